/** All that a run may ask of the outside. Determinism and containment of file names are decided here alone. */
export interface World {
  /** The bytes of a file. Errors: EditionError "unreadable". */
  read(path: string): Promise<Uint8Array>;
  /** Whether a file can be read at the path. */
  exists(path: string): Promise<boolean>;
  /** Writes all the files or none: each beside its place first, then renamed. Errors: EditionError "unwritable". */
  writeAll(files: readonly OutputFile[]): Promise<void>;
  /** SHA-256, in lower-case hexadecimal. */
  digest(bytes: Uint8Array): string;
  /** A resource of the product itself: a compiled stylesheet, a schema, a style sheet. */
  resource(name: string): Promise<Uint8Array>;
  /** The bytes of a font face of the edition. */
  font(face: FontFace): Promise<Uint8Array>;
  /** SOURCE_DATE_EPOCH where it is set; the clock is never asked. */
  readonly sourceDate: Date | undefined;
}

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type FontFace = "regular" | "italic" | "bold" | "boldItalic";
