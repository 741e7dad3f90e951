import type { Command } from "commander";

import { resolveValidate } from "../config/settings.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { isError } from "../core/diagnostic.ts";
import { reportJson } from "../report/report-json.ts";
import type { World } from "../world/world.ts";
import { exitCodes } from "./exit-codes.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

export function addValidate(program: Command, world: World): void {
  program
    .command("validate")
    .description("say everything that is wrong with TEI documents")
    .argument("<tei...>", "TEI documents")
    .option("--schema <file>", "a RELAX NG schema in XML syntax, in place of Recension's own")
    .option("--format <format>", "text or json", "text")
    .action(async (paths: string[], flags: { schema?: string; format: string }) => {
      const settings = resolveValidate(paths, flags);
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      const { readSchemaChoice, validateEdition } = await import("../pipelines/validate.ts");
      const schema = await readSchemaChoice(settings.schema, world);
      const findings: Diagnostic[] = [];
      for (const path of settings.paths) {
        const { diagnostics } = await validateEdition(path, schema, world);
        findings.push(...diagnostics);
        if (settings.format === "json") continue;
        printDiagnostics(diagnostics, quiet);
        if (!quiet && !diagnostics.some(isError)) process.stdout.write(`${path}: valid\n`);
      }
      if (settings.format === "json") process.stdout.write(reportJson(findings));
      if (findings.some(isError)) process.exitCode = exitCodes.findings;
    });
}
