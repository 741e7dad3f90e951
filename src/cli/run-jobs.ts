import { EditionError } from "../core/edition-error.ts";
import type { Progress } from "../pipelines/options.ts";
import type { World } from "../world/world.ts";
import type { Answer } from "./answer-to-job.ts";
import type { Job, JobResults } from "./perform-job.ts";

/** The result of a job, or the error that stopped it. */
export type Done<J extends Job> = { readonly result: JobResults[J["command"]] } | { readonly error: unknown };

/** Told how far a job is, by its turn. */
export type Watch = (progress: Progress, turn: number) => void;

/**
 * Does jobs, so many at once, and gives what comes of each in their order. One at a time is done in this thread; several, each
 * in a thread of its own, which lasts from job to job. What stops one, be it want of memory, stops no other.
 */
export async function* runJobs<J extends Job>(
  jobs: readonly J[],
  atOnce: number,
  world: World,
  watch: Watch,
  memoryAtMostMiB = 4096,
): AsyncGenerator<Done<J>> {
  const threads = Math.min(atOnce, jobs.length);
  const answers =
    threads > 1 ? answersOfThreads(jobs, threads, watch, memoryAtMostMiB) : answersOfThisThread(jobs, world, watch);
  for await (const answer of answers)
    if (answer.kind === "done") yield { result: answer.result as JobResults[J["command"]] };
    else yield { error: answer.kind === "bug" ? answer.error : stopOf(answer) };
}

/** As Error itself crosses from thread to thread, and one of ours becomes a plain one. */
function stopOf({ error: { kind, message, hint } }: Extract<Answer, { kind: "stopped" }>): EditionError {
  return new EditionError(kind, message, hint);
}

async function* answersOfThisThread(jobs: readonly Job[], world: World, watch: Watch): AsyncGenerator<Answer> {
  const { openSession } = await import("../session.ts");
  const { answerTo } = await import("./answer-to-job.ts");
  const session = openSession(world);
  for (const [turn, job] of jobs.entries())
    yield await answerTo(job, session, progress => {
      watch(progress, turn);
    });
}

/** No more than twice as many answers as there are threads are kept waiting for their turn. */
async function* answersOfThreads(
  jobs: readonly Job[],
  threads: number,
  watch: Watch,
  memoryAtMostMiB: number,
): AsyncGenerator<Answer> {
  const { Crew } = await import("./crew.ts");
  const crew = new Crew(threads, memoryAtMostMiB);
  const begun: (Promise<Answer> | undefined)[] = [];
  try {
    for (let turn = 0; turn < jobs.length; turn++) {
      for (let next = begun.length; next < Math.min(jobs.length, turn + 2 * threads); next++)
        begun.push(
          crew.perform(jobs[next]!, progress => {
            watch(progress, next);
          }),
        );
      yield (await begun[turn])!;
      begun[turn] = undefined;
    }
  } finally {
    crew.end();
  }
}
