import type { Command } from "commander";

import type { RecordFlags } from "../config/record-flags.ts";
import type { World } from "../world/world.ts";
import { helpAfter, teiArgument } from "./help.ts";
import { jobsOption } from "./jobs-option.ts";

export function addRecord(program: Command, world: World): void {
  program
    .command("record")
    .description("describe editions for catalogues, by their headers and registers alone")
    .argument(...teiArgument)
    .requiredOption("--format <list>", "such as mods, datacite or bibtex; another word, and all are named")
    .option("-o, --output <folder>", "where the records are put, a folder for each document; else standard output")
    .option(...jobsOption)
    .addHelpText(
      "after",
      helpAfter("record letter.xml --format mods", "record letters --format dc,mods,datacite -o records"),
    )
    .action(async (given: string[], flags: RecordFlags) => {
      const { recordDocuments } = await import("./record-documents.ts");
      await recordDocuments(given, flags, program.opts<{ quiet?: boolean }>().quiet ?? false, world);
    });
}
