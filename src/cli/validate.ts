import type { Command } from "commander";

import { resolveValidateFlags, type ValidateFlags } from "../config/flags.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { reportJson } from "../report/report-json.ts";
import type { World } from "../world/world.ts";
import { exitCodes } from "./exit-codes.ts";
import { jobsOption } from "./jobs-option.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { runJobs } from "./run-jobs.ts";

export function addValidate(program: Command, world: World): void {
  program
    .command("validate")
    .description("say everything that is wrong with TEI documents")
    .argument("<tei...>", "TEI documents")
    .option("--schema <file>", "a RELAX NG schema in XML syntax, in place of Recension's own")
    .option("--format <format>", "text or json", "text")
    .option(...jobsOption)
    .action(async (given: string[], flags: ValidateFlags) => {
      const { paths, options, format, jobs } = resolveValidateFlags(given, flags);
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      const work = paths.map(path => ({ command: "validate", path, options }) as const);
      const findings: Diagnostic[] = [];
      let turn = 0;
      for await (const { ok, diagnostics } of runJobs(work, jobs, world)) {
        const path = paths[turn++]!;
        if (!ok) process.exitCode = exitCodes.findings;
        findings.push(...diagnostics);
        if (format === "json") continue;
        printDiagnostics(diagnostics, quiet);
        if (!quiet && ok) process.stdout.write(`${path}: valid\n`);
      }
      if (format === "json") process.stdout.write(reportJson(findings));
    });
}
