/** Where plain text has its notes: below each page of the source, or after the text. */
export type NotesPlace = "page" | "end";
