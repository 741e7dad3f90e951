import type { ByteWriter } from "./byte-writer.ts";

/**
 * Writes a value as a file of PDF spells it (ISO 32000-1, 7.3): a string is a name, a `String` object is text, bytes are a
 * string of hexadecimal digits, and what has a spelling of its own, such as a reference, is spelled so.
 */
export function spell(value: unknown, out: ByteWriter): void {
  switch (typeof value) {
    case "string":
      out.text("/");
      out.text(value);
      break;
    case "number":
      spellNumber(value, out);
      break;
    case "object":
      if (value === null) out.text("null");
      else spellObject(value, out);
      break;
    default:
      out.text(String(value));
  }
}

/** Anything that is not a number would make a file that nobody can read. */
function spellNumber(value: number, out: ByteWriter): void {
  if (!Number.isFinite(value)) throw new Error("A number of the PDF is none.");
  if (Number.isInteger(value)) out.text(String(value));
  else out.text(String(Math.round(value * 1e6) / 1e6));
}

function spellObject(value: object, out: ByteWriter): void {
  if (Array.isArray(value)) spellArray(value, out);
  else if (value instanceof String) out.text(spellText(String(value)));
  else if (value instanceof Uint8Array) out.text(`<${Buffer.from(value).toString("hex")}>`);
  else if (value instanceof Date) out.text(`(D:${value.toISOString().slice(0, 19).replace(/\D/g, "")}Z)`);
  else if (Object.getPrototypeOf(value) === Object.prototype) spellDictionary(value as Record<string, unknown>, out);
  else out.text((value as { toString(): string }).toString());
}

function spellArray(values: readonly unknown[], out: ByteWriter): void {
  out.text("[");
  for (let i = 0; i < values.length; i++) {
    if (i > 0) out.text(" ");
    spell(values[i] ?? null, out);
  }
  out.text("]");
}

/** An entry that is undefined is left out. */
function spellDictionary(dictionary: Readonly<Record<string, unknown>>, out: ByteWriter): void {
  out.text("<<");
  for (const key in dictionary) {
    const value = dictionary[key];
    if (value === undefined) continue;
    out.text("/");
    out.text(key);
    out.text(" ");
    spell(value, out);
    out.text("\n");
  }
  out.text(">>");
}

/** As ASCII where that is enough, or as UTF-16. ISO 32000-1, 7.9.2.2 and 7.3.4.2. */
export function spellText(text: string): string {
  const bytes = ascii.test(text) ? text : Buffer.from(`\uFEFF${text}`, "utf16le").swap16().toString("latin1");
  return `(${bytes.replace(/[\n\r()\\]/g, sign => escapes[sign]!)})`;
}

const ascii = /^[\0-\x7f]*$/;
const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "(": "\\(", ")": "\\)", "\\": "\\\\" };
