/** A line and a column, from 1, the column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A place in a file. Lines and columns count from 1, columns in UTF-16 units. */
export interface Location {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** Where it ends, the end not included, where more is known than where it begins. */
  readonly end?: Place;
  /** A path that selects the element alone, such as `/TEI/text[1]/body[1]/sp[3]`. */
  readonly xpath?: string;
  /** The label of the page of the source on which it begins; never a sheet of the PDF. */
  readonly page?: string;
}
