import { Worker } from "node:worker_threads";

import { EditionError } from "../core/edition-error.ts";
import type { Progress } from "../pipelines/options.ts";
import type { World } from "../world/world.ts";
import type { Answer, Message } from "./answer-to-job.ts";
import type { Job, JobResults, TellProgress } from "./perform-job.ts";

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

/** Threads that do one job after another; who is free takes the next. */
class Crew {
  readonly #threads: readonly Thread[];
  readonly #free: Thread[];
  readonly #waiting: ((thread: Thread) => void)[] = [];

  constructor(threads: number, memoryAtMostMiB: number) {
    this.#threads = Array.from({ length: threads }, () => new Thread(memoryAtMostMiB));
    this.#free = [...this.#threads];
  }

  async perform(job: Job, onProgress: TellProgress): Promise<Answer> {
    const thread = this.#free.pop() ?? (await new Promise<Thread>(resolve => this.#waiting.push(resolve)));
    const answer = await thread.perform(job, onProgress);
    const next = this.#waiting.shift();
    if (next) next(thread);
    else this.#free.push(thread);
    return answer;
  }

  end(): void {
    for (const thread of this.#threads) thread.end();
  }
}

/** A thread; one that died is begun anew for the next job. */
class Thread {
  readonly #memoryAtMostMiB: number;
  #worker: Worker | undefined;

  constructor(memoryAtMostMiB: number) {
    this.#memoryAtMostMiB = memoryAtMostMiB;
  }

  perform(job: Job, onProgress: TellProgress): Promise<Answer> {
    const worker = (this.#worker ??= this.#begin());
    return new Promise(resolve => {
      const heard = (message: Message): void => {
        if (message.kind === "progress") {
          onProgress(message.progress);
          return;
        }
        worker.off("error", died).off("message", heard);
        resolve(message);
      };
      const died = (error: NodeJS.ErrnoException): void => {
        worker.off("message", heard);
        this.#worker = undefined;
        resolve(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? this.#wantOfMemory(job) : { kind: "bug", error });
      };
      worker.on("message", heard).once("error", died);
      worker.postMessage(job);
    });
  }

  end(): void {
    void this.#worker?.terminate();
  }

  #begin(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#memoryAtMostMiB };
    return new Worker(new URL("./job-worker.js", import.meta.url), { resourceLimits });
  }

  #wantOfMemory({ path }: Job): Answer {
    const message = `${path}: takes more than the ${this.#memoryAtMostMiB} MiB of memory that a job may have.`;
    return { kind: "stopped", error: { kind: "unreadable", message, hint: "Give it by itself, without --jobs." } };
  }
}
