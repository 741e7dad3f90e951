/** Stands for a doubt about the word before it, until the mark is typed. No XML has this character. */
export const doubt = "\x03";

/**
 * The mark of a doubt, `[?]`, once, after the whole word that it is about, so that the word can be searched and copied (the
 * legend of plain text): of `wo` + doubt + `rd, and`, `word[?], and`. An apostrophe, a point or a hyphen between letters joins
 * them, and a point or a comma between figures; in a script without spaces the letter is the word.
 */
export function settleDoubts(text: string): string {
  if (!text.includes(doubt)) return text;
  const characters = Array.from(text);
  let settled = "";
  for (let at = 0; at < characters.length; at++) {
    if (characters[at] !== doubt) settled += characters[at]!;
    else {
      const end = at > 0 && isLetter(characters[at - 1]) ? endOfWord(characters, at) : endOfDoubts(characters, at);
      settled += `${characters
        .slice(at, end)
        .filter(character => character !== doubt)
        .join("")}[?]`;
      at = end - 1;
    }
  }
  return settled;
}

function endOfDoubts(characters: readonly string[], from: number): number {
  let end = from;
  while (characters[end] === doubt) end++;
  return end;
}

function endOfWord(characters: readonly string[], from: number): number {
  let end = from;
  while (characters[end] === doubt || isLetter(characters[end]) || isJoint(characters, end)) end++;
  return end;
}

function isJoint(characters: readonly string[], at: number): boolean {
  const sign = characters[at] ?? "";
  const next = characters[endOfDoubts(characters, at + 1)];
  if (/['’ʼ·-]/.test(sign)) return isLetter(next);
  if (sign !== "." && sign !== ",") return false;
  let before = at - 1;
  while (characters[before] === doubt) before--;
  return isFigure(characters[before]) && isFigure(next);
}

function isFigure(character = ""): boolean {
  return /^\p{N}/u.test(character);
}

/** Of a word of more than one letter. */
function isLetter(character = ""): boolean {
  if (/^[\p{M}\u00AD\u200C\u200D]/u.test(character)) return true;
  return /^[\p{L}\p{N}\p{Pc}]/u.test(character) && !withoutSpaces.test(character);
}

const withoutSpaces = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
