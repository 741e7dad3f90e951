/**
 * A text in which each character that no page may hold stands by its name, `[U+0085]`: controls other than white space, and
 * noncharacters. `count\u0085ries` is `count[U+0085]ries`. HTML Living Standard, 3.2.5 (text) and 13.2.3.5.
 */
export function withNames(text: string, named: (character: string) => void = () => undefined): string {
  return text.replace(unwritable, character => {
    named(character);
    return `[${codePointOf(character)}]`;
  });
}

/** False of a text that holds no such character: told quicker, and true of a few more. */
export function mayHoldUnwritable(text: string): boolean {
  return /[^\t\n\r -~\u00a0-\ufdcf\ufdf0-\ufffd]|[\udffe\udfff]/.test(text);
}

/** `U+0085`. */
export function codePointOf(character: string): string {
  return codePoint(character.codePointAt(0) ?? 0);
}

/** The same of a number, also of one that no character has: `U+000B`. */
export function codePoint(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

const unwritable = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/gu;
