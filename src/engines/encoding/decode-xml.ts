import { reporter, type Diagnostic } from "../../core/diagnostic.ts";
import { failure, success, type Outcome } from "../../core/outcome.ts";
import { codes } from "../codes.ts";
import { placesIn } from "../places-in.ts";
import { doubtOf } from "./doubt-of-encoding.ts";
import { characterOfWindows, encodingNamed, type BadBytes } from "./encodings.ts";
import { readFirstBytes, type FirstBytes } from "./first-bytes.ts";

const report = reporter(codes);

/**
 * The text of an XML file: in UTF-8 or UTF-16, or in the encoding that its declaration names. Findings: REC-X002 for a byte
 * that belongs to no character, REC-X004 for an encoding that is not read or that the bytes contradict, REC-X012 where the file
 * can be read so, and is likely to be another. XML 1.0, 4.3.3 and F.
 */
export function decodeXml(bytes: Uint8Array, file: string): Outcome<string> {
  const first = readFirstBytes(bytes);
  const start = { file, line: 1, column: 1 };
  if (first.family === "UTF-32" || first.family === "EBCDIC")
    return failure([report("REC-X004", start, { kind: "unread", encoding: first.family })]);
  if (first.family === "UTF-8" && !first.isMarked) return decodeAsDeclared(bytes, file);
  const decoded = encodingNamed(first.family)!.decode(bytes);
  if ("badAt" in decoded) return failure([badByte(bytes, decoded, { file, encoding: first.family })]);
  const declared = declaredIn(decoded.text);
  if (declared === undefined && !first.isMarked)
    return failure([report("REC-X004", start, { kind: "unsaid", encoding: "UTF-16" })]);
  return declared === undefined || isOf(first, declared)
    ? success(decoded.text)
    : failure([
        report("REC-X004", start, { kind: "contradicted", encoding: declared, found: first.family.slice(0, 6) }),
      ]);
}

/** The encoding that an XML declaration names, also where something blank stands before it, which is another fault. */
function declaredIn(text: string): string | undefined {
  return /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/.exec(text)?.[1];
}

/** True where a declaration may name the encoding so, for bytes of that family. */
function isOf({ family }: FirstBytes, declared: string): boolean {
  return (family === "UTF-8" ? utf8 : utf16).test(declared);
}

const utf8 = /^(utf-?8|(us-)?ascii)$/i;
const utf16 = /^(utf-?16(le|be)?|(iso-10646-)?ucs-?2)$/i;
const ofWiderUnits = /^(utf-?(16|32)|(iso-10646-)?ucs-?[24])/i;

function decodeAsDeclared(bytes: Uint8Array, file: string): Outcome<string> {
  const declared = declaredIn(String.fromCharCode(...bytes.subarray(0, 1000)));
  const start = { file, line: 1, column: 1 };
  if (declared === undefined || utf8.test(declared)) {
    const decoded = encodingNamed("utf-8")!.decode(bytes);
    if ("text" in decoded) return success(decoded.text);
    return failure([badByte(bytes, decoded, { file, encoding: "UTF-8", declared })]);
  }
  const asUtf8 = encodingNamed("utf-8")!.decode(bytes);
  if (ofWiderUnits.test(declared)) {
    const found = "text" in asUtf8 ? "UTF-8" : "windows-1252";
    return failure([report("REC-X004", start, { kind: "contradicted", encoding: declared, found })]);
  }
  const encoding = encodingNamed(declared);
  if (!encoding) return failure([report("REC-X004", start, { kind: "unread", encoding: declared })]);
  const decoded = encoding.decode(bytes);
  if ("text" in decoded) {
    const doubt = doubtOf(decoded.text, encoding, asUtf8);
    const place = { file, ...placesIn(decoded.text)(doubt?.at ?? 0) };
    return success(decoded.text, doubt ? [report("REC-X012", place, { declared, ...doubt })] : []);
  }
  return "text" in asUtf8
    ? failure([report("REC-X004", start, { kind: "contradicted", encoding: declared, found: "UTF-8" })])
    : failure([badByte(bytes, decoded, { file, encoding: declared, declared })]);
}

interface Bad {
  readonly file: string;
  readonly encoding: string;
  readonly declared?: string | undefined;
}

function badByte(
  bytes: Uint8Array,
  { badAt, before, isCutOff }: BadBytes,
  { file, encoding, declared }: Bad,
): Diagnostic {
  const [byte = 0, next = 0] = bytes.subarray(badAt);
  const isHalf = encoding === "UTF-8" && byte === 0xed && next >= 0xa0;
  return report(
    "REC-X002",
    { file, ...placesIn(before)(before.length) },
    {
      encoding,
      byte: byte.toString(16).toUpperCase().padStart(2, "0"),
      what: isCutOff ? "cut off" : isHalf ? "half" : "byte",
      asWindows: encoding === "UTF-8" ? (characterOfWindows(byte) ?? "") : "",
      hasDeclaration: declared !== undefined || /^\s*<\?xml\s/.test(before),
    },
  );
}
