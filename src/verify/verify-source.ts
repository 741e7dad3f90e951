import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { success, type Outcome } from "../core/outcome.ts";
import { withNames } from "../core/named-characters.ts";
import {
  attribute,
  elementsOf,
  isTei,
  locationOf,
  textOf,
  type XmlDocument,
  type XmlElement,
} from "../core/xml-tree.ts";
import { decodeText } from "../engines/encoding/decode-text.ts";
import { placesIn } from "../engines/places-in.ts";
import { codes } from "./codes.ts";
import { compareWords, type Difference } from "./compare-words.ts";
import { contextsOf, placeOf, quoteWords } from "./describe.ts";
import { readLayer, webFurniture } from "./layers.ts";
import { asRead } from "./reading/stray-words.ts";
import { PassageBuilder, type Passage } from "./stream.ts";

const report = reporter(codes);

export interface SourceReport {
  /** Words of the source, those of the web page it was taken from included. */
  readonly words: number;
  readonly differences: number;
  /** True where the source has the SHA-256 that the header states. */
  readonly digestMatches: boolean;
}

/** The OCR text beside the edition. */
export interface SourceText {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Invariant 1: the diplomatic layer, and then the web furniture that the header quotes, equal the source but for white
 * space; and the source is, byte for byte, the one whose SHA-256 the header states. `digest` gives it in hexadecimal.
 */
export function verifySource(
  document: XmlDocument,
  source: SourceText,
  digest: (bytes: Uint8Array) => string,
): Outcome<SourceReport> {
  const tei = asRead(document);
  const digestFindings = verifyDigest(tei, digest(source.bytes), source.file);
  const digestMatches = digestFindings.length === 0;
  const decoded = decodeText(source.bytes);
  if ("badAt" in decoded) {
    const unreadable = report(
      "REC-Y008",
      { file: source.file, ...placesIn(decoded.before)(decoded.before.length) },
      {},
    );
    return success({ words: 0, differences: 0, digestMatches }, [...digestFindings, unreadable]);
  }
  const expected = readSource(decoded.text, source.file);
  const actual = readEncoded(tei);
  const { differences } = compareWords(expected, actual);
  const listed = differences
    .slice(0, listLimit)
    .map(difference => describe(difference, expected, actual, tei.file, source.file));
  const more = differences.length - listed.length;
  const rest = more > 0 ? [report("REC-Y009", { file: tei.file }, { more })] : [];
  const value = { words: expected.words.length, differences: differences.length, digestMatches };
  return success(value, [...digestFindings, ...listed, ...rest]);
}

const listLimit = 100;

function verifyDigest(tei: XmlDocument, actual: string, file: string): Diagnostic[] {
  const stated = [...elementsOf(tei.root)].find(isDigest);
  if (!stated) return [report("REC-Y002", headerPlace(tei), { actual })];
  const value = textOf(stated).trim().toLowerCase();
  if (value === actual) return [];
  const related = [{ message: "The source", location: { file } }];
  return [report("REC-Y001", locationOf(tei, stated), { stated: value, actual }, related)];
}

function isDigest(element: XmlElement): boolean {
  return isTei(element, "idno") && attribute(element, "type") === "sha256";
}

function headerPlace(tei: XmlDocument): Diagnostic["location"] {
  const place = [...elementsOf(tei.root)].find(element => isTei(element, "sourceDesc"));
  return locationOf(tei, place ?? tei.root);
}

function readSource(text: string, file: string): Passage {
  const passage = new PassageBuilder();
  withNames(text)
    .split("\n")
    .forEach((line, i) => {
      passage.text(line, offset => ({ file, line: i + 1, column: offset + 1 }));
      passage.space();
    });
  return passage.build();
}

/** The diplomatic layer, every note where it stands, then what the header says the web page added. */
function readEncoded(tei: XmlDocument): Passage {
  const { main } = readLayer(tei, "diplomatic", "inline");
  const furniture = new PassageBuilder();
  for (const note of webFurniture(tei)) {
    furniture.text(textOf(note), () => locationOf(tei, note));
    furniture.space();
  }
  for (const word of furniture.build().words) main.words.push(word);
  return main;
}

function describe(
  { kind, expected: span, actual: found }: Difference,
  source: Passage,
  encoded: Passage,
  file: string,
  sourceFile: string,
): Diagnostic {
  const related = contextsOf(
    { name: "The source", passage: source, span, file: sourceFile },
    { name: "The TEI", passage: encoded, span: found, file },
  );
  const words = quoteWords(source.words, span);
  const place = placeOf(encoded, found, file);
  const output = "the TEI";
  if (kind === "lost") return report("REC-Y003", place, { output, words }, related);
  const reading = quoteWords(encoded.words, found);
  if (kind === "invented") return report("REC-Y004", place, { output, words: reading }, related);
  return report(codeOf[kind], place, { output, words, found: reading }, related);
}

const codeOf = { changed: "REC-Y005", moved: "REC-Y006", boundary: "REC-Y007" } as const;
