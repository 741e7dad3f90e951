import { EditionError } from "../../../core/edition-error.ts";
import { elementsOf, type XmlDocument } from "../../../core/xml-tree.ts";
import type { Schema } from "../schema.ts";
import type { Found, Message, NumberedRequest, Request } from "./messages.ts";

/** All that was found; or that the rules were ended, and by which limit. */
export type Answer = Found | { readonly kind: "ended"; readonly limit: string };

/** A process that answers requests by `answering`, within bounds of its heap and of time. */
export interface Answerer {
  ask(
    request: NumberedRequest,
    seconds: number,
  ): Promise<{ readonly answer: unknown } | { readonly ended: "time" | "memory" }>;
  end(): void;
}

/**
 * A process that tries rules, for rules can have no end: what takes more time or memory than a document of its size may is ended, and a
 * new process begins with the next document. A thread will not do: one that runs out of memory in one great piece ends all others.
 */
export class RuleProcess {
  readonly #begin: (mebibytes: number) => Answerer;
  readonly #numbers = new WeakMap<Schema, number>();
  #schemas = 0;
  #running: { readonly answerer: Answerer; readonly mebibytes: number } | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(begin: (mebibytes: number) => Answerer) {
    this.#begin = begin;
  }

  /** Tries one request after another. Errors: EditionError, as readyProgram throws it. */
  tryRules(request: Request): Promise<Answer> {
    const answer = this.#last.then(() => this.#try(request));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #try(request: Request): Promise<Answer> {
    const number = this.#numbers.get(request.schema) ?? ++this.#schemas;
    this.#numbers.set(request.schema, number);
    const limits = limitsFor(request.document);
    const reply = await this.#runningWithin(limits.mebibytes).ask({ ...request, number }, limits.seconds);
    if ("ended" in reply) {
      this.#end();
      return {
        kind: "ended",
        limit: reply.ended === "time" ? `${limits.seconds} seconds` : `${limits.mebibytes} MiB of memory`,
      };
    }
    const answer = reply.answer as Message;
    if (answer.kind === "stopped") throw new EditionError(answer.error.kind, answer.error.message, answer.error.hint);
    if (answer.kind === "bug") throw answer.error;
    return answer;
  }

  #runningWithin(mebibytes: number): Answerer {
    if (this.#running && this.#running.mebibytes < mebibytes) this.#end();
    this.#running ??= { answerer: this.#begin(mebibytes), mebibytes };
    return this.#running.answerer;
  }

  #end(): void {
    this.#running?.answerer.end();
    this.#running = undefined;
  }
}

/** The limits of a document: a small one 7 seconds and 72 MiB; each megabyte of it as much again as real rules need at most. */
function limitsFor(document: XmlDocument): { readonly seconds: number; readonly mebibytes: number } {
  const megabytes = weightOf(document) / 1e6;
  return { seconds: Math.floor(7 + 30 * megabytes), mebibytes: 72 + 100 * Math.ceil(megabytes - 0.1) };
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
