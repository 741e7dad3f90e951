import type { Diagnostic } from "../core/diagnostic.ts";
import { EditionError } from "../core/edition-error.ts";
import type { Location } from "../core/location.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** A finding that is known already, such as a fault of a text that is kept as it is. */
interface KnownFinding {
  /** As seen from the folder of the baseline. */
  readonly file: string;
  readonly code: string;
  readonly xpath?: string;
  readonly message: string;
}

/**
 * The findings of a baseline: those that a project knows and does not count. They are known by file, code, XPath and message, not by
 * line, each as often as it stands there. Files that cannot be read are always counted: of these nothing else is known.
 */
export class KnownFindings {
  readonly #left = new Map<string, KnownFinding[]>();
  readonly #looked = new Set<string>();
  #met = 0;

  constructor(findings: readonly KnownFinding[]) {
    for (const finding of findings) {
      const key = keyOf(finding.file, asDiagnostic(finding));
      const same = this.#left.get(key);
      if (same) same.push(finding);
      else this.#left.set(key, [finding]);
    }
  }

  /** The findings of a document that are not known. `fileOf` gives a file as the baseline names it. */
  without(findings: readonly Diagnostic[], document: string, fileOf: (file: string) => string): readonly Diagnostic[] {
    if (!findings.some(isOfUnreadable)) this.#looked.add(fileOf(document));
    return findings.flatMap(finding => {
      if (isOfUnreadable(finding)) return [finding];
      const places = placesOf(finding);
      const [first, ...also] = places.filter(location => !this.#meets({ ...finding, location }, fileOf));
      if (!first) return [];
      return [also.length + 1 === places.length ? finding : { ...finding, location: first, also }];
    });
  }

  #meets(finding: Diagnostic, fileOf: (file: string) => string): boolean {
    const known = this.#left.get(keyOf(fileOf(finding.location.file), finding))?.pop();
    if (known) this.#met++;
    return known !== undefined;
  }

  /** How many were met. */
  get met(): number {
    return this.#met;
  }

  /** Those in documents that were looked at that occur no longer. */
  gone(): readonly KnownFinding[] {
    return [...this.#left.values()].flat().filter(({ file }) => this.#looked.has(file));
  }
}

/** A fault by which nothing of a file could be checked. */
export function isOfUnreadable(finding: Pick<Diagnostic, "code" | "severity">): boolean {
  return finding.code.startsWith("REC-X") && finding.severity === "error";
}

/** Reads a baseline. Errors: EditionError "unreadable". */
export function readBaseline(text: string, path: string): KnownFindings {
  const hint = "Write it anew: recension validate … --baseline FILE --write-baseline";
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new EditionError("unreadable", `${path}: the baseline is no JSON.`, hint, { cause: error });
  }
  const findings = (read as { readonly findings?: unknown } | null)?.findings;
  if (Array.isArray(findings) && findings.every(isKnownFinding)) return new KnownFindings(findings);
  throw new EditionError("unreadable", `${path}: is no baseline of findings.`, hint);
}

/** The text of a baseline that knows these findings. */
export function writeBaseline(findings: readonly Diagnostic[], fileOf: (file: string) => string): string {
  const known = findings
    .filter(finding => !isOfUnreadable(finding))
    .flatMap(finding => {
      const { code, message } = finding;
      return placesOf(finding).map(({ file, xpath }) => ({ file: fileOf(file), code, xpath, message }));
    });
  return JSON.stringify({ findings: known }, null, 2) + "\n";
}

/** A fault that is met in many places is one finding, of which some may be known. */
function placesOf({ location, also = [] }: Diagnostic): readonly Location[] {
  return [location, ...also];
}

function keyOf(file: string, finding: Pick<Diagnostic, "code" | "location" | "message">): string {
  return `${file}\n${fingerprintOf(finding)}`;
}

function asDiagnostic({ file, code, xpath, message }: KnownFinding): Pick<Diagnostic, "code" | "location" | "message"> {
  return { code, message, location: { file, ...(xpath !== undefined && { xpath }) } };
}

function isKnownFinding(value: unknown): value is KnownFinding {
  if (typeof value !== "object" || value === null) return false;
  const { file, code, xpath = "", message } = value as Record<string, unknown>;
  return [file, code, xpath, message].every(part => typeof part === "string");
}
