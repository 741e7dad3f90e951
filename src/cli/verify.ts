import type { Command } from "commander";

import { resolveVerifyFlags, type VerifyFlags } from "../config/flags.ts";
import type { World } from "../world/world.ts";
import { noteFindings } from "./explain.ts";
import { jobsOption } from "./jobs-option.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { runJobs } from "./run-jobs.ts";

export function addVerify(program: Command, world: World): void {
  program
    .command("verify")
    .description("prove that each TEI equals its source, and each output the TEI")
    .argument("<tei...>", "TEI documents")
    .option("--source <file>", "the source, in place of the one that the header names")
    .option("-o, --output <folder>", "where the editions were put", "output")
    .option("--layer <layer>", "the layer they were built of: reading or diplomatic", "reading")
    .option(...jobsOption)
    .action(async (paths: string[], flags: VerifyFlags) => {
      const { inputs, folder, options, jobs } = resolveVerifyFlags(paths, flags);
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      const work = inputs.map(({ path }) => ({ command: "verify", path, outputs: { folder }, options }) as const);
      await runJobs(work, jobs, world, ({ ok, diagnostics, checked }) => {
        printDiagnostics(diagnostics, quiet);
        if (!ok) noteFindings();
        if (!quiet)
          for (const { what, file, summary } of checked) process.stdout.write(`${what}: ${summary} (${file})\n`);
      });
    });
}
