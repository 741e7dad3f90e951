import { append } from "../core/append.ts";
import type { Command } from "commander";

import { resolveValidateFlags, type ValidateFlags } from "../config/flags.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { reportJson } from "../report/report-json.ts";
import type { World } from "../world/world.ts";
import { helpAfter, teiArgument } from "./help.ts";
import { jobsOption } from "./jobs-option.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { writeOut } from "./streams.ts";
import { workOn } from "./work-on.ts";

export function addValidate(program: Command, world: World): void {
  program
    .command("validate")
    .description("say everything that is wrong with TEI documents")
    .argument(...teiArgument)
    .option("--schema <file>", "a RELAX NG schema (.rng, .rnc), in place of TEI P5 and of what the document names")
    .option("--profile <profile>", "p5; or record, which is P5 and the rules of the house for records")
    .option("--format <format>", "text or json", "text")
    .option(...jobsOption)
    .addHelpText("after", helpAfter("validate letter.xml", "validate letters --schema letters.rng --format json"))
    .action(async (given: string[], flags: ValidateFlags) => {
      const { options, format, jobs } = resolveValidateFlags(flags);
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      const findings: Diagnostic[] = [];
      await workOn(
        {
          ...{ given, quiet, jobs, deed: "found valid", inputsOf: documents => documents },
          jobOf: document => ({ ...document, command: "validate", options }) as const,
          take: ({ ok, diagnostics, checked }, { name }) => {
            append(findings, diagnostics);
            if (format === "json") return ok;
            printDiagnostics(diagnostics, quiet);
            if (!quiet && checked.length > 0)
              writeOut(`${name}: ${ok ? "valid" : "has errors"} (${checked.join(", ")})\n`);
            return ok;
          },
        },
        world,
      );
      if (format === "json") writeOut(reportJson(findings));
    });
}
