import { greatest } from "../core/append.ts";
import { align } from "../core/collation/align.ts";
import { Vocabulary } from "../core/collation/vocabulary.ts";
import type { Note } from "./stream.ts";

export interface NotePairs {
  readonly pairs: readonly (readonly [expected: Note, actual: Note])[];
  readonly lost: readonly Note[];
  readonly invented: readonly Note[];
  /** Whole and unchanged, but not in its turn. */
  readonly moved: readonly (readonly [expected: Note, actual: Note])[];
}

/** Finds for each note its body in the output: the same text in the same order, or else the most like it nearby. */
export function pairNotes(expected: readonly Note[], actual: readonly Note[]): NotePairs {
  const equal = equalNotes(expected, actual);
  const taken = new Set(equal.values());
  const pairs = expected.map((note, i) => [note, actual[equal.get(i) ?? -1]] as const);
  const unpaired = actual.filter((_, i) => !taken.has(i));
  const moved: [Note, Note][] = [];
  const alike: [Note, Note][] = [];
  const lost: Note[] = [];
  for (const [note, partner] of pairs) {
    if (partner) continue;
    const best = mostLike(note, unpaired.slice(0, candidateLimit));
    if (best < 0) lost.push(note);
    else {
      const [like] = unpaired.splice(best, 1);
      (textOfNote(like!) === textOfNote(note) ? moved : alike).push([note, like!]);
    }
  }
  const whole = pairs.filter((pair): pair is readonly [Note, Note] => pair[1] !== undefined);
  return { pairs: [...whole, ...alike], lost, invented: unpaired, moved };
}

const candidateLimit = 50;

/** The index of the note that has most words in common with it, and at least half of them; else -1. */
function mostLike(note: Note, candidates: readonly Note[]): number {
  const shares = candidates.map(candidate => likeness(note, candidate));
  const most = greatest(shares);
  return most >= 0.5 ? shares.indexOf(most) : -1;
}

function equalNotes(expected: readonly Note[], actual: readonly Note[]): Map<number, number> {
  const texts = new Vocabulary();
  const numbered = (notes: readonly Note[]): Int32Array =>
    Int32Array.from(notes, note => texts.numberOf(textOfNote(note)));
  const partners = align(numbered(expected), numbered(actual));
  return new Map([...partners.entries()].filter(([, partner]) => partner >= 0));
}

function textOfNote({ words }: Note): string {
  return words.texts().join(" ");
}

/** The share of words in common, from 0 to 1. */
function likeness(one: Note, other: Note): number {
  const longest = Math.max(one.words.length, other.words.length);
  if (longest === 0) return 1;
  const counts = new Map<string, number>();
  for (const text of one.words.texts()) counts.set(text, (counts.get(text) ?? 0) + 1);
  let common = 0;
  for (const text of other.words.texts()) {
    const left = counts.get(text) ?? 0;
    if (left > 0) common++;
    counts.set(text, left - 1);
  }
  return common / longest;
}
