import { join } from "node:path";

import { placeInputs, type FoundDocument } from "../config/inputs.ts";
import { resolveRecordFlags, type RecordFlags } from "../config/record-flags.ts";
import { EditionError } from "../core/edition-error.ts";
import type { World } from "../world/world.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { writeOut } from "./streams.ts";
import { sumUp, workOn } from "./work-on.ts";

/** Writes the records of documents as the flags say. Errors: EditionError "usage". */
export async function recordDocuments(
  given: readonly string[],
  flags: RecordFlags,
  quiet: boolean,
  world: World,
): Promise<void> {
  const { folder, options, jobs } = resolveRecordFlags(flags);
  const tally = await workOn(
    {
      ...{ given, sought: "editions", quiet, jobs, ...(folder !== undefined && { output: folder }) },
      inputsOf: (documents: readonly FoundDocument[]) => {
        if (folder === undefined && documents.length * options.formats.length > 1) throw severalRecords();
        return placeInputs(documents);
      },
      jobOf: document => ({ ...document, command: "record", options }) as const,
      take: async ({ diagnostics, files }, { place }) => {
        printDiagnostics(diagnostics, quiet);
        if (files.length === 0) return false;
        if (folder === undefined) {
          writeOut(new TextDecoder().decode(files[0]!.bytes));
          return true;
        }
        const own = join(folder, place);
        await world.writeAll(own, files);
        if (!quiet) for (const { path } of files) writeOut(`${join(own, path)}\n`);
        return true;
      },
    },
    world,
  );
  sumUp(tally.summaryOfDeed("recorded"), quiet);
}

function severalRecords(): EditionError {
  return new EditionError("usage", "Several records do not stand in one file.", "Say where they are put: -o records");
}
