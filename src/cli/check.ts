import type { Command } from "commander";

import { EditionError } from "../core/edition-error.ts";
import { isError } from "../core/diagnostic.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { CheckedPackage } from "../deposit/check/check-package.ts";
import { reportJson } from "../report/report-json.ts";
import type { World } from "../world/world.ts";
import { endWith, exitCodes } from "./exit-codes.ts";
import { explain } from "./explain.ts";
import { helpAfter } from "./help.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { writeOut } from "./streams.ts";

const formats = ["text", "json"];

export function addCheck(program: Command, world: World): void {
  program
    .command("check")
    .description(
      "check packages for archives, whoever wrote them: bags, OCFL objects and storage roots, E-ARK packages",
    )
    .argument("<package...>", "folders of packages")
    .option("--format <format>", formats.join(", "), "text")
    .addHelpText("after", helpAfter("check letter.bag", "check storage-root --format json > findings.json"))
    .action(async (paths: string[], { format }: { format: string }) => {
      if (!formats.includes(format))
        throw new EditionError("usage", `There is no format "${format}".`, `Give one of these: ${formats.join(", ")}.`);
      await checkPackages(paths, format, program.opts<{ quiet?: boolean }>().quiet ?? false, world);
    });
}

async function checkPackages(paths: readonly string[], format: string, quiet: boolean, world: World): Promise<void> {
  const { checkPackage } = await import("../pipelines/check-package.ts");
  const all: Diagnostic[] = [];
  for (const path of paths) {
    try {
      const checked = await checkPackage(path, world);
      all.push(...checked.findings);
      if (checked.findings.some(isError)) endWith(exitCodes.findings);
      if (format !== "text") continue;
      printDiagnostics(checked.findings, quiet);
      if (!quiet) writeOut(`${path}: ${verdictOf(checked)}\n`);
    } catch (error) {
      explain(error);
    }
  }
  if (format === "json") writeOut(reportJson(all));
}

function verdictOf({ kind, findings }: CheckedPackage): string {
  const errors = findings.filter(isError).length;
  const word = errors === 0 ? "valid" : `not valid, ${String(errors)} ${errors === 1 ? "error" : "errors"}`;
  return kind === undefined ? word : `${word} (${kind})`;
}
