/** The number of columns that text takes in a fixed pitch: wide characters two, what combines or is not seen none. UAX #11. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** The characters in the columns `from` up to, not including, `to`. */
export function sliceColumns(text: string, from: number, to: number): string {
  let slice = "";
  let column = 0;
  for (const character of text) {
    const columns = columnsOfCharacter(character);
    if (columns > 0 && column >= to) break;
    if (column >= from) slice += character;
    column += columns;
  }
  return slice;
}

/** A word, parted where a line may end within it. */
export function piecesOf(word: string): string[] {
  if (!mayBeParted(word)) return [word];
  const pieces: string[] = [];
  let [piece, before] = ["", ""];
  for (const character of word) {
    if (endsLineBetween(before, character)) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
    before = character;
  }
  return [...pieces, piece];
}

/** A quick look, before each character is: false where no line ends within the text. */
export function mayBeParted(text: string): boolean {
  return /[\u2E80-\uFF60]|[\uD840-\uD8FF]/.test(text);
}

/** True where a line may end between two characters that no space parts. UAX #14: ideographs and kana. */
export function endsLineBetween(before: string, after: string): boolean {
  return unspaced.test(before) && unspaced.test(after) && !opening.test(before) && !closing.test(after);
}

function columnsOfCharacter(character: string): number {
  if (character >= " " && character <= "~") return 1;
  if (unseen.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

const unseen = /[\p{M}\p{Cf}]/u;
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const unspaced =
  /[\u2E80-\u303E\u3041-\u312F\u31F0-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\u{20000}-\u{3FFFD}]/u;
const opening = /[\u3008\u300A\u300C\u300E\u3010\u3014\u3016\u3018\u301A\uFF08\uFF3B\uFF5B\uFF5F]/u;
const closing =
  /[\u3001\u3002\u3005\u3009\u300B\u300D\u300F\u3011\u3015\u3017\u3019\u301B\u303B\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7\u30FC\uFF01\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFF3D\uFF5D\uFF60]/u;
