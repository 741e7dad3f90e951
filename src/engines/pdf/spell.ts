/**
 * A value as a file of PDF spells it (ISO 32000-1, 7.3): a string is a name, a `String` object is text, bytes are a string of
 * hexadecimal digits, and what has a spelling of its own, such as a reference, is spelled so.
 */
export function spell(value: unknown): string {
  switch (typeof value) {
    case "string":
      return `/${value}`;
    case "number":
      return spellNumber(value);
    case "object":
      return value === null ? "null" : spellObject(value);
    default:
      return String(value);
  }
}

/** Anything that is not a number would make a file that nobody can read. */
function spellNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error("A number of the PDF is none.");
  return String(Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6);
}

function spellObject(value: object): string {
  if (Array.isArray(value)) return spellArray(value);
  if (value instanceof String) return spellText(String(value));
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString("hex")}>`;
  if (value instanceof Date) return `(D:${value.toISOString().slice(0, 19).replace(/\D/g, "")}Z)`;
  if (Object.getPrototypeOf(value) === Object.prototype) return spellDictionary(value as Record<string, unknown>);
  return (value as { toString(): string }).toString();
}

function spellArray(values: readonly unknown[]): string {
  let spelled = "[";
  for (let i = 0; i < values.length; i++) {
    if (i > 0) spelled += " ";
    spelled += values[i] === undefined ? "null" : spell(values[i]);
  }
  return `${spelled}]`;
}

/** An entry that is undefined is left out. */
function spellDictionary(dictionary: Readonly<Record<string, unknown>>): string {
  let spelled = "<<";
  for (const key in dictionary) {
    const value = dictionary[key];
    if (value !== undefined) spelled += `/${key} ${spell(value)}\n`;
  }
  return `${spelled}>>`;
}

/** As ASCII where that is enough, or as UTF-16. ISO 32000-1, 7.9.2.2 and 7.3.4.2. */
function spellText(text: string): string {
  const bytes = ascii.test(text) ? text : Buffer.from(`\uFEFF${text}`, "utf16le").swap16().toString("latin1");
  return `(${bytes.replace(/[\n\r()\\]/g, sign => escapes[sign]!)})`;
}

const ascii = /^[\0-\x7f]*$/;
const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "(": "\\(", ")": "\\)", "\\": "\\\\" };
