import type { FoundDocument } from "../config/inputs.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { World } from "../world/world.ts";
import { endWith, exitCodes } from "./exit-codes.ts";
import { explain } from "./explain.ts";
import { findDocuments, type Found, type Sought } from "./inputs/find-documents.ts";
import type { Job, JobResults } from "./perform-job.ts";
import { hasReader, showProgress } from "./progress-line.ts";
import { runJobs } from "./run-jobs.ts";
import { eraseProgress, say } from "./streams.ts";
import { few, Tally } from "./tally.ts";
import { spareMemoryFor } from "./tune-v8.ts";

/** A command over documents: what it is told, and what it does with each. */
export interface Work<Input extends FoundDocument, J extends Job> extends Sought {
  readonly given: readonly string[];
  readonly quiet: boolean;
  readonly jobs: number;
  readonly inputsOf: (documents: readonly FoundDocument[]) => readonly Input[];
  readonly jobOf: (input: Input) => J;
  /** The result as it counts, where that is not as it came: by severities of a configuration, without what is known. */
  readonly weigh?: (result: JobResults[J["command"]], input: Input) => JobResults[J["command"]];
  /** Told of a document on which the work was stopped, by its name. */
  readonly giveUp?: (name: string, reason: string) => void;
  /** Takes what came of a document; gives whether the deed is done. */
  readonly take: (result: JobResults[J["command"]], input: Input) => Promise<boolean> | boolean;
}

type Told = Pick<Work<FoundDocument, never>, "quiet" | "giveUp">;

/**
 * Finds the documents that were named, does a job for each, and counts what came of them. What is wrong with one stops no other; the
 * exit code is that of the gravest. Errors: EditionError "usage".
 */
export async function workOn<Input extends FoundDocument, J extends Job>(
  work: Work<Input, J>,
  world: World,
): Promise<Tally> {
  const { quiet } = work;
  const found = await findDocuments(work.given, world, work);
  const inputs = work.inputsOf(found.documents);
  await spareMemoryFor(inputs, world);
  const tally = new Tally();
  sayWhatIsNoDocument(found, work, tally);
  const watch = !quiet && hasReader() ? showProgress : undefined;
  const results = runJobs(inputs.map(work.jobOf), work.jobs, world, (progress, turn) =>
    watch?.({ ...progress, file: inputs[turn]!.name }, turn + 1, inputs.length),
  );
  let turn = 0;
  for await (const done of results) {
    const input = inputs[turn++]!;
    if ("error" in done) stop(input.name, done.error, tally, work);
    else await takeOne(work, input, done.result, tally);
  }
  eraseProgress();
  return tally;
}

/** Says a last line about the work. */
export function sumUp(summary: string | undefined, quiet: boolean): void {
  if (summary !== undefined && !quiet) say(summary);
}

function sayWhatIsNoDocument({ faults, leftOut }: Found, work: Told, tally: Tally): void {
  for (const { folder, reason, paths } of leftOut)
    if (!work.quiet) say(`left out of ${folder}: ${few(paths)} (${reason})`);
  for (const { name, error } of faults) stop(name, error, tally, work);
}

async function takeOne<Input extends FoundDocument, J extends Job>(
  work: Work<Input, J>,
  input: Input,
  result: JobResults[J["command"]],
  tally: Tally,
): Promise<void> {
  const { path, name } = input;
  const diagnostics = result.diagnostics
    .filter(diagnostic => isToBeSaid(diagnostic, tally))
    .map(diagnostic => calledBy(diagnostic, path, name));
  const said = { ...result, diagnostics };
  const counted = work.weigh?.(said, input) ?? said;
  try {
    const isDone = await work.take(counted, input);
    if (!counted.ok) endWith(exitCodes.findings);
    tally.count(name, counted, isDone);
  } catch (error) {
    stop(name, error, tally, work);
  }
}

/** Explains what stopped a document; once, where it stops many alike, such as a schema that is not there. */
function stop(name: string, error: unknown, tally: Tally, { giveUp }: Told): void {
  const reason = error instanceof Error ? error.message : String(error);
  if (tally.isNew(reason)) explain(error);
  giveUp?.(name, reason);
  tally.countStopped(name, error);
}

/** False of information that is of no element, such as that a schema is not fetched, when it was said before. */
function isToBeSaid({ severity, message, location }: Diagnostic, tally: Tally): boolean {
  return severity !== "information" || location.xpath !== undefined || tally.isNew(message);
}

/** The same finding, where a file has another name. */
function calledBy(diagnostic: Diagnostic, path: string, name: string): Diagnostic {
  if (path === name) return diagnostic;
  const renamed = <T extends { readonly location: Diagnostic["location"] }>(at: T): T =>
    at.location.file === path ? { ...at, location: { ...at.location, file: name } } : at;
  const { related } = diagnostic;
  return { ...renamed(diagnostic), ...(related && { related: related.map(renamed) }) };
}
