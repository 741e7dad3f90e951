/** Stands for a doubt about the word before it, until the mark is typed. No XML has this character. */
export const doubt = "\x03";

/**
 * The mark of each doubt after the whole word that it is about, once, so that the word can be searched and copied: of
 * `wo` + doubt + `rd, and`, `word[?], and`. A word ends as UAX 29 has it; a hyphen joins its parts, and in a script
 * without spaces the letter is the word.
 */
export function settleDoubts(text: string): string {
  if (!text.includes(doubt)) return text;
  return text.replace(doubted, found => `${found.replaceAll(doubt, "")}[?]`);
}

const unspaced = ["Han", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr"].map(script => `\\p{scx=${script}}`).join("");
const letter = `(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{Pc}]|[\\p{M}\\u00AD\\u200C\\u200D])`;
/** A sign between parts of a word, which ends it where nothing follows: `o'clock`, `1,000`. */
const joint = `['’ʼ·-](?=\\x03*${letter})|(?<=\\p{N}\\x03*)[.,](?=\\x03*\\p{N})`;
const doubted = new RegExp(`(?<=${letter})\\x03(?:\\x03|${letter}|${joint})*|\\x03+`, "gu");
