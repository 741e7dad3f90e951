import { codePointOf } from "../core/named-characters.ts";
import { rule } from "../core/diagnostic.ts";
import { characterOfWindows } from "./encoding/encodings.ts";
import type { Doubt } from "./encoding/doubt-of-encoding.ts";
import type { KindOfFile } from "./kind-of-file.ts";
import { andMore } from "./xml-faults/fault.ts";

/** The faults of a file before it is TEI. */
export const codes = {
  "REC-X001": rule<{ isBlank: boolean }>({
    severity: "error",
    message: ({ isBlank }) => (isBlank ? "There is nothing in the file but white space." : "The file is empty."),
    hint: () => "Give a TEI document. If the file was copied or downloaded, it may have been cut off; fetch it again.",
    source: "XML 1.0, 2.1",
  }),
  "REC-X002": rule<BadByte>({
    severity: "error",
    message: ({ encoding, byte, what }) => {
      if (what === "cut off") return `The file ends within a character of ${encoding}.`;
      const belongs = what === "half" ? "begins half a character (a surrogate)" : "belongs to no character";
      return `The file is not ${encoding}: this byte, ${byte}, ${belongs}.`;
    },
    hint: wayToReadableBytes,
    source: "XML 1.0, 4.3.3",
  }),
  "REC-X003": rule<{ said: string; remedy: string }>({
    severity: "error",
    message: ({ said }) => `${said}.`,
    hint: ({ remedy }) => remedy,
    source: "XML 1.0, 2.1: only what is well-formed can be read",
  }),
  "REC-X004": rule<WrongEncoding>({
    severity: "error",
    message: ({ encoding, ...wrong }) => {
      switch (wrong.kind) {
        case "contradicted":
          return `The XML declaration says encoding="${encoding}", and the bytes are ${wrong.found}.`;
        case "unread":
          return `The file is in ${encoding}, an encoding that Recension does not read.`;
        case "unsaid":
          return `The file is in ${encoding}, and neither a byte order mark nor an XML declaration says so.`;
      }
    },
    hint: ({ encoding, ...wrong }) =>
      wrong.kind === "contradicted"
        ? `Write encoding="${wrong.found}" in the first line; nothing else need be changed.`
        : `Convert it to UTF-8, iconv -f ${encoding} -t UTF-8 old.xml > new.xml, and write encoding="UTF-8" in the first line of new.xml.`,
    source: "XML 1.0, 4.3.3",
  }),
  "REC-X005": rule<{ entity: string }>({
    severity: "error",
    message: ({ entity }) => `The entity "${entity}" would be read from outside the document. It is not fetched.`,
    hint: ({ entity }) => `Put the text of "${entity}" into the document, and remove the declaration.`,
    source: "XML 1.0, 4.2.2",
  }),
  "REC-X006": rule<{ entity: string }>({
    severity: "error",
    message: ({ entity }) => `The entity "${entity}" refers to itself, holds markup, or grows past all bounds.`,
    hint: ({ entity }) => `Write out the text where "&${entity};" stands, and remove the declaration.`,
    source: "XML 1.0, 4.4",
  }),
  "REC-X007": rule<{ limit: number }>({
    severity: "error",
    message: ({ limit }) => `Elements are nested more than ${limit} deep.`,
    hint: () =>
      "Look for an end tag that is missing over and over again; else put the innermost parts beside one another.",
    source: "Recension, safety",
  }),
  "REC-X008": rule<{ element: string; namespace: string }>({
    severity: "error",
    message: ({ element, namespace }) => `This is not TEI: its root is "${element}", in ${namespace}.`,
    hint: ({ element, namespace }) => wayToTei(element, namespace),
    source: "TEI P5, 4",
  }),
  "REC-X009": rule<{ href: string; instead: Instead }>({
    severity: "warning",
    message: ({ href, instead }) => `The part "${href}" is included here and is not there; ${standsThere[instead]}.`,
    hint: ({ href }) => `Put the file at "${href}", as seen from this one, or remove the xi:include.`,
    source: "XInclude 1.0, 4.4",
  }),
  "REC-X010": rule<{ href: string; why: Refusal; instead: Instead }>({
    severity: "warning",
    message: ({ href, why, instead }) =>
      `The part "${href}" is not included: ${refusals[why][0]}; ${standsThere[instead]}.`,
    hint: ({ href, why }) => refusals[why][1].replace("{}", () => href),
    source: "XInclude 1.0, 4; Recension, safety",
  }),
  "REC-X011": rule<KindOfFile>({
    severity: "error",
    message: ({ what }) => `This is ${what}, not TEI.`,
    hint: ({ wayToTei }) => wayToTei,
    source: "TEI P5, 4; XML 1.0, 2.1",
  }),
  "REC-X012": rule<Doubt & { declared: string }>({
    severity: "warning",
    message: ({ declared, reads, wouldRead, likely }) =>
      `In ${declared}, which the file says it is in, here stands ${quoted(reads)}; in ${likely} it would be ${quoted(wouldRead)}.`,
    hint: ({ likely, others }) =>
      `If the second is right, write encoding="${likely}" in the first line.${andMore(others)}`,
    source: "XML 1.0, 4.3.3",
  }),
  "REC-X020": rule<{ character: string; times: number }>({
    severity: "warning",
    message: ({ character, times }) =>
      `No page may hold the character ${codePointOf(character)}, which stands here${elsewhereToo(times - 1)}: its name is printed, [${codePointOf(character)}].`,
    hint: ({ character }) => {
      const meant = characterOfWindows(character.codePointAt(0)!);
      return meant === undefined
        ? "Write the character that is meant, or remove this one."
        : `Windows-1252 has "${meant}" (${codePointOf(meant)}) for it: if the text was read in a wrong encoding, write that.`;
    },
    source: "HTML Living Standard, 3.2.5; Unicode, 23.1 and 23.7",
  }),
} as const;

