import { identityOf } from "../deposit/forms/identity.ts";
import type { EditionRecord } from "../record/edition-record.ts";
import { formatsOf, type MetadataPrefix } from "./metadata-formats.ts";
import type { EditionSet } from "./repository.ts";
import { setsOf } from "./sets.ts";

/** All that a list needs of an edition besides its time. */
export interface Listed {
  readonly identifier: string;
  readonly sets: readonly EditionSet[];
  readonly formats: readonly MetadataPrefix[];
}

/** The facts of an edition by which it is listed; `stem` is the name of its file. */
export function listedAs(record: EditionRecord, stem: string): Listed {
  const { uri } = identityOf(record, stem);
  return { identifier: encodeURI(decoded(uri)), sets: setsOf(record), formats: formatsOf(record) };
}

/** Signs that no address has are encoded, and none twice. */
function decoded(uri: string): string {
  try {
    return decodeURI(uri);
  } catch {
    return uri;
  }
}
