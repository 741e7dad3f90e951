/** A fault as the parser meets it, in the source of the whole file; offsets are in UTF-16 units. */
export interface Met {
  readonly source: string;
  /** The words of the parser, without a full stop. */
  readonly message: string;
  /** How far it has read. */
  readonly at: number;
  /** Where the content begins, after a document type declaration; undefined while one is being read. */
  readonly contentStart: number | undefined;
  /** Where the last start tag begins. */
  readonly tagStart: number;
  /** The elements that are open, the outermost first. */
  readonly open: readonly OpenElement[];
  /** The last that was closed. */
  readonly closed: OpenElement | undefined;
}

export interface OpenElement {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** A fault of the markup in plain words, what is to be done, and where in the source it stands, the end not included. */
export interface Fault {
  /** A sentence without its full stop. */
  readonly said: string;
  readonly remedy: string;
  readonly start: number;
  readonly end?: number;
}

/** "hi, opened at 5:10". */
export function named({ name, line, column }: OpenElement): string {
  return `${name}, opened at ${line}:${column}`;
}

/** "3 more like it follow.", or nothing. */
export function andMore(count: number): string {
  return count === 0 ? "" : ` ${count} more like it ${count === 1 ? "follows" : "follow"}.`;
}

/** The beginning of what was written, enough to know it by. */
export function shortened(written: string): string {
  const line = written.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 40)} …` : line;
}

/** The names in what was read of a start tag, with the offset of each; what stands in quotation marks is passed over. */
export function namesInTag({
  source,
  tagStart,
  at,
}: Met): readonly { readonly name: string; readonly start: number }[] {
  const tag = source.slice(tagStart, at).replace(/"[^"]*"|'[^']*'/g, value => " ".repeat(value.length));
  return [...tag.matchAll(/(?<=[\s<])[^\s"'=<>/]+/g)].map(({ 0: name, index }) => ({ name, start: tagStart + index }));
}
