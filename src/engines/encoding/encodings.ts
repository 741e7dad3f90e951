import { lazily } from "../../core/lazily.ts";

/** An encoding that can be read, under the name that XML declarations have for it. */
export interface Encoding {
  readonly name: string;
  readonly decode: (bytes: Uint8Array) => Decoded;
}

/** The text of some bytes, or the first of them that belong to no character. */
export type Decoded = { readonly text: string } | BadBytes;

export interface BadBytes {
  readonly badAt: number;
  /** The text before them. */
  readonly before: string;
  /** True where they begin a character that the end of the file cuts off. */
  readonly isCutOff: boolean;
}

/**
 * The encoding of a name, as "iso-8859-15" or "latin1"; undefined where it is not read. Names and most tables are those of the
 * WHATWG Encoding Standard. Where that gives the name of an ISO encoding the table of Windows, as "iso-8859-1" that of
 * windows-1252, the name means what IANA has registered, as XML 1.0, 4.3.3, says: its bytes 80 to 9F are controls.
 */
export function encodingNamed(label: string): Encoding | undefined {
  const standard = nameByStandard(label);
  if (standard === undefined) return undefined;
  const name = registeredName(standard, label);
  if (multiByte.has(name)) return { name, decode: bytes => decodeMultiByte(bytes, name) };
  if (!singleByte.test(name)) return undefined;
  const table = lazily(() => tableOf(name));
  return { name, decode: bytes => decodeSingleByte(bytes, table()) };
}

/** The character of a byte in windows-1252, in which programs of Windows save by default; undefined where the byte has none. */
export function characterOfWindows(byte: number): string | undefined {
  const decoded = encodingNamed("windows-1252")!.decode(Uint8Array.of(byte));
  return "text" in decoded ? decoded.text : undefined;
}

function nameByStandard(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function registeredName(standard: string, label: string): string {
  const iso = isoUnderWindows[standard];
  return iso !== undefined && !label.includes(standard.slice(-3)) ? iso : standard;
}

const isoUnderWindows: Readonly<Record<string, string>> = {
  "windows-1252": "iso-8859-1",
  "windows-1254": "iso-8859-9",
  "windows-874": "iso-8859-11",
};

const multiByte: ReadonlySet<string> = new Set([
  ...["utf-8", "utf-16le", "utf-16be"],
  ...["shift_jis", "euc-jp", "iso-2022-jp", "gbk", "gb18030", "big5", "euc-kr"],
]);

/** ISO-8859-16 is left out: Node has it from 24 on. */
const singleByte =
  /^(iso-8859-(1|2|3|4|5|6|7|8|8-i|9|10|11|13|14|15)|windows-\d+|koi8-[ru]|ibm866|macintosh|x-mac-.*)$/;

function decodeMultiByte(bytes: Uint8Array, name: string): Decoded {
  const text = decodeWhole(bytes, name);
  return text === undefined ? findBadBytes(bytes, name) : { text };
}

function decodeWhole(bytes: Uint8Array, name: string, stream = false): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

/** Found by halving: a prefix that is cut inside a character still decodes as a stream. */
function findBadBytes(bytes: Uint8Array, name: string): BadBytes {
  const decodePrefix = (length: number): string | undefined => decodeWhole(bytes.subarray(0, length), name, true);
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodePrefix(middle) === undefined) bad = middle;
    else good = middle;
  }
  const before = decodePrefix(good) ?? "";
  let badAt = good;
  while (badAt > 0 && decodePrefix(badAt - 1) === before) badAt--;
  return { badAt, before, isCutOff: good === bytes.length };
}

type Table = readonly number[];

/** A byte that belongs to no character. */
const none = -1;

function decodeSingleByte(bytes: Uint8Array, table: Table): Decoded {
  const units = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const unit = table[bytes[i]!]!;
    if (unit === none) return { badAt: i, before: textOfUnits(units.subarray(0, i)), isCutOff: false };
    units[i] = unit;
  }
  return { text: textOfUnits(units) };
}

function textOfUnits(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < units.length; i += 0x2000) pieces.push(String.fromCharCode(...units.subarray(i, i + 0x2000)));
  return pieces.join("");
}

/** The character of each byte, the same in every version of Node, whose own tables are not. */
function tableOf(name: string): Table {
  const corrected = corrections[name] ?? {};
  const areControls = name.startsWith("iso-8859-");
  return Array.from({ length: 256 }, (_, byte) => {
    if (byte < 0x80 || (areControls && byte < 0xa0)) return byte;
    return corrected[byte] ?? characterOf(byte, name);
  });
}

/** The character of a byte; none where Windows leaves it open, for which some tables have a control or a character of private use. */
function characterOf(byte: number, name: string): number {
  const code = decodeWhole(Uint8Array.of(byte), name)?.charCodeAt(0) ?? none;
  return (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code < 0xf900) ? none : code;
}

const from0x80 = (characters: string): Readonly<Record<number, number>> =>
  Object.fromEntries(
    Array.from(characters, (character, i) => [0x80 + i, character === "." ? none : character.charCodeAt(0)]),
  );

/** Where Node 20 to 24 differ from one another, or from who made the encoding. KOI8-U: RFC 2319. */
const corrections: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  "windows-1252": from0x80("€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ"),
  "windows-1253": { 0xaa: none },
  "windows-1255": { 0xca: 0x05ba },
  "koi8-u": { 0xae: 0x255d, 0xbe: 0x256c },
};
