import type { Mark, Passage, TextStream } from "./stream.ts";
import { WordList } from "./word-list.ts";

/**
 * The actual text without the labels in square brackets that stand for what is withheld, each in the very place where
 * the expected text wants something. Where one is not in its place, all stay, and are compared as words.
 */
export function withoutGapLabels(expected: TextStream, actual: TextStream): TextStream {
  const notes = actual.notes.map((note, i) => {
    const ours = expected.notes[i];
    return ours ? { ...note, ...stripPassage(ours, note) } : note;
  });
  return { main: stripPassage(expected.main, actual.main), notes };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stripPassage(expected: Passage, actual: Passage): Passage {
  if (expected.gaps.length === 0) return actual;
  const labels = findLabels(expected, actual);
  return labels ? cut(actual, labels) : actual;
}

/** Where the labels stand, in characters of the text without its white space; undefined where one is wanting. */
function findLabels(expected: Passage, actual: Passage): Stretch[] | undefined {
  const starts = startsOf(expected.words);
  const text = actual.words.map(word => word.text).join("");
  const labels: Stretch[] = [];
  let stripped = 0;
  for (const { at } of expected.gaps) {
    const label = labelFrom(text, starts[at]! + stripped);
    if (!label) return undefined;
    labels.push(label);
    stripped += label.to - label.from;
  }
  return labels;
}

function labelFrom(text: string, offset: number): Stretch | undefined {
  const pattern = /\[(?:[^[\]]|\[[^[\]]*\])*\]/y;
  pattern.lastIndex = offset;
  return pattern.test(text) ? { from: offset, to: pattern.lastIndex } : undefined;
}

/** Where each word begins, and, last, where all end. */
function startsOf(words: WordList): number[] {
  const starts = [0];
  for (const { text } of words) starts.push(starts.at(-1)! + text.length);
  return starts;
}

/** What goes on after a label within a word is joined to what stands before the label as the label was. */
function cut(passage: Passage, labels: readonly Stretch[]): Passage {
  const words = new WordList();
  const places: number[] = [];
  let [start, next, isJoined] = [0, 0, false];
  for (const word of passage.words) {
    places.push(words.length);
    const end = start + word.text.length;
    let at = start;
    const keep = (to: number): void => {
      if (to > at) words.push({ ...word, text: word.text.slice(at - start, to - start), soft: softAt(at) });
    };
    const softAt = (offset: number): boolean => (offset === start ? word.soft : isJoined);
    for (let label = labels[next]; label && label.from < end; label = labels[next]) {
      if (label.from >= start) {
        keep(label.from);
        isJoined = label.from > at ? true : softAt(at);
      }
      at = Math.min(end, label.to);
      if (label.to > end) break;
      next++;
    }
    keep(end);
    start = end;
  }
  const move = (mark: Mark): Mark => ({ ...mark, at: places[mark.at] ?? words.length });
  return { words, pages: passage.pages.map(move), calls: passage.calls.map(move), gaps: passage.gaps.map(move) };
}
