import type { Mark, Passage, TextStream } from "./stream.ts";
import { WordList } from "./word-list.ts";

/** The expected and the actual form of one text. */
export interface Texts {
  readonly expected: TextStream;
  readonly actual: TextStream;
}

/**
 * The two texts without the labels in square brackets that stand in the very places where the expected one has a label; where
 * nothing but a label is wanting, `[…]` is expected there. Where more is not in its place, all labels stay, and are compared as
 * words.
 */
export function withoutGapLabels({ expected, actual }: Texts): Texts {
  const main = stripPassage(expected.main, actual.main);
  const notes = actual.notes.map((note, i) => {
    const ours = expected.notes[i];
    return ours ? stripPassage(ours, note) : { expected: undefined, actual: note };
  });
  return {
    expected: { main: main.expected, notes: expected.notes.map((note, i) => ({ ...note, ...notes[i]?.expected })) },
    actual: { main: main.actual, notes: actual.notes.map((note, i) => ({ ...note, ...notes[i]!.actual })) },
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stripPassage(expected: Passage, actual: Passage): { expected: Passage; actual: Passage } {
  if (expected.gaps.length === 0) return { expected, actual };
  const { labels, wanting } = findLabels(expected, actual);
  const stripped = cut(actual, labels);
  if (wanting.length === 0) return { expected, actual: stripped };
  const isAllElse = textOf(stripped) === textOf(expected);
  return isAllElse ? { expected: withWanting(expected, wanting), actual: stripped } : { expected, actual };
}

function textOf({ words }: Passage): string {
  return words.map(word => word.text).join("");
}

/** The places of the labels, in characters of the text without its white space, and the labels that do not stand there. */
function findLabels(expected: Passage, actual: Passage): { labels: Stretch[]; wanting: Mark[] } {
  const starts = startsOf(expected.words);
  const text = textOf(actual);
  const labels: Stretch[] = [];
  const wanting: Mark[] = [];
  let stripped = 0;
  for (const gap of expected.gaps) {
    const label = labelFrom(text, starts[gap.at]! + stripped);
    if (label) {
      labels.push(label);
      stripped += label.to - label.from;
    } else wanting.push(gap);
  }
  return { labels, wanting };
}

/** A word for each label that is wanting, at its place. */
function withWanting(passage: Passage, wanting: readonly Mark[]): Passage {
  const words = new WordList();
  let next = 0;
  for (const [index, word] of [...passage.words, undefined].entries()) {
    for (let mark = wanting[next]; mark?.at === index; mark = wanting[++next]) words.add("[…]", true, mark.locate, 0);
    if (word) words.push(word);
  }
  const move = (mark: Mark): Mark => {
    const before = wanting.filter(({ at, order }) => at < mark.at || (at === mark.at && order < mark.order));
    return { ...mark, at: mark.at + before.length };
  };
  return { words, pages: passage.pages.map(move), calls: passage.calls.map(move), gaps: passage.gaps.map(move) };
}

function labelFrom(text: string, offset: number): Stretch | undefined {
  const pattern = /\[(?:[^[\]]|\[[^[\]]*\])*\]/y;
  pattern.lastIndex = offset;
  return pattern.test(text) ? { from: offset, to: pattern.lastIndex } : undefined;
}

/** The place at which each word begins, and, last, that at which all end. */
function startsOf(words: WordList): number[] {
  const starts = [0];
  for (const { text } of words) starts.push(starts.at(-1)! + text.length);
  return starts;
}

/** A passage without the labels. Letters that go on after a label within a word are joined to those before it as the label was. */
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
