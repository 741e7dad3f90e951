import { Worker } from "node:worker_threads";

import { EditionError } from "../core/edition-error.ts";
import type { World } from "../world/world.ts";
import { performJob, type Job, type JobResults } from "./perform-job.ts";
import type { Answer } from "./job-worker.ts";

/**
 * Does jobs, so many at once, and gives what comes of each in their order. One at a time is done in this thread; several, each
 * in a thread of its own, which lasts from job to job. What is wrong with one, its want of memory too, ends that one alone.
 * Errors, in the turn of their job: those of the pipelines.
 */
export async function* runJobs<J extends Job>(
  jobs: readonly J[],
  atOnce: number,
  world: World,
): AsyncGenerator<JobResults[J["command"]]> {
  if (Math.min(atOnce, jobs.length) > 1) yield* runInThreads(jobs, Math.min(atOnce, jobs.length));
  else {
    const { openSession } = await import("../session.ts");
    const session = openSession(world);
    for (const job of jobs) yield await performJob(job, session);
  }
}

/** No more than twice as many results are kept waiting for their turn as there are threads. */
async function* runInThreads<J extends Job>(
  jobs: readonly J[],
  threads: number,
): AsyncGenerator<JobResults[J["command"]]> {
  const idle = Array.from({ length: threads }, () => new Thread());
  const all = [...idle];
  const waiting: (() => void)[] = [];
  const free = async (): Promise<Thread> => {
    while (idle.length === 0) await new Promise<void>(resolve => waiting.push(resolve));
    return idle.pop()!;
  };
  const start = async (job: J): Promise<Answer> => {
    const thread = await free();
    const answer = await thread.perform(job);
    idle.push(thread);
    waiting.shift()?.();
    return answer;
  };
  const begun: Promise<Answer>[] = [];
  try {
    for (let turn = 0; turn < jobs.length; turn++) {
      while (begun.length < Math.min(jobs.length, turn + 2 * threads)) begun.push(start(jobs[begun.length]!));
      const answer = await begun[turn]!;
      begun[turn] = Promise.resolve(answerTaken);
      yield resultOf<J>(answer);
    }
  } finally {
    for (const thread of all) thread.end();
  }
}

const answerTaken: Answer = { kind: "done", result: undefined };

function resultOf<J extends Job>(answer: Answer): JobResults[J["command"]] {
  if (answer.kind === "done") return answer.result as JobResults[J["command"]];
  if (answer.kind === "stopped") throw new EditionError(answer.error.kind, answer.error.message, answer.error.hint);
  throw Object.assign(new Error(answer.message), { stack: answer.stack });
}

/** In MiB: what V8 may keep for one job. */
const memoryAtMost = 4096;

/** A thread that does one job after another; one that died is begun anew. */
class Thread {
  #worker: Worker | undefined;

  perform(job: Job): Promise<Answer> {
    const worker = (this.#worker ??= new Worker(new URL("./job-worker.js", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryAtMost },
    }));
    return new Promise(resolve => {
      const settle = (answer: Answer): void => {
        worker.removeAllListeners();
        resolve(answer);
      };
      worker.once("message", settle);
      worker.once("error", (error: NodeJS.ErrnoException) => {
        this.#worker = undefined;
        settle(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? wantOfMemory(job.path) : bugOf(error));
      });
      worker.postMessage(job);
    });
  }

  end(): void {
    void this.#worker?.terminate();
  }
}

function wantOfMemory(path: string): Answer {
  const message = `${path}: takes more than the ${memoryAtMost} MiB of memory that a job may have.`;
  return { kind: "stopped", error: { kind: "unreadable", message, hint: "Try it by itself, without --jobs." } };
}

function bugOf(error: Error): Answer {
  return { kind: "bug", message: error.message, stack: error.stack ?? error.message };
}
