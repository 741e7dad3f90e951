import { join, relative, resolve } from "node:path";

import { resolveValidateFlags, type ValidateFlags, type ValidateRun } from "../config/flags.ts";
import type { FoundDocument } from "../config/inputs.ts";
import { firstMatching } from "../config/recension-config.ts";
import { weighFindings } from "../config/weigh-findings.ts";
import { isError } from "../core/diagnostic.ts";
import type { ValidateOptions, Validation } from "../pipelines/validate.ts";
import type { CheckedDocument } from "../report/checked-document.ts";
import type { World } from "../world/world.ts";
import { openBaseline } from "./baseline.ts";
import { endWith, exitCodes } from "./exit-codes.ts";
import { findConfig, type FoundConfig } from "./find-config.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { reportFor } from "./report-for.ts";
import { writeErr, writeOut } from "./streams.ts";
import { counted, type Tally } from "./tally.ts";
import { sumUp, workOn } from "./work-on.ts";

/** Checks documents as the flags and the configuration of the project say, and reports. Errors: EditionError "usage", "unreadable". */
export async function checkDocuments(
  given: readonly string[],
  flags: ValidateFlags,
  quiet: boolean,
  world: World,
): Promise<void> {
  const config = await findConfig(given, world);
  const run = resolveValidateFlags(flags, inFolder(config));
  const baseline = await openBaseline(run, world);
  const checked: CheckedDocument[] = [];
  const tally = await workOn(
    {
      ...{ given, quiet, jobs: run.jobs, inputsOf: documents => documents },
      jobOf: document => ({ ...document, command: "validate", options: optionsOf(document, run, config) }) as const,
      weigh: (result: Validation, { name }) => {
        const diagnostics = baseline.without(weighFindings(result.diagnostics, config.severities), name);
        return { ...result, ok: !diagnostics.some(isError), diagnostics };
      },
      giveUp: (name, stopped) => checked.push({ name, findings: [], stopped }),
      take: ({ ok, diagnostics }, { name }) => {
        checked.push({ name, findings: diagnostics });
        if (run.format !== "text") return ok;
        printDiagnostics(diagnostics, quiet);
        if (!quiet && ok) writeOut(`${name}: valid\n`);
        return ok;
      },
    },
    world,
  );
  const broken = brokenRules(run, tally);
  if (run.format !== "text") writeOut(reportFor(run.format, checked, broken, world));
  sumUp(tally.summaryOfFindings(), quiet);
  await baseline.close(quiet);
  for (const rule of broken) {
    writeErr(`recension: ${rule}\n`);
    endWith(exitCodes.findings);
  }
}

/** The rules of the configuration for the run as a whole, its path as seen from the working folder. */
function inFolder({ folder, maxWarnings, baseline }: FoundConfig): Pick<ValidateRun, "maxWarnings" | "baseline"> {
  return {
    ...(maxWarnings !== undefined && { maxWarnings }),
    ...(baseline !== undefined && { baseline: join(folder, baseline) }),
  };
}

/** The options for a document: what a flag says comes first, then what the configuration says of its path. */
function optionsOf({ path }: FoundDocument, run: ValidateRun, { folder, schemas }: FoundConfig): ValidateOptions {
  const schema = firstMatching(schemas, relative(resolve(folder), resolve(path)).replaceAll("\\", "/"));
  return { ...(schema !== undefined && { schema: join(folder, schema) }), ...run.options };
}

/** The rules of the run as a whole that its findings break, in words. */
function brokenRules({ maxWarnings }: ValidateRun, { warnings }: Tally): readonly string[] {
  if (maxWarnings === undefined || warnings <= maxWarnings) return [];
  return [`${counted(warnings, "warning")}, and at most ${maxWarnings} may be (--max-warnings)`];
}
