/**
 * The words that one is most likely a misspelling of, the likeliest first: those that differ in capitals alone, then by the
 * letters that are wrong, wanting, too many or changed places; of those that are as near, the familiar. None where too much of
 * it would have to change.
 */
export function nearestWords(
  word: string,
  words: Iterable<string>,
  isFamiliar: (word: string) => boolean = () => false,
): string[] {
  const found: { readonly other: string; readonly far: number }[] = [];
  for (const other of new Set(words)) {
    const far = distanceOf(word, other);
    if (other !== word && far <= mostChanges(word)) found.push({ other, far });
  }
  const strange = (other: string): number =>
    2 * Number(!isFamiliar(other)) + Number(other[0]?.toLowerCase() !== word[0]?.toLowerCase());
  return found
    .sort((a, b) => a.far - b.far || strange(a.other) - strange(b.other) || (a.other < b.other ? -1 : 1))
    .map(({ other }) => other);
}

/** True of two words that differ in capitals at most. */
export function areAlike(word: string, other: string): boolean {
  return word.toLowerCase() === other.toLowerCase();
}

/** One in three letters, and of a name of one letter none. */
function mostChanges({ length }: string): number {
  return length < 2 ? 0 : Math.max(1, Math.floor(length / 3));
}

/** Changes from one word to the other; capitals count little, and nothing else the less for them. */
function distanceOf(word: string, other: string): number {
  if (Math.abs(word.length - other.length) > mostChanges(word)) return Infinity;
  const [small, otherSmall] = [word.toLowerCase(), other.toLowerCase()];
  if (small === otherSmall) return 0;
  return changesBetween(small, otherSmall, mostChanges(word));
}

/**
 * Letters to be changed, put in, taken out, or to change places with the next: the optimal string alignment distance; infinite where
 * it is more than `most`, which is seen before the end.
 */
function changesBetween(word: string, other: string, most: number): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = Number(word[i - 1] !== other[j - 1]);
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1])
        least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
    }
    if (isOver(row, most) && isOver(last, most)) return Infinity;
    [beforeLast, last] = [last, row];
  }
  return last[other.length]!;
}

function isOver(row: readonly number[], most: number): boolean {
  return row.every(changes => changes > most);
}
