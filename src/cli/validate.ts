import type { Command } from "commander";

import { reportFormats, type ValidateFlags } from "../config/flags.ts";
import { EditionError } from "../core/edition-error.ts";
import type { World } from "../world/world.ts";
import { helpAfter, teiArgument } from "./help.ts";
import { jobsOption } from "./jobs-option.ts";
import { watchOption } from "./watch/watch-option.ts";

export function addValidate(program: Command, world: World): void {
  program
    .command("validate")
    .description("say everything that is wrong with TEI documents")
    .argument(...teiArgument)
    .option(
      "--schema <file>",
      "a schema in RELAX NG (.rng, .rnc) or Schematron (.sch), in place of TEI P5 and of what the document names",
    )
    .option("--profile <profile>", "p5; or record, which is P5 and the rules of the house for records")
    .option("--phase <name>", "the phase of rules in Schematron, or #ALL; also of rules that are embedded in RELAX NG")
    .option("--format <format>", reportFormats.join(", "), "text")
    .option("--max-warnings <number>", "more warnings than these end with 1")
    .option("--baseline <file>", "findings that are known and do not count")
    .option("--write-baseline", "take all findings of this run for known: write them to the baseline")
    .option("--fix", "mend what is certain, no word of the text, and show the difference")
    .option("--dry-run", "with --fix: show the difference, and write nothing")
    .option(...watchOption)
    .option(...jobsOption)
    .addHelpText(
      "after",
      helpAfter("validate letter.xml", "validate letters --schema tei_all.rng --format sarif > findings.sarif"),
    )
    .action(async (given: string[], flags: ValidateFlags & { readonly watch?: boolean }) => {
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      const { checkDocuments } = await import("./check-documents.ts");
      const run = (within: World): Promise<void> => checkDocuments(given, flags, quiet, within);
      if (!flags.watch) return run(world);
      if (flags.fix === true || flags.writeBaseline === true)
        throw new EditionError("usage", "--watch writes nothing.", "Leave it out, to mend or to write a baseline.");
      const { watchRuns } = await import("./watch/watch-runs.ts");
      await watchRuns({ given, quiet, world, run });
    });
}
