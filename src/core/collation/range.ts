/** A stretch of either sequence; the ends are not included. */
export interface Range {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** True where nothing in it can be aligned. */
export function isEmpty({ aFrom, aTo, bFrom, bTo }: Range): boolean {
  return aFrom === aTo || bFrom === bTo;
}

/** The number of its words of both. */
export function sizeOf({ aFrom, aTo, bFrom, bTo }: Range): number {
  return aTo - aFrom + bTo - bFrom;
}
