import { endsLineBetween, mayBeParted, piecesOf } from "../core/columns.ts";
import type { Mark, Passage, TextStream } from "./stream.ts";
import { WordList } from "./word-list.ts";

/** The same text with each word parted where a line of plain text may end within it, softly. */
export function partIdeographs({ main, notes }: TextStream): TextStream {
  return { main: partPassage(main), notes: notes.map(note => ({ ...note, ...partPassage(note) })) };
}

function partPassage(passage: Passage): Passage {
  if (!passage.words.some(({ text }) => mayBeParted(text))) return passage;
  const words = new WordList();
  const places = passage.words.map((word, i) => {
    const first = words.length;
    const joins = endsLineBetween(lastOf(passage.words.at(i - 1)?.text ?? ""), firstOf(word.text));
    piecesOf(word.text).forEach((text, at) => words.push({ ...word, text, soft: at > 0 || word.soft || joins }));
    return first;
  });
  const move = (mark: Mark): Mark => ({ ...mark, at: places[mark.at] ?? words.length });
  return {
    words,
    pages: passage.pages.map(move),
    calls: passage.calls.map(move),
    gaps: passage.gaps.map(move),
  };
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function lastOf(text: string): string {
  return Array.from(text).at(-1) ?? "";
}
