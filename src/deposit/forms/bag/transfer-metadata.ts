import type { PackedFile } from "../../../world/world.ts";
import { textFile, type Deposit } from "../deposit.ts";
import { identifiersOfTransfer } from "./transfer-identifiers.ts";
import { rightsOfTransfer } from "./transfer-rights.ts";

/** The files by which Archivematica takes over what is known of a transfer, each where it is looked for. */
export function transferMetadata(deposit: Deposit): readonly PackedFile[] {
  return [
    textFile("data/metadata/identifiers.json", identifiersOfTransfer(deposit)),
    textFile("data/metadata/rights.csv", rightsOfTransfer(deposit)),
  ];
}
