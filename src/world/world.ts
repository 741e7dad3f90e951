/** All that a run may ask of the outside. Determinism and containment of file names are decided here alone. */
export interface World {
  /** The bytes of a file. Errors: EditionError "unreadable". */
  read(path: string): Promise<Uint8Array>;
  /** True where there is a file, and no folder, at the path. */
  exists(path: string): Promise<boolean>;
  /** The path of a file or folder, all symbolic links followed; undefined where there is none. */
  realPath(path: string): Promise<string | undefined>;
  /** The bytes of a file, counted without reading it; 0 where that cannot be told. */
  size(path: string): Promise<number>;
  /**
   * Writes the files of an edition into its folder, all or none, and leaves what else is there. Makes the folders that are missing.
   * A failure leaves the folder as it was; an interruption leaves the old files or the new ones. Errors: EditionError "unwritable".
   */
  writeAll(folder: string, files: readonly OutputFile[]): Promise<void>;
  /** Writes one file, whole or not at all, and makes the folders that are missing. Errors: EditionError "unwritable". */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /**
   * Writes the files of a package into its folder, all or none. In a bag nothing else may stand, in an object that gets a version
   * all else stays. A failure leaves the folder as it was; an interruption leaves the old files or the new ones. Errors: EditionError
   * "unwritable"; and "unreadable" for a file that has changed since it was described.
   */
  writePackage(folder: string, files: readonly PackedFile[], beside: Beside): Promise<void>;
  /** Ends what a run that was ended while it wrote a package had begun: the folder is whole, and nothing is left beside it. */
  mendPackage(folder: string, beside: Beside): Promise<void>;
  /** Writes one file of any size, whole or not at all, and makes the folders that are missing. Errors: EditionError "unwritable". */
  writeChunks(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** A file, chunk by chunk; `asOf`: its mark when it was described. Errors: EditionError "unreadable", as it is read, or where it has changed. */
  chunks(path: string, asOf?: string): AsyncIterable<Uint8Array>;
  /** The size and the digests of a content, which is read once and not held. Errors: EditionError "unreadable". */
  describe(content: Content): Promise<Description>;
  /** SHA-256, in lower-case hexadecimal. */
  digest(bytes: Uint8Array): string;
  /** A file of the product itself, by its path in the package: a compiled stylesheet, a schema. */
  resource(path: string): Promise<Uint8Array>;
  /** A file of a package of fonts that we stand on: the package's name and the path there. */
  font(file: string): Promise<Uint8Array>;
  /** The same of a package that may be installed beside us, or in the working folder; undefined where it is not. */
  fontBeside(file: string): Promise<Uint8Array | undefined>;
  /** SOURCE_DATE_EPOCH where it is set; the clock is never asked. */
  readonly sourceDate: Date | undefined;
  /** Where there is none, nothing is kept. */
  readonly store?: Store;
}

/** Keeps what was made of files from one run to the next. */
export interface Store {
  /** The content that was kept under a key; undefined where there is none, or where it is not as it was kept. */
  find(key: string): Uint8Array | undefined;
  /** Keeps a content whole; where that cannot be, not at all. */
  keep(key: string, content: Uint8Array): void;
}

/**
 * Of what else stands in a folder that is written: it is kept; it is kept, and shares nothing with what a run that was ended leaves
 * behind, since an OCFL object may have no hard links; or it goes.
 */
export type Beside = "kept" | "copied" | "gone";

/** The content of a file: its bytes, or a file of the world that is copied. */
export type Content = Uint8Array | { readonly copyOf: string };

/** A content, described: digests are in lower-case hexadecimal. */
export interface Description {
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly sha512: string;
  /** A mark of the file as it was when it was read; none of bytes. */
  readonly asOf?: string;
}

/** A file of a package. */
export interface PackedFile {
  /** Relative to the folder of the package, with "/" between folders. It never leads out of the folder. */
  readonly path: string;
  readonly content: Content;
  /** The mark of a file that is copied, as its description has it. */
  readonly asOf?: string;
}

export interface OutputFile {
  /** Relative to the folder of the edition, with "/" between folders. It never leads out of the folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
