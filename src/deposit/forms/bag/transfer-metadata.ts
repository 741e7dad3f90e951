import type { PackedFile } from "../../../world/world.ts";
import { premis, type History } from "../../records/premis.ts";
import { termsOf } from "../../records/dc-terms.ts";
import type { StagedFile } from "../../staging/staged-file.ts";
import { writeCsv } from "../csv.ts";
import { textFile, type Deposit } from "../deposit.ts";
import { identifiersOfTransfer } from "./transfer-identifiers.ts";
import { transferPath } from "./transfer-path.ts";
import { rightsOfTransfer } from "./transfer-rights.ts";
import { structureOfTransfer } from "./transfer-structure.ts";

/** The files by which Archivematica takes over what is known of a transfer, each where it is looked for. */
export function transferMetadata(deposit: Deposit): readonly PackedFile[] {
  const { record, files, history } = deposit;
  const transferred = files.map(file => ({ ...file, path: transferPath(file) }));
  return [
    textFile("data/metadata/metadata.csv", descriptionOfTransfer(deposit)),
    textFile("data/metadata/rights.csv", rightsOfTransfer(deposit)),
    textFile("data/metadata/identifiers.json", identifiersOfTransfer(deposit)),
    textFile("data/metadata/premis.xml", premis(record, transferred, inTransfer(history, files))),
    textFile("data/metadata/mets_structmap.xml", structureOfTransfer(deposit)),
  ];
}

/** The edition in terms of Dublin Core: `metadata.csv`, in which a column stands again for each further value. */
function descriptionOfTransfer({ record, files }: Deposit): string {
  const terms = termsOf(record);
  const isMade = files.some(({ path }) => path.startsWith("edition/"));
  const folders = isMade ? ["objects/edition", "objects/tei"] : ["objects/tei"];
  const values = terms.map(({ text }) => text);
  return writeCsv([
    ["filename", ...terms.map(({ name }) => `dcterms.${name}`)],
    ...folders.map(folder => [folder, ...values]),
  ]);
}

/** The same events, of the files as they are called in the transfer. */
function inTransfer(history: History, files: readonly StagedFile[]): History {
  const paths = new Map(files.map(file => [file.path, transferPath(file)]));
  return {
    ...history,
    events: history.events.map(event => ({ ...event, files: event.files.map(path => paths.get(path) ?? path) })),
  };
}
