import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

import type { Command } from "commander";

import { resolveVerifyFlags, type VerifyFlags } from "../config/flags.ts";
import { placeInputs, placesOf, type FoundDocument, type Input } from "../config/inputs.ts";
import { EditionError } from "../core/edition-error.ts";
import type { World } from "../world/world.ts";
import { mendFolder } from "../world/write-all.ts";
import { helpAfter, teiArgument } from "./help.ts";
import { jobsOption } from "./jobs-option.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { writeOut } from "./streams.ts";
import { sumUp, workOn } from "./work-on.ts";

export function addVerify(program: Command, world: World): void {
  program
    .command("verify")
    .description("prove that each TEI equals its source, and each output the TEI")
    .argument(...teiArgument)
    .option("--source <file>", "the source, in place of the one that the header names")
    .option("-o, --output <folder>", "where the editions were put", "output")
    .option("--layer <layer>", "the layer they were built of: reading or diplomatic", "reading")
    .option(...jobsOption)
    .addHelpText("after", helpAfter("verify letter.xml", "verify letter.xml --source letter.ocr.txt -o editions"))
    .action(async (given: string[], flags: VerifyFlags) => {
      const { folder, options, jobs } = resolveVerifyFlags(flags);
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      const inputsOf = (documents: readonly FoundDocument[]): readonly Input[] => {
        if (options.source !== undefined) refuseSeveral(documents);
        const inputs = placeInputs(documents);
        for (const { place } of inputs) mendFolder(join(folder, place));
        return inputs.map(input => ({ ...input, place: builtPlace(input, folder) }));
      };
      const tally = await workOn(
        {
          ...{ given, sought: "editions", quiet, jobs, output: folder, inputsOf },
          jobOf: input => {
            const outputs = { folder: join(folder, dirname(input.place)) };
            return { ...input, command: "verify", outputs, options } as const;
          },
          take: ({ ok, diagnostics, checked }) => {
            printDiagnostics(diagnostics, quiet);
            if (!quiet) for (const { what, file, summary } of checked) writeOut(`${what}: ${summary} (${file})\n`);
            return ok;
          },
        },
        world,
      );
      sumUp(tally.summaryOfDeed("verified"), quiet);
    });
}

/** The place of the edition of a document: that of others, from which it was told apart when they were built together, too. */
function builtPlace(input: Input, folder: string): string {
  return placesOf(input).find(place => existsSync(join(folder, place))) ?? input.place;
}

function refuseSeveral(documents: readonly FoundDocument[]): void {
  if (documents.length < 2) return;
  throw new EditionError(
    "usage",
    "--source names the source of one document, and several are given.",
    "Verify each by itself, or let their headers name their sources.",
  );
}
