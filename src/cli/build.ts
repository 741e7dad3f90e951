import { join } from "node:path";

import type { Command } from "commander";

import { resolveBuildFlags, type BuildFlags } from "../config/flags.ts";
import { placeInputs } from "../config/inputs.ts";
import { defaultFormats, formatNames } from "../formats.ts";
import type { World } from "../world/world.ts";
import { helpAfter, teiArgument } from "./help.ts";
import { jobsOption } from "./jobs-option.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { writeOut } from "./streams.ts";
import { watchOption } from "./watch/watch-option.ts";
import { sumUp, workOn } from "./work-on.ts";

export function addBuild(program: Command, world: World): void {
  program
    .command("build")
    .description("make editions of TEI documents")
    .argument(...teiArgument)
    .option("-o, --output <folder>", "where the editions are put, a folder each", "output")
    .option("-f, --formats <list>", formatNames.join(", "), defaultFormats.join(","))
    .option("--layer <layer>", "reading or diplomatic", "reading")
    .option("--page-size <size>", "of the PDF: 6x9 (inches), a4 or letter", "6x9")
    .option("--notes <place>", "where plain text has its notes: end, or below each page", "end")
    .option(...watchOption)
    .option(...jobsOption)
    .addHelpText("after", helpAfter("build letter.xml", "build letters -o editions -f html,pdf,epub"))
    .action(async (given: string[], flags: BuildFlags & { readonly watch?: boolean }) => {
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      const run = (within: World): Promise<void> => buildDocuments(given, flags, quiet, within);
      if (!flags.watch) return run(world);
      const { watchRuns } = await import("./watch/watch-runs.ts");
      await watchRuns({ given, quiet, world, run });
    });
}

async function buildDocuments(
  given: readonly string[],
  flags: BuildFlags,
  quiet: boolean,
  world: World,
): Promise<void> {
  const { folder, options, jobs } = resolveBuildFlags(flags);
  const tally = await workOn(
    {
      ...{ given, sought: "editions", quiet, jobs, output: folder, inputsOf: placeInputs },
      jobOf: document => ({ ...document, command: "build", options }) as const,
      take: async ({ diagnostics, files }, { place }) => {
        printDiagnostics(diagnostics, quiet);
        if (files.length === 0) return false;
        const own = join(folder, place);
        await world.writeAll(own, files);
        if (!quiet) for (const { path } of files) writeOut(`${join(own, path)}\n`);
        return true;
      },
    },
    world,
  );
  sumUp(tally.summaryOfDeed("built"), quiet);
}
