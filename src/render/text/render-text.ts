import { layOut } from "./lay-out.ts";
import { joinParagraphs, partRule } from "./paragraph.ts";
import { layOutNotes, placeNotesByPage } from "./place-notes.ts";
import type { TypedEdition } from "./typed-vocabulary.ts";

/** The place of notes in plain text: below each page of the source, or after the text. */
export type NotesPlace = "page" | "end";

/**
 * The edition as a person would type it, in 72 columns: letter-head, text, notes, colophon, a rule between them. Lines end
 * in LF; none ends in a space.
 */
export function renderText({ head, text, notes, back }: TypedEdition, notesPlace: NotesPlace): string {
  const body = layOut(text);
  const isApart = notesPlace === "end" && notes.length > 0;
  const parts = [
    layOut(head),
    notesPlace === "page" ? placeNotesByPage(body, notes) : body,
    ...(isApart ? [layOutNotes(notes)] : []),
    layOut(back),
  ];
  return parts.map(joinParagraphs).join(`\n\n${partRule}\n\n`) + "\n";
}
