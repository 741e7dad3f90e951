import { clearInterval, setInterval } from "node:timers";
import { Worker } from "node:worker_threads";

/**
 * A thread in which documents are tried one after another; one that takes more seconds of the processor than the limit hangs, and is
 * ended. Time is that of the processor, which no other program on the machine takes from it: the share of one thread among `atOnce`.
 * A document that waits for what never comes takes none: ten times as long by the clock is a hang too.
 */
export class Trials {
  #worker;

  constructor(limit, atOnce, thread = "./worker.js") {
    this.limit = limit;
    this.atOnce = atOnce;
    this.thread = thread;
  }

  /** The faults of a document: `{ kind, said }`. */
  try(document) {
    const worker = (this.#worker ??= new Worker(new URL(this.thread, import.meta.url)));
    return new Promise(resolve => {
      const finish = faults => {
        clearInterval(watch);
        worker.off("message", finish).off("error", crash);
        resolve(faults);
      };
      const stop = (kind, said) => {
        this.end();
        finish([{ kind, said }]);
      };
      const crash = error => stop("crash", String(error));
      const hangs = this.#clock();
      const watch = setInterval(() => hangs() && stop("hang", `takes over ${this.limit} s`), 1000);
      worker.once("message", finish).once("error", crash);
      worker.postMessage(document);
    });
  }

  /** Tells from now on whether the limit is over. */
  #clock() {
    const processor = process.cpuUsage();
    const begun = performance.now();
    return () => {
      const { user, system } = process.cpuUsage(processor);
      const share = (user + system) / 1e6 / this.atOnce;
      return share > this.limit || performance.now() - begun > this.limit * 10_000;
    };
  }

  end() {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }
}
