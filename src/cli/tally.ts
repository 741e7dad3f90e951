import type { Diagnostic } from "../core/diagnostic.ts";
import { EditionError } from "../core/edition-error.ts";
import { printable } from "../report/printable.ts";

/** The results of many documents, counted. */
export class Tally {
  #done = 0;
  #documents = 0;
  #findings = 0;
  readonly #said = new Set<string>();
  readonly #kinds = new Set<string>();
  readonly #failed = new Map<string, string[]>();

  /** True where it is said for the first time. */
  isNew(message: string): boolean {
    const isNew = !this.#said.has(message);
    this.#said.add(message);
    return isNew;
  }

  /** Counts a document that was worked on to the end. */
  count(name: string, { ok, diagnostics }: { ok: boolean; diagnostics: readonly Diagnostic[] }, isDone: boolean): void {
    this.#documents++;
    if (isDone) this.#done++;
    this.#findings += diagnostics.length;
    for (const { code } of diagnostics) this.#kinds.add(code);
    if (!ok) this.#fail("with errors", name);
  }

  /** Counts a document on which the work was stopped. */
  countStopped(name: string, error: unknown): void {
    this.#documents++;
    if (!(error instanceof EditionError)) this.#fail("stopped by a bug", name);
    else this.#fail(error.kind === "unwritable" ? "could not be written" : "could not be read", name);
  }

  /**
   * A line about more than one document; else undefined: `built 12 of 14 documents; 3 findings of 2 kinds; 2 could not be
   * read: a.xml, b.xml`.
   */
  summary(deed: string): string | undefined {
    if (this.#documents < 2) return undefined;
    const failed = [...this.#failed].map(([how, names]) => `${names.length} ${how}: ${few(names)}`);
    const findings = `${counted(this.#findings, "finding")} of ${counted(this.#kinds.size, "kind")}`;
    return [
      `${deed} ${this.#done} of ${this.#documents} documents`,
      ...(this.#findings > 0 ? [findings] : []),
      ...failed,
    ].join("; ");
  }

  #fail(how: string, name: string): void {
    this.#failed.set(how, [...(this.#failed.get(how) ?? []), name]);
  }
}

/** Names enough to know what is meant. */
export function few(names: readonly string[]): string {
  const first = names.slice(0, 5).map(printable).join(", ");
  return names.length > 5 ? `${first} and ${counted(names.length - 5, "other")}` : first;
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