/** A byte that belongs to no character of an encoding. */
interface BadByte {
  readonly encoding: string;
  /** In hexadecimal. */
  readonly byte: string;
  readonly what: "byte" | "half" | "cut off";
  /** The character of the byte in windows-1252, if it may be that; else "". */
  readonly asWindows: string;
  /** True where the file has an XML declaration. */
  readonly hasDeclaration: boolean;
}

function wayToReadableBytes({ what, asWindows, hasDeclaration, encoding }: BadByte): string {
  if (what === "cut off") return "It may have been cut off: compare its size with the original.";
  if (what === "half") return "Write the whole character here; a converter has parted it.";
  if (asWindows === "") return `Write the encoding that the file is in instead of ${encoding}, or save it as UTF-8.`;
  const declare = hasDeclaration
    ? 'write encoding="windows-1252" in its first line'
    : 'make <?xml version="1.0" encoding="windows-1252"?> its first line';
  return `If a program of Windows has saved the file, and "${asWindows}" stands here, ${declare}; else save it as UTF-8.`;
}

type WrongEncoding =
  | { readonly kind: "contradicted"; readonly encoding: string; readonly found: string }
  | { readonly kind: "unread" | "unsaid"; readonly encoding: string };

/** "é"; or "U+0093, a control character". */
function quoted(characters: string): string {
  const seen = characters.replace(/[\x80-\x9f]/g, "");
  return seen === "" ? `${codePointOf(characters)}, a control character` : `"${seen}"`;
}

function elsewhereToo(times: number): string {
  if (times === 0) return "";
  return times === 1 ? ", and in 1 other place" : `, and in ${times} other places`;
}

/** The faults of a part where the TEI is put beside its edition. */
export const copyCodes = {
  "REC-X101": rule<{ name: string }>({
    severity: "warning",
    message: ({ name }) =>
      `The part "${name}" is not put beside the copy of the TEI: a file of the edition has that name. The copy cannot be built again without it.`,
    hint: ({ name }) => `Give the file "${name}" another name, and write that in xi:include/@href.`,
    source: "Recension, output",
  }),
} as const;

/** The matter that stands where a part is wanting. */
export type Instead = "gap" | "text" | "nothing";

const standsThere: Readonly<Record<Instead, string>> = {
  gap: "a gap stands in its place",
  text: "a gap is the text of the document, which has no other",
  nothing: "nothing stands in its place",
};

/** Why a part is not included. */
export type Refusal = keyof typeof refusals;

const refusals = {
  outside: [
    "it stands on the web or outside the folder of the document, where nothing is read",
    'Save "{}" as a file in the folder of the document, and name that file in xi:include/@href.',
  ],
  itself: ["the xi:include stands within what it includes", 'Remove the xi:include of "{}".'],
  deep: ["parts are included within parts too deep", 'Put the text of "{}" here in place of the xi:include.'],
  large: ["the parts are larger than 256 MiB together", "Build the parts as editions of their own."],
  many: [
    "the document includes parts more often than 10,000 times, or more than 2,000,000 elements or 268,435,456 characters of them, and nothing more is included",
    "Build the parts as editions of their own.",
  ],
  fragment: [
    'its address goes on after a "#", which XInclude does not allow',
    'Write what follows the "#" in "{}" as xi:include/@xpointer.',
  ],
  pointer: [
    "its xpointer is not the xml:id of an element of that file",
    'Give the element of "{}" an xml:id, and write that as xi:include/@xpointer.',
  ],
  encoding: [
    "its bytes are not text of the encoding that xi:include/@encoding names, or of UTF-8 where none is named",
    'Name the encoding of "{}" in xi:include/@encoding.',
  ],
  characters: ["it holds characters that XML does not allow", 'Remove the control characters from "{}".'],
} as const;

/** The advice how to make TEI P5 of a document with that root. The commands are those of github.com/TEIC/Stylesheets, in its folder bin. */
function wayToTei(element: string, namespace: string): string {
  const local = element.replace(/^.*:/, "");
  const from = formerly.find(([names, spaces]) => names.test(local) && spaces.test(namespace));
  if (from)
    return `This is ${from[2]}. Convert it with a command of github.com/TEIC/Stylesheets: bin/${from[3]} old.xml new.xml; then give new.xml.`;
  if (/^TEI(Corpus)?$/i.test(local)) {
    const name = local.toLowerCase() === "tei" ? "TEI" : "teiCorpus";
    return `If the document is TEI P5, write its root as <${name} xmlns="http://www.tei-c.org/ns/1.0">.`;
  }
  return 'Give a document whose root is <TEI xmlns="http://www.tei-c.org/ns/1.0">.';
}

const formerly: readonly (readonly [names: RegExp, namespaces: RegExp, what: string, command: string])[] = [
  [/^tei(Corpus)?\.2$/i, /./, "TEI P4", "p4totei"],
  [/./, /docbook/, "DocBook", "docbooktotei"],
  [/^(book|article|chapter|set|part)$/, /^no namespace$/, "DocBook", "docbooktotei"],
  [/^html$/i, /xhtml$|^no namespace$/, "HTML", "htmltotei"],
];
