/** The marks of plain text, `[p. 3]` and `[1]`, and their treatment where the text itself has the like. */
import { firstWhere } from "../core/collation/first-where.ts";
import type { Mark, Passage, TextStream } from "./stream.ts";
import { WordList } from "./word-list.ts";

/** The labels that are marks wherever they stand in the file. */
export interface PlainTextMarks {
  readonly pages: ReadonlySet<string>;
  readonly calls: ReadonlySet<string>;
  /** The labels of all notes, in their order. */
  readonly notes: readonly string[];
}

/** A page mark in the first group, which may have brackets of its own, `[p. [3]]`; a call of a note in the second. */
export const markPattern = /\[p\.\s+((?:[^[\]]|\[[^[\]]*\]){1,200})\]|\[(\d+|[^\s[\]]{1,4})\]/g;

/** The marks of the text, but for those whose like stands among its words. */
export function unambiguousMarks({ main, notes }: TextStream): PlainTextMarks {
  const passages = [main, ...notes];
  const [pages, calls] = [new Set<string>(), new Set<string>()];
  for (const passage of passages) {
    for (const { label } of passage.pages) if (isReadAgain(label)) pages.add(label);
    for (const { label } of passage.calls) calls.add(label);
  }
  for (const { words } of passages) {
    const text = words.map(word => word.text).join(" ");
    for (const [, page, call] of text.matchAll(markPattern)) {
      pages.delete(page ?? "");
      calls.delete(call ?? "");
    }
  }
  return { pages, calls, notes: notes.map(({ label }) => label) };
}

/** True where a page mark with this label is found as a whole: its brackets are in pairs, and not one within another. */
function isReadAgain(label: string): boolean {
  return [...`[p. ${label}]`.matchAll(markPattern)].some(([, page]) => page === label);
}

/** The same text where every other mark is written out as words, as the file prints it. */
export function withOtherMarksWritten({ main, notes }: TextStream, marks: PlainTextMarks): TextStream {
  return { main: writeMarks(main, marks), notes: notes.map(note => ({ ...note, ...writeMarks(note, marks) })) };
}

function writeMarks(passage: Passage, marks: PlainTextMarks): Passage {
  const isWritten = (mark: Mark, kind: "pages" | "calls"): boolean => !marks[kind].has(mark.label);
  const written = [
    ...passage.pages.filter(mark => isWritten(mark, "pages")).map(mark => ({ ...mark, text: `[p. ${mark.label}]` })),
    ...passage.calls.filter(mark => isWritten(mark, "calls")).map(mark => ({ ...mark, text: `[${mark.label}]` })),
  ].sort((one, other) => one.order - other.order);
  if (written.length === 0) return passage;
  const words = new WordList();
  /** The end of each written mark. */
  const ends: number[] = [];
  const writeUpTo = (at: number): void => {
    for (let mark = written[ends.length]; mark && mark.at <= at; mark = written[ends.length]) {
      const { text, locate } = mark;
      words.push(...text.split(" ").map((part, i) => ({ text: part, soft: i === 0, locate, offset: 0 })));
      ends.push(words.length);
    }
  };
  const places = passage.words.map((word, at) => {
    const before = ends.length;
    writeUpTo(at);
    return words.push({ ...word, soft: word.soft || ends.length > before }) - 1;
  });
  writeUpTo(Infinity);
  const move = (mark: Mark): Mark => {
    const place = places[mark.at] ?? words.length;
    const after = firstWhere(written, ({ order }) => order > mark.order);
    if (written[after]?.at !== mark.at) return { ...mark, at: place };
    const before = written[after - 1];
    return { ...mark, at: before?.at === mark.at ? ends[after - 1]! : (places[mark.at - 1] ?? -1) + 1 };
  };
  return {
    words,
    pages: passage.pages.filter(mark => !isWritten(mark, "pages")).map(move),
    calls: passage.calls.filter(mark => !isWritten(mark, "calls")).map(move),
    gaps: passage.gaps.map(move),
  };
}
