import type { PackedFile } from "../../../world/world.ts";
import { dataverse } from "../../records/dataverse.ts";
import type { Role } from "../../staging/staged-file.ts";
import { packedAs, textFile, type Deposit } from "../deposit.ts";

/** A dataset of Dataverse: what is sent to make it, and the files that are then added to it. */
export interface Dataset {
  readonly metadata: PackedFile;
  /** Files for readers, and the page for whoever opens it. */
  readonly files: readonly PackedFile[];
}

/** The dataset of an edition. Dataverse 6, Native API, "Create a Dataset in a Dataverse Collection". */
export function dataverseDataset({ record, files }: Deposit): Dataset {
  return {
    metadata: textFile("dataset.json", dataverse(record)),
    files: files
      .filter(({ role, path }) => forReaders.includes(role) && (role !== "tei" || path.startsWith("tei/")))
      .map(file => packedAs(file.path.replace(/^.*\//, ""), file)),
  };
}

const forReaders: readonly Role[] = ["tei", "source", "page", "book", "e-book", "plain text", "corpus", "about"];
