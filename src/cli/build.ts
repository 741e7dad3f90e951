import { join } from "node:path";

import type { Command } from "commander";

import { resolveBuildFlags, type BuildFlags } from "../config/flags.ts";
import { defaultFormats, formatNames } from "../formats.ts";
import type { World } from "../world/world.ts";
import { noteFindings } from "./explain.ts";
import { jobsOption } from "./jobs-option.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { runJobs } from "./run-jobs.ts";

export function addBuild(program: Command, world: World): void {
  program
    .command("build")
    .description("make editions of TEI documents")
    .argument("<tei...>", "TEI documents")
    .option("-o, --output <folder>", "where the editions are put, a folder each", "output")
    .option("-f, --formats <list>", formatNames.join(", "), defaultFormats.join(","))
    .option("--layer <layer>", "reading or diplomatic", "reading")
    .option("--page-size <size>", "of the PDF: 6x9 (inches), a4 or letter", "6x9")
    .option("--notes <place>", "where plain text has its notes: end, or below each page", "end")
    .option(...jobsOption)
    .action(async (paths: string[], flags: BuildFlags) => {
      const { inputs, folder, options, jobs } = resolveBuildFlags(paths, flags);
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      const work = inputs.map(({ path }) => ({ command: "build", path, options }) as const);
      await runJobs(work, jobs, world, async ({ ok, diagnostics, files }, turn) => {
        const { stem } = inputs[turn]!;
        printDiagnostics(diagnostics, quiet);
        if (!ok) noteFindings();
        const own = join(folder, stem);
        if (files.length > 0) await world.writeAll(own, files);
        if (!quiet) for (const { path } of files) process.stdout.write(`${join(own, path)}\n`);
      });
    });
}
