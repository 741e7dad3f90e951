import { clearTimeout, setTimeout } from "node:timers";
import { Worker } from "node:worker_threads";

/** A thread in which documents are tried one after another; one that takes longer than the limit, in ms, hangs, and is ended. */
export class Trials {
  #worker;

  constructor(limit) {
    this.limit = limit;
  }

  /** The faults of a document: `{ kind, said }`. */
  try(document) {
    const worker = (this.#worker ??= new Worker(new URL("./worker.js", import.meta.url)));
    return new Promise(resolve => {
      const finish = faults => {
        clearTimeout(timer);
        worker.off("message", finish).off("error", crash);
        resolve(faults);
      };
      const stop = (kind, said) => {
        this.end();
        finish([{ kind, said }]);
      };
      const crash = error => stop("crash", String(error));
      const timer = setTimeout(() => stop("hang", `takes over ${this.limit / 1000} s`), this.limit);
      worker.once("message", finish).once("error", crash);
      worker.postMessage(document);
    });
  }

  end() {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }
}
