import type { EditionRecord } from "../record/edition-record.ts";
import type { MetadataPrefix } from "./metadata-formats.ts";

/** The editions of a folder as harvesters see them. OAI-PMH 2.0, 2.2. */
export interface Repository {
  readonly name: string;
  readonly baseUrl: string;
  /** Of whoever answers for the repository. */
  readonly email: string;
  /** In the order of their times, and of their identifiers where these are the same. */
  readonly entries: readonly Entry[];
  readonly sets: readonly EditionSet[];
  /** The record of an edition; undefined of one that is gone, or can no longer be read. */
  readonly recordOf: (entry: Entry) => Promise<EditionRecord | undefined>;
}

/** An edition, or one that was there. OAI-PMH 2.0, 2.5. */
export interface Entry {
  /** A URI that lasts: that of the deposit. */
  readonly identifier: string;
  /** The moment at which it was made, changed or deleted, in milliseconds of UTC. */
  readonly time: number;
  /** The sets that it is in, by their `setSpec`. */
  readonly sets: readonly string[];
  readonly formats: readonly MetadataPrefix[];
  readonly isDeleted: boolean;
}

/** OAI-PMH 2.0, 2.6. */
export interface EditionSet {
  readonly spec: string;
  readonly name: string;
}

/** The order in which editions are listed: one that is changed moves to the end. */
export function compareEntries(a: Position, b: Position): number {
  return a.time - b.time || (a.identifier < b.identifier ? -1 : a.identifier > b.identifier ? 1 : 0);
}

export type Position = Pick<Entry, "time" | "identifier">;
