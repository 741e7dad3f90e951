import { join } from "node:path";

import { resolveValidateFlags, type ValidateFlags, type ValidateRun } from "../config/flags.ts";
import type { FoundDocument } from "../config/inputs.ts";
import { optionsFor } from "../config/options-for.ts";
import { weighFindings } from "../config/weigh-findings.ts";
import { isError } from "../core/diagnostic.ts";
import { EditionError } from "../core/edition-error.ts";
import type { Validation } from "../pipelines/validate.ts";
import type { CheckedDocument } from "../report/checked-document.ts";
import type { World } from "../world/world.ts";
import type { Baseline } from "./baseline.ts";
import { endWith, exitCodes } from "./exit-codes.ts";
import { findConfig, type FoundConfig } from "./find-config.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import type { Job } from "./perform-job.ts";
import { readingOnce } from "./reading-once.ts";
import { say, writeOut } from "./streams.ts";
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
  const baseline = await baselineOf(run, world);
  const checked: CheckedDocument[] = [];
  const tally = await workOn(
    {
      ...{ given, sought: "tei", quiet, jobs: run.jobs },
      inputsOf: documents => (run.mends === "no" ? documents : filesAmong(documents)),
      jobOf: document => jobOf(document, run, config),
      weigh: (result, { name }) => {
        const counted = run.mends === "show" && "before" in result ? { ...result, ...result.before } : result;
        const diagnostics = baseline.without(weighFindings(counted.diagnostics, config.severities), name);
        return { ...counted, ok: !diagnostics.some(isError), diagnostics };
      },
      giveUp: (name, stopped) => checked.push({ name, findings: [], stopped }),
      take: async (result, { name, path }) => {
        checked.push({ name, findings: result.diagnostics });
        if (run.format !== "text") return result.ok;
        if ("mends" in result) {
          const { tellMends } = await import("./tell-mends.ts");
          await tellMends(result, path, { quiet, writes: run.mends === "write" }, world);
        }
        printDiagnostics(result.diagnostics, quiet);
        if (!quiet && run.mends === "no") sayVerdict(name, result);
        return result.ok;
      },
    },
    readingOnce(run.options.schema, world),
  );
  const broken = brokenRules(run, tally);
  if (run.format !== "text") {
    const { reportFor } = await import("./report-for.ts");
    writeOut(reportFor(run.format, checked, broken, world));
  }
  sumUp(tally.summaryOfFindings(), quiet);
  await baseline.close(quiet);
  for (const rule of broken) {
    say(rule);
    endWith(exitCodes.findings);
  }
}

/** Loaded where one is named. Without one, nothing is known. */
async function baselineOf({ baseline, writesBaseline }: ValidateRun, world: World): Promise<Baseline> {
  if (baseline === undefined) return { without: findings => findings, close: () => Promise.resolve() };
  const { newBaseline, openBaseline } = await import("./baseline.ts");
  return writesBaseline ? newBaseline(baseline, world) : openBaseline(baseline, world);
}

/** The rules of the configuration for the run as a whole, its path as seen from the working folder. */
function inFolder({ folder, maxWarnings, baseline }: FoundConfig): Pick<ValidateRun, "maxWarnings" | "baseline"> {
  return {
    ...(maxWarnings !== undefined && { maxWarnings }),
    ...(baseline !== undefined && { baseline: join(folder, baseline) }),
  };
}

function jobOf(document: FoundDocument, run: ValidateRun, config: FoundConfig): Extract<Job, { command: "validate" }> {
  const { severities } = config;
  const except = Object.keys(severities).filter(code => severities[code] === "off");
  const mend = run.mends === "no" ? {} : { mend: { except } };
  return { ...document, command: "validate", options: optionsFor(document.path, run.options, config), ...mend };
}

/** Errors: EditionError "usage", for standard input. */
function filesAmong(documents: readonly FoundDocument[]): readonly FoundDocument[] {
  if (documents.every(({ bytes }) => bytes === undefined)) return documents;
  throw new EditionError("usage", "--fix mends files, and standard input is none.", "Give the file by its name.");
}

function sayVerdict(name: string, { ok, checked }: Validation): void {
  if (checked.length > 0) writeOut(`${name}: ${ok ? "valid" : "has errors"} (${checked.join(", ")})\n`);
}

/** The rules of the run as a whole that its findings break, in words. */
function brokenRules({ maxWarnings }: ValidateRun, { warnings }: Tally): readonly string[] {
  if (maxWarnings === undefined || warnings <= maxWarnings) return [];
  return [`${counted(warnings, "warning")}, and at most ${maxWarnings} may be (--max-warnings)`];
}
