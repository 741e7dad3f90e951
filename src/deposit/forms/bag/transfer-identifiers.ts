import { writeJson } from "../../records/json.ts";
import type { Deposit } from "../deposit.ts";

/** The identifiers of an edition for Archivematica: `identifiers.json`, in which "objects/" is the whole transfer. */
export function identifiersOfTransfer({ record, identity }: Deposit): string {
  const stated = record.publication.identifiers.map(({ scheme, type, value }) => ({
    identifierType: scheme ?? type ?? "local",
    identifier: value,
  }));
  const all = stated.some(({ identifier }) => identifier === identity.uri)
    ? stated
    : [{ identifierType: "URI", identifier: identity.uri }, ...stated];
  return writeJson([{ file: "objects/", identifiers: all }]);
}
