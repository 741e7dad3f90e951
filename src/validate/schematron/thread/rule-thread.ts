import { Worker } from "node:worker_threads";

import { EditionError } from "../../../core/edition-error.ts";
import { elementsOf, type XmlDocument } from "../../../core/xml-tree.ts";
import type { Schema } from "../schema.ts";
import type { Found, Message, NumberedRequest, Request } from "./messages.ts";

/** All that was found; or that the rules were ended, and by which limit. */
export type Answer = Found | { readonly kind: "ended"; readonly limit: string };

/**
 * A thread that tries rules, for rules can have no end: what takes more time or memory than a document of its size may is ended, and a new
 * thread begins with the next document. One is tried after another. The thread keeps no process from its end.
 */
export class RuleThread {
  readonly #numbers = new WeakMap<Schema, number>();
  #schemas = 0;
  #running: Running | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** Errors: EditionError, as readyProgram throws it. */
  tryRules(request: Request): Promise<Answer> {
    const answer = this.#last.then(() => this.#try(request));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #try(request: Request): Promise<Answer> {
    const number = this.#numbers.get(request.schema) ?? ++this.#schemas;
    this.#numbers.set(request.schema, number);
    const limits = limitsFor(request.document);
    if (this.#running && this.#running.mebibytes < limits.mebibytes) this.#end();
    const running = (this.#running ??= begin(limits.mebibytes));
    running.worker.ref();
    await running.ready;
    const answer = await answered(running, { ...request, number }, limits.seconds);
    if (answer.kind === "ended") this.#end();
    else running.worker.unref();
    if (answer.kind === "stopped") throw new EditionError(answer.error.kind, answer.error.message, answer.error.hint);
    if (answer.kind === "bug") throw answer.error;
    return answer;
  }

  #end(): void {
    void this.#running?.worker.terminate();
    this.#running = undefined;
  }
}

interface Running {
  readonly worker: Worker;
  readonly ready: Promise<unknown>;
  readonly mebibytes: number;
}

/** The limits of a document: a small one 8 seconds and 200 MiB; each megabyte of it as much again as real rules need at most. */
function limitsFor(document: XmlDocument): { readonly seconds: number; readonly mebibytes: number } {
  const megabytes = weightOf(document) / 1e6;
  return { seconds: Math.floor(8 + 30 * megabytes), mebibytes: 200 + 100 * Math.floor(megabytes) };
}

/** About the bytes of its file. */
function weightOf({ root }: XmlDocument): number {
  let weight = 0;
  for (const { name, attributes, children } of elementsOf(root)) {
    weight += 2 * name.length + 5;
    for (const { name: key, value } of attributes) weight += key.length + value.length + 4;
    for (const child of children) if (child.kind === "text") weight += child.text.length;
  }
  return weight;
}

function begin(mebibytes: number): Running {
  const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: mebibytes }, env: {} });
  const ready = new Promise<unknown>((resolve, reject) => worker.once("message", resolve).once("error", reject));
  // Whatever it still says of itself when it is ended is for nobody.
  worker.on("error", () => undefined);
  return { worker, ready, mebibytes };
}

/** As it was built, whether this is or not. */
const program = new URL("../../../../dist/validate/schematron/thread/rule-worker.js", import.meta.url);

function answered(
  { worker, mebibytes }: Running,
  request: NumberedRequest,
  seconds: number,
): Promise<Exclude<Message, { kind: "ready" }> | Answer> {
  return new Promise(resolve => {
    const timer = setTimeout(() => {
      settle({ kind: "ended", limit: `${seconds} seconds` });
    }, 1000 * seconds);
    const settle = (answer: Exclude<Message, { kind: "ready" }> | Answer): void => {
      clearTimeout(timer);
      worker.off("message", settle).off("error", failed);
      resolve(answer);
    };
    const failed = (error: NodeJS.ErrnoException): void => {
      const isOutOfMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      settle(isOutOfMemory ? { kind: "ended", limit: `${mebibytes} MiB of memory` } : { kind: "bug", error });
    };
    worker.on("message", settle).on("error", failed);
    worker.postMessage(request);
  });
}
