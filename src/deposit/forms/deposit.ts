import type { EditionRecord } from "../../record/edition-record.ts";
import type { Content, Description, PackedFile } from "../../world/world.ts";
import type { History } from "../records/premis.ts";
import type { Division } from "../records/recorded-file.ts";
import type { StagedFile } from "../staging/staged-file.ts";

/** All that a package is made of, whatever its form. */
export interface Deposit {
  readonly record: EditionRecord;
  readonly identity: Identity;
  readonly files: readonly StagedFile[];
  /** The time when the package is made, in whole seconds of UTC: `2026-11-24T00:00:00Z`. */
  readonly made: string;
  /** The events of the real run: validation, rendering, verification. */
  readonly history: History;
  readonly divisions: readonly Division[];
  readonly program: { readonly name: string; readonly version: string };
}

/** The names of a deposit. */
export interface Identity {
  /** A URI that lasts: that which the header states, else a UUID of the publisher and the name. */
  readonly uri: string;
  /** Of the folder of the package: letters, digits and `-_.()`. */
  readonly name: string;
}

/** A file of a package, described. */
export type DescribedFile = PackedFile & { readonly description: Description };

/** Describes what a form writes of its own. */
export type Describe = (content: Content) => Promise<Description>;

/** A file of text, as a form writes it: UTF-8, and lines that end in LF. */
export function textFile(path: string, text: string): PackedFile & { readonly content: Uint8Array } {
  return { path, content: new TextEncoder().encode(text) };
}

/** A staged file in its place in a package. */
export function packedAs(path: string, { content, description }: StagedFile): PackedFile {
  return { path, content, ...(description.asOf !== undefined && { asOf: description.asOf }) };
}

/** The same with all that is known of it. */
export function knownAs(path: string, file: StagedFile): DescribedFile & Pick<StagedFile, "format"> {
  return { ...packedAs(path, file), description: file.description, format: file.format };
}

/** A file that a form writes of its own, described. */
export async function describedFile(file: PackedFile, describe: Describe): Promise<DescribedFile> {
  return { ...file, description: await describe(file.content) };
}

/** A file without what is known of it: all that a world writes. */
export function bare({ path, content, asOf }: PackedFile): PackedFile {
  return { path, content, ...(asOf !== undefined && { asOf }) };
}
