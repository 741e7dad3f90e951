import { EditionError } from "../core/edition-error.ts";
import type { Layer } from "../core/layer.ts";
import type { NotesPlace } from "../core/notes-place.ts";

/** What `build` can make. */
export type Format = "html" | "pdf" | "txt" | "corpus" | "epub";

/** The trim of a printed edition: 6 by 9 inches, or a sheet as offices have it. */
export type PageSize = "6x9" | "a4" | "letter";

export const pageSizes: readonly PageSize[] = ["6x9", "a4", "letter"];

/** The ending of a file that a build makes, after the stem and a point. */
export type FileEnding = "html" | "pdf" | "txt" | "corpus.txt" | "corpus.tsv" | "epub";

export const formats: readonly Format[] = ["html", "pdf", "txt", "corpus", "epub"];
export const defaultFormats: readonly Format[] = ["html", "pdf", "txt"];
export const layers: readonly Layer[] = ["reading", "diplomatic"];

/** The files of a format; the first holds its text. */
export const endingsOf: Readonly<Record<Format, readonly [FileEnding, ...FileEnding[]]>> = {
  html: ["html"],
  pdf: ["pdf"],
  txt: ["txt"],
  corpus: ["corpus.txt", "corpus.tsv"],
  epub: ["epub"],
};

/** Reads `html,pdf`, in the order of `formats` and each once. Errors: EditionError "usage". */
export function readFormats(written: string): readonly Format[] {
  const wanted = written.split(",").map(name => readOneOf(formats, name.trim().toLowerCase(), "format"));
  return formats.filter(format => wanted.includes(format));
}

export const notesPlaces: readonly NotesPlace[] = ["end", "page"];

/** Errors: EditionError "usage", which names what can be said instead. */
export function readOneOf<Value extends string>(known: readonly Value[], written: string, what: string): Value {
  const value = known.find(candidate => candidate === written);
  if (value !== undefined) return value;
  throw new EditionError(
    "usage",
    `"${written}" is no ${what} that Recension knows.`,
    `Choose from: ${known.join(", ")}.`,
  );
}
