import type { Licence } from "../../../record/edition-record.ts";
import type { StagedFile } from "../../staging/staged-file.ts";
import { writeCsv } from "../csv.ts";
import type { Deposit } from "../deposit.ts";
import { transferPath } from "./transfer-path.ts";

/**
 * The rights of each file for Archivematica: `rights.csv`, as PREMIS has them, a row for each licence. A licence of the record holds for
 * the source, others for what the edition is.
 */
export function rightsOfTransfer({ record, files }: Deposit): string {
  const rows = files.flatMap(file => {
    if (!holdsText(file)) return [];
    return record.rights.licences.filter(licence => isOf(licence, file)).map(licence => rowOf(licence, file));
  });
  return writeCsv([columns, ...rows]);
}

/** The columns that Archivematica knows and that a licence has something for. */
const columns = ["file", "basis", "terms", "note", "doc_id_type", "doc_id_value", "doc_id_role"];

function rowOf({ text, targets }: Licence, file: StagedFile): readonly string[] {
  const [address] = targets;
  const document = address === undefined ? ["", "", ""] : ["URI", address, "licence"];
  return [transferPath(file), "license", address ?? text ?? "", text ?? "", ...document];
}

function isOf({ n }: Licence, { role }: StagedFile): boolean {
  return n === undefined || role !== "source" || n !== "edition";
}

function holdsText({ role }: StagedFile): boolean {
  return !["schema", "style sheet", "record", "report", "about"].includes(role);
}
