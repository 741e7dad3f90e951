/** A file of a package, described once for all records that name it: a staged file is one. */
export interface RecordedFile {
  /** Relative to the package, with "/" between folders. */
  readonly path: string;
  /** Its part in the package: `tei`, `source`, `picture` and others. */
  readonly role: string;
  /** The same in a sentence, where there is one. */
  readonly about?: string;
  readonly format: RecordedFormat;
  /** Digests are in lower-case hexadecimal. */
  readonly description: { readonly sizeBytes: number; readonly sha256: string; readonly sha512: string };
}

interface RecordedFormat {
  readonly name: string;
  readonly mediaType: string;
  /** The number in PRONOM, such as `fmt/1476`. */
  readonly puid?: string;
}

/** Something that was done with files: encoding, validation, rendering, verification. */
export interface FileEvent {
  readonly id: string;
  /** A term of the Library of Congress's list of preservation events, such as `validation`. */
  readonly type: string;
  /** As EDTF or XML Schema writes it. */
  readonly time: string;
  readonly detail?: string;
  /** Such as `success`. */
  readonly outcome?: string;
  readonly outcomeNote?: string;
  readonly agents: readonly string[];
  /** The paths of the files. */
  readonly files: readonly string[];
}

/** Whoever did it: a program with its version, a person, a body. */
export interface EventAgent {
  readonly id: string;
  readonly name: string;
  readonly type: "software" | "person" | "organization";
  readonly version?: string;
}

/** A part of the edition that others can be led to: a page, a division, a speech. */
export interface Division {
  readonly type: string;
  readonly label: string;
  /** Its id in the TEI. */
  readonly id?: string;
  readonly parts: readonly Division[];
}
