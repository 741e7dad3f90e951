import type { Diagnostic, Severity } from "../core/diagnostic.ts";
import { EditionError } from "../core/edition-error.ts";
import { printable } from "../report/printable.ts";

/** The results of many documents, counted. */
export class Tally {
  #done = 0;
  #documents = 0;
  #withFindings = 0;
  readonly #findings: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  readonly #said = new Set<string>();
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
    if (diagnostics.length > 0) this.#withFindings++;
    for (const { severity } of diagnostics) this.#findings[severity]++;
    if (!ok) this.#fail("with errors", name);
  }

  /** Counts a document on which the work was stopped. */
  countStopped(name: string, error: unknown): void {
    this.#documents++;
    if (!(error instanceof EditionError)) this.#fail("stopped by a bug", name);
    else this.#fail(error.kind === "unwritable" ? "could not be written" : "could not be read", name);
  }

  get warnings(): number {
    return this.#findings.warning;
  }

  /**
   * A line about more than one document; else undefined: `built 12 of 14 documents; 3 errors, 2 warnings in 1 of them; 2 could not
   * be read: a.xml, b.xml`.
   */
  summaryOfDeed(deed: string): string | undefined {
    if (this.#documents < 2) return undefined;
    const findings = this.#withFindings > 0 ? [`${this.#kinds()} in ${this.#withFindings} of them`] : [];
    return [`${deed} ${this.#done} of ${this.#documents} documents`, ...findings, ...this.#failures()].join("; ");
  }

  /** A line about the findings: `3 errors, 2 warnings in 1 of 12 documents; 1 with errors: a.xml`. Undefined of one document without any. */
  summaryOfFindings(): string | undefined {
    if (this.#documents < 2)
      return this.#withFindings > 0 ? `${this.#kinds()} in ${counted(this.#documents, "document")}` : undefined;
    const findings =
      this.#withFindings > 0
        ? `${this.#kinds()} in ${this.#withFindings} of ${this.#documents} documents`
        : `no findings in ${this.#documents} documents`;
    return [findings, ...this.#failures()].join("; ");
  }

  /** `3 errors, 1 note`. */
  #kinds(): string {
    const { error, warning, information } = this.#findings;
    return [counted(error, "error"), counted(warning, "warning"), counted(information, "note")]
      .filter(said => !said.startsWith("0 "))
      .join(", ");
  }

  #failures(): readonly string[] {
    return [...this.#failed].map(([how, names]) => `${names.length} ${how}: ${few(names)}`);
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

/** `1 finding`, `2 findings`. */
export function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
