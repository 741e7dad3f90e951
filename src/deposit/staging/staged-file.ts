import type { Content, Description } from "../../world/world.ts";
import type { FileFormat } from "./file-format.ts";

/**
 * The part of a file in a deposit. `tei`: the document that the edition is made of; `part`: one that it includes; `style sheet`: one
 * of those that made the edition; `page`, `book`, `e-book`, `plain text`, `corpus`: the edition; `record`: it for a catalogue;
 * `report`: what was found when it was checked; `about`: words for whoever opens the package.
 */
export type Role =
  | "tei"
  | "part"
  | "register"
  | "source"
  | "picture"
  | "schema"
  | "style sheet"
  | "page"
  | "book"
  | "e-book"
  | "plain text"
  | "corpus"
  | "record"
  | "report"
  | "about";

/** A file to be deposited. */
export interface GivenFile {
  /** With "/" between folders: the first is one of `roomOf`. */
  readonly path: string;
  readonly content: Content;
  readonly role: Role;
  /** Where it cannot be told from the name. */
  readonly format?: FileFormat;
}

/** The same, described once for all forms of the package. */
export interface StagedFile {
  /** As it is called in each package. */
  readonly path: string;
  /** As it was called, where that is another. */
  readonly originalPath?: string;
  readonly content: Content;
  readonly role: Role;
  readonly format: FileFormat;
  readonly description: Description;
}
