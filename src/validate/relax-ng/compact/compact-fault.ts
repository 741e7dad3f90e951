/** A place in a file, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A schema is not written as the compact syntax has it. */
export class CompactFault extends Error {
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}
