import { rule } from "../core/diagnostic.ts";
import { longestAddress, type Expansion } from "../tei/prefixes.ts";
import type { Box } from "./facsimile-box.ts";

/** The faults of a TEI document. */
export const codes = {
  "REC-V001": rule<{ said: string; remedy: string }>({
    severity: "error",
    message: ({ said }) => `${said}.`,
    hint: ({ remedy }) => remedy,
    source: "the schema; RELAX NG specification, 6.2.7",
  }),
  "REC-V002": rule<{ element: string; attribute: string; remedy: string }>({
    severity: "error",
    message: ({ element, attribute }) => `The attribute @${attribute} may not stand on "${element}".`,
    hint: ({ remedy }) => remedy,
    source: "the schema; RELAX NG specification, 6.2.5",
  }),
  "REC-V003": rule<{ element: string; attribute: string; value: string; remedy: string }>({
    severity: "error",
    message: ({ element, attribute, value }) =>
      value.trim() === ""
        ? `@${attribute} on "${element}" is empty.`
        : `@${attribute} on "${element}" may not be "${shortened(value)}".`,
    hint: ({ remedy }) => remedy,
    source: "the schema; RELAX NG specification, 6.2.8",
  }),
  "REC-V004": rule<{ element: string; attributes: readonly string[] }>({
    severity: "error",
    message: ({ element, attributes }) => `"${element}" lacks ${attributes.map(name => `@${name}`).join(" and ")}.`,
    hint: ({ attributes }) => `Add ${attributes.map(name => `${name}="…"`).join(" ")}.`,
    source: "the schema; RELAX NG specification, 6.2.5",
  }),
  "REC-V005": rule<{ said: string; remedy: string }>({
    severity: "error",
    message: ({ said }) => `${said}.`,
    hint: ({ remedy }) => remedy,
    source: "the schema; RELAX NG specification, 6.2.7",
  }),
  "REC-V006": rule<{ said: string; text: string; remedy: string }>({
    severity: "error",
    message: ({ said, text }) => `${said}: "${shortened(text)}".`,
    hint: ({ remedy }) => remedy,
    source: "the schema; RELAX NG specification, 6.2.7",
  }),
  "REC-V007": rule<{ element: string; roots: readonly string[] }>({
    severity: "error",
    message: ({ element, roots }) =>
      `"${element}" is only a part of a document: by the schema, one begins with ${roots.join(" or ")}.`,
    hint: ({ element, roots }) =>
      `What stands in "${element}" was checked all the same. Check it with the document that includes it, or put it where it belongs in ${roots.join(" or ")}.`,
    source: "the schema; RELAX NG specification, 4.18; TEI P5, 4",
  }),
  "REC-V010": rule<{ id: string; attribute: string }>({
    severity: "error",
    message: ({ id, attribute }) => `The ${attribute} "${id}" is given twice.`,
    hint: ({ attribute }) => `Give this element another ${attribute}, and let what points to it say the new one.`,
    source: "TEI P5, 1.3.1.1.1",
  }),
  "REC-V020": rule<{ attribute: string; id: string; near: string | undefined }>({
    severity: "error",
    message: ({ attribute, id }) => `@${attribute} points at #${id}, and nothing has that xml:id.`,
    hint: ({ id, near }) =>
      near === undefined
        ? `Give the element that is meant xml:id="${id}", or correct the pointer.`
        : `Did you mean #${near}? Else give the element that is meant xml:id="${id}".`,
    source: "TEI P5, 17.2",
  }),
  "REC-V021": rule<{ id: string }>({
    severity: "warning",
    message: ({ id }) => `@who points at #${id}, which is no person.`,
    hint: ({ id }) => `Add a person with xml:id="${id}" to particDesc, or correct the pointer.`,
    source: "TEI P5, att.ascribed; 16.2.2",
  }),
  "REC-V022": rule<{ pointer: string; path: string }>({
    severity: "warning",
    message: ({ pointer, path }) =>
      `There is no register ${path}: "${pointer}" could not be checked, nor what else points into it.`,
    hint: ({ path }) => `Put the register at ${path}, relative to this document, or correct its prefixDef.`,
    source: "TEI P5, 17.2.3",
  }),
  "REC-V023": rule<{ pointer: string; path: string; id: string }>({
    severity: "error",
    message: ({ pointer, path }) => `"${pointer}" has no entry in ${path}.`,
    hint: ({ path, id }) => `Add an entry with xml:id="${id}" to ${path}, or correct the pointer.`,
    source: "TEI P5, 17.2.3",
  }),
  "REC-V024": rule<{ prefix: string; pattern: string }>({
    severity: "warning",
    message: ({ prefix, pattern }) => `The pattern of the prefix "${prefix}" cannot be read: ${shortened(pattern)}`,
    hint: () =>
      "Write @matchPattern in at most 500 letters, with characters, classes, groups, alternatives and counts alone, such as ([a-z0-9-]+).",
    source: "TEI P5, 17.2.3; att.patternReplacement",
  }),
  "REC-V025": rule<{ pointer: string; expanded: Exclude<Expansion, { address: string }> }>({
    severity: "error",
    message: ({ pointer, expanded }) =>
      expanded.fault === "form"
        ? `"${shortened(pointer)}" leads nowhere: its prefix asks for ${shortened(expanded.asked)}`
        : `"${shortened(pointer)}" leads nowhere: the address would have more than ${longestAddress} letters.`,
    hint: () => "Correct the pointer, or the prefixDef that it begins with.",
    source: "TEI P5, 17.2.3",
  }),
  "REC-V030": rule<{ n: number; before: number }>({
    severity: "information",
    message: ({ n, before }) => `Page ${n} begins after page ${before}.`,
    hint: () => "If the source is numbered so, all is well; else look for a pb that is missing or doubled.",
    source: "TEI P5, 3.11.3",
  }),
  "REC-V031": rule<{ stamped: string; page: string }>({
    severity: "error",
    message: ({ stamped, page }) => `The stamp says page ${stamped}, and stands on page ${page}.`,
    hint: () => "Move the stamp to its page, or give the pb before it the number that is stamped.",
    source: "TEI P5, 12.6",
  }),
  "REC-V032": rule<{ typed: string; page: string }>({
    severity: "error",
    message: ({ typed, page }) => `The typed page number is ${typed}, and stands on page ${page}.`,
    hint: () => "Move the pb after the number, or correct the number if it was misread.",
    source: "TEI P5, 12.6",
  }),
  "REC-V040": rule<{ href: string; language: string }>({
    severity: "information",
    message: ({ href, language }) =>
      language === "Schematron"
        ? `The rules in Schematron of ${shortened(href)}, which the document names, are on the web and are not fetched.`
        : `The schema ${shortened(href)}, which the document names, is on the web and is not fetched.`,
    hint: ({ href }) =>
      /^https?:/i.test(href)
        ? `To check the document by it, fetch it once: recension schema add ${href}; else give a file, --schema FILE, or remove the xml-model.`
        : "To check the document by it, save it as a file (.rng, .rnc): recension validate --schema FILE; else remove the xml-model.",
    source: "Recension, safety; Associating Schemas with XML documents 1.0, 4",
  }),
  "REC-V041": rule<{ href: string; why: Wanting }>({
    severity: "warning",
    message: ({ href, why }) => `The schema ${shortened(href)}, which the document names, is ${wantings[why][0]}.`,
    hint: ({ why }) => wantings[why][1],
    source: "Associating Schemas with XML documents 1.0, 4",
  }),
  "REC-V042": rule<{ href: string; language: string }>({
    severity: "information",
    message: ({ href, language }) =>
      `What ${shortened(href)}, which the document names, says in ${language} is not checked.`,
    hint: () => "Check it with a program for that language.",
    source: "Associating Schemas with XML documents 1.0, 4",
  }),
  "REC-V043": rule<{ href: string; path: string }>({
    severity: "error",
    message: ({ href, path }) =>
      `The copy of the schema ${shortened(href)}, which the document names, is not as it was fetched: ${path}.`,
    hint: ({ href }) => `Fetch it again: recension schema add ${href}; or name another schema in xml-model.`,
    source: "Recension, safety; Associating Schemas with XML documents 1.0, 4",
  }),
  "REC-V050": rule<{ message: string; diagnostics: string }>({
    severity: "error",
    message: ({ message }) => message,
    hint: ({ diagnostics }) => diagnostics,
    source: "the schema; ISO/IEC 19757-3:2020, 5.4.1 and 5.4.11",
  }),
  "REC-V051": rule<{ rule: string; fault: string; times: number }>({
    severity: "error",
    message: ({ rule, fault, times }) => `A rule could not be tried here${timesSaid(times)}: ${rule}: ${fault}`,
    hint: () => "Correct the rule, or let it ask first for what it needs.",
    source: "the schema; ISO/IEC 19757-3:2020, 6.5",
  }),
  "REC-V052": rule<{ rule: string; called: string; times: number }>({
    severity: "error",
    message: ({ rule, called, times }) =>
      `A rule asks for ${called}, and was not tried here${timesSaid(times)}: ${rule}.`,
    hint: () => "Write the rule without it: no rule reads files, the web or the environment.",
    source: "Recension, safety",
  }),
  "REC-V053": rule<{ called: string }>({
    severity: "information",
    message: ({ called }) => `A rule asks with ${called}() whether a file is there: to rules, none is.`,
    hint: () => "Nothing needs to be done, where the rule does without.",
    source: "Recension, safety",
  }),
  "REC-V054": rule<{ name: string }>({
    severity: "warning",
    message: ({ name }) => `"${name}" is not known in Schematron here, and is passed over.`,
    hint: () => "Correct its name or its place; of what came after ISO/IEC 19757-3:2020, group and library are known.",
    source: "ISO/IEC 19757-3:2020, 5.4",
  }),
  "REC-V055": rule({
    severity: "information",
    message: () => "The schema has quick fixes (SQF): they are not carried out.",
    hint: () => "Make the change by hand, or in an editor that knows them.",
    source: "Schematron QuickFix, which is no part of ISO/IEC 19757-3",
  }),
  "REC-V056": rule<{ limit: string }>({
    severity: "error",
    message: ({ limit }) => `The rules were ended: they took more than ${limit}.`,
    hint: () => "Look in them for what has no end: a function that calls itself, or a range of numbers without bounds.",
    source: "Recension, safety",
  }),
  "REC-V057": rule<{ address: string; why: string }>({
    severity: "error",
    message: ({ address, why }) => `The document "${shortened(address)}", which rules are for, ${why}.`,
    hint: () => "Put it beside this document or below, or correct its address.",
    source: "the schema; ISO/IEC 19757-3:2020, 5.4.9",
  }),
  "REC-V058": rule<{ fault: string }>({
    severity: "warning",
    message: ({ fault }) => `A rule in this schema is passed over: ${fault}`,
    hint: () => "Tell whoever made the schema; a copy of it may be corrected.",
    source: "the schema; ISO/IEC 19757-3:2020, 6.5",
  }),
  "REC-V060": rule<{ attribute: string; value: string }>({
    severity: "warning",
    message: ({ attribute, value }) => `@${attribute} says ${value}, and there is no such day.`,
    hint: () => "Write year, month and day in this order, such as 1911-05-03, with a day that the month has.",
    source: "TEI P5, 14.4.3; ISO 8601-1:2019, 5.2",
  }),
  "REC-V061": rule<{ begin: string; first: string; end: string; last: string }>({
    severity: "warning",
    message: ({ begin, first, end, last }) => `@${begin} says ${first}, which is after ${last}, as @${end} has it.`,
    hint: () => "Exchange the two, or correct the one that was mistyped.",
    source: "TEI P5, 14.4.2; att.datable.w3c",
  }),
  "REC-V062": rule<{ text: string; when: string }>({
    severity: "warning",
    message: ({ text, when }) => `@when says ${shortened(when)}, and the text says "${shortened(text)}".`,
    hint: () =>
      "Correct @when if it was mistyped; if the source errs, say so in a note, and if it has another calendar, by @calendar.",
    source: "TEI P5, 3.6.4; 14.4.2",
  }),
  "REC-V070": rule<{ attribute: string; tag: string; meant: string | undefined }>({
    severity: "warning",
    message: ({ attribute, tag }) => `@${attribute} says "${shortened(tag)}", which is no tag of a language.`,
    hint: ({ meant }) =>
      meant === undefined
        ? "Write a tag of BCP 47, such as en, de-AT or zh-Hant; one of your own begins with x-."
        : `Write "${shortened(meant)}".`,
    source: "TEI P5, vi.1; BCP 47 (RFC 5646, 2.1)",
  }),
  "REC-V071": rule<{ attribute: string; tag: string; meant: string }>({
    severity: "information",
    message: ({ attribute, tag }) =>
      `@${attribute} says "${shortened(tag)}": where a language has a code of two letters, BCP 47 asks for that.`,
    hint: ({ meant }) => `Write "${shortened(meant)}", here and wherever it stands.`,
    source: "TEI P5, vi.1; BCP 47 (RFC 5646, 2.2.1)",
  }),
  "REC-V072": rule<{ tag: string }>({
    severity: "information",
    message: ({ tag }) => `The language "${shortened(tag)}" is not among those that langUsage describes.`,
    hint: ({ tag }) => `Add <language ident="${shortened(tag)}"> to langUsage, or correct the tag.`,
    source: "TEI P5, 2.4.2",
  }),
  "REC-V080": rule<Suspect>({
    severity: "warning",
    message: ({ what, more }) => `A character was lost here when the file was converted: "${what}"${moreSaid(more)}.`,
    hint: () => "Look into the source, and write the character that it has in the place of U+FFFD.",
    source: "TEI P5, vi; Unicode, 23.8",
  }),
  "REC-V081": rule<Suspect>({
    severity: "warning",
    message: ({ what, more }) => `A word mixes two scripts in letters that look alike, ${what}${moreSaid(more)}.`,
    hint: () => "Type the word anew in one script: as it stands, no search finds it.",
    source: "TEI P5, vi; Unicode Technical Standard 39, 5",
  }),
  "REC-V082": rule<Suspect>({
    severity: "information",
    message: ({ what, more }) =>
      `${what} is a character of private use, and charDecl does not say what it is${moreSaid(more)}.`,
    hint: () => "Describe it in the header: a charDecl with a char or a glyph whose mapping holds this character.",
    source: "TEI P5, 5",
  }),
  "REC-V083": rule<Suspect>({
    severity: "information",
    message: ({ what, more }) => `A character that cannot be seen stands here, ${what}${moreSaid(more)}.`,
    hint: () => "Remove it, if it came with a conversion: as it stands, no search finds the word.",
    source: "TEI P5, vi; Unicode, 23.2",
  }),
  "REC-V084": rule<Suspect>({
    severity: "information",
    message: ({ what, more }) =>
      `"${what}" is not in normal form C: letters and their accents stand apart, or are of an older kind${moreSaid(more)}.`,
    hint: () => "Save the text in normal form C (NFC): as it stands, not every search finds the word.",
    source: "TEI P5, vi; Unicode Standard Annex 15",
  }),
  "REC-V090": rule<Box & { element: string }>({
    severity: "warning",
    message: ({ element, ulx, uly, lrx, lry }) =>
      `The corners of this ${element} are exchanged: ${ulx},${uly} is not above and to the left of ${lrx},${lry}.`,
    hint: () => "Write the upper left corner in @ulx and @uly, the lower right one in @lrx and @lry.",
    source: "TEI P5, 12.1; att.coordinated",
  }),
  "REC-V091": rule<{ inner: Box; surface: Box }>({
    severity: "information",
    message: ({ inner, surface }) =>
      `This zone (${corners(inner)}) lies wholly beside its surface (${corners(surface)}).`,
    hint: () => "Give the zone in the units of its surface, or correct the corners of either.",
    source: "TEI P5, 12.1; 12.2.2",
  }),
  "REC-V100": rule<{ element: string; attribute: string; number: string }>({
    severity: "warning",
    message: ({ element, attribute, number }) =>
      `This ${element} has ${attribute}="${number}", and does not say of what.`,
    hint: () => 'Add what is counted, such as unit="line", unit="word" or unit="chars".',
    source: "TEI P5, 12.3.3; att.dimensions",
  }),
} as const;

/** A character or a word that should be looked at, and how many texts more have the like. */
export interface Suspect {
  readonly what: string;
  readonly more: number;
}

function moreSaid(more: number): string {
  return more === 0 ? "" : `; ${more} more ${more === 1 ? "text has" : "texts have"} such a one`;
}

function corners({ ulx, uly, lrx, lry }: Box): string {
  return `${ulx},${uly} to ${lrx},${lry}`;
}

function timesSaid(times: number): string {
  return times === 1 ? "" : `, nor at ${times - 1} more ${times === 2 ? "node" : "nodes"}`;
}

type Wanting = "outside" | "absent";

const wantings: Readonly<Record<Wanting, readonly [string, string]>> = {
  absent: ["not there", "Correct @href of xml-model, or give the schema: recension validate --schema FILE."],
  outside: [
    "not read: it stands neither in the folder of the document or below, nor in the working folder",
    "Give it yourself: recension validate --schema FILE; or work in a folder that holds both.",
  ],
};

/** Enough of it to know it by. */
function shortened(written: string): string {
  return written.length > 80 ? `${written.slice(0, 80)} …` : written;
}
