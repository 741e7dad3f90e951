import { append } from "../core/append.ts";
import type { Command } from "commander";

import { resolveValidateFlags, type ValidateFlags } from "../config/flags.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { reportJson } from "../report/report-json.ts";
import type { World } from "../world/world.ts";
import { noteFindings } from "./explain.ts";
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
      await runJobs(work, jobs, world, ({ ok, diagnostics }, turn) => {
        if (!ok) noteFindings();
        append(findings, diagnostics);
        if (format === "json") return;
        printDiagnostics(diagnostics, quiet);
        if (!quiet && ok) process.stdout.write(`${paths[turn]!}: valid\n`);
      });
      if (format === "json") process.stdout.write(reportJson(findings));
    });
}
