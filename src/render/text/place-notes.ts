import { append } from "../../core/append.ts";
import { layOut } from "./lay-out.ts";
import { noteRule, type Paragraph } from "./paragraph.ts";
import type { TypedNote } from "./typed-vocabulary.ts";

/** All notes, each after its number. */
export function layOutNotes(notes: readonly TypedNote[]): Paragraph[] {
  return notes.flatMap(note => layOutNote(note));
}

/**
 * The text with the notes of each page of the source below it, between two rules: before what begins the next page, or
 * after the paragraph in which it begins. Notes that nothing calls come last.
 */
export function placeNotesByPage(text: readonly Paragraph[], notes: readonly TypedNote[]): Paragraph[] {
  const waiting = new Map(notes.map(note => [note.n, layOutNote(note)]));
  const placed: Paragraph[] = [];
  let called: string[] = [];
  const place = (): void => {
    const paragraphs = inTurn(called, waiting);
    if (paragraphs.length > 0) placed.push(rule, ...paragraphs.map(closeTo), { ...rule, space: 0 });
    called = [];
  };
  for (const paragraph of text) {
    if (paragraph.pageBreak === "before") place();
    placed.push(paragraph);
    append(called, paragraph.calls);
    if (paragraph.pageBreak === "within") place();
  }
  append(called, waiting.keys());
  place();
  return placed;
}

/** A note hangs from its number; what follows its first paragraph stands further in. */
function layOutNote({ n, content }: TypedNote): Paragraph[] {
  return layOut([{ kind: "item", marker: `[${n}]`, columns: 1, rows: 1, content }]);
}

/** The notes that are called, and those that they call, taken from those that wait. */
function inTurn(called: readonly string[], waiting: Map<string, Paragraph[]>): Paragraph[] {
  const pending = [...called];
  const numbers = new Set<string>();
  for (let n = pending.shift(); n !== undefined; n = pending.shift()) {
    const paragraphs = waiting.get(n);
    if (!paragraphs || numbers.has(n)) continue;
    numbers.add(n);
    for (const { calls } of paragraphs) append(pending, calls);
  }
  return [...waiting.keys()]
    .filter(n => numbers.has(n))
    .flatMap(n => {
      const paragraphs = waiting.get(n) ?? [];
      waiting.delete(n);
      return paragraphs;
    });
}

function closeTo(paragraph: Paragraph, i: number): Paragraph {
  return i === 0 ? { ...paragraph, space: 0 } : paragraph;
}

const rule: Paragraph = { lines: [noteRule], space: 1, calls: [], isTable: false, pageBreak: "none" };
