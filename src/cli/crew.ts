import { Worker } from "node:worker_threads";

import type { Answer, Message } from "./answer-to-job.ts";
import type { Job, TellProgress } from "./perform-job.ts";

/** Threads that do one job after another; who is free takes the next. */
export class Crew {
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
