import { reporter, type Diagnostic, type Rule } from "../../core/diagnostic.ts";
import { shown } from "./shown.ts";
import { ReadFault, type PackageFolder } from "../../world/package-folder.ts";
import { codes } from "./codes.ts";

type Codes = typeof codes;
type ParametersOf<R> = R extends Rule<infer P> ? P : never;

/** A place in a package: a path as seen from its folder, and where in that file. */
export interface PlaceInPackage {
  readonly path: string;
  readonly line?: number | undefined;
  readonly column?: number;
  readonly xpath?: string;
}

/** The findings of a check. Of one code a thousand are kept and the others counted: a package of strangers may have any number. */
export class Findings {
  readonly #kept: Diagnostic[] = [];
  readonly #times = new Map<string, number>();
  readonly #given: string;

  constructor(given: string) {
    this.#given = given;
  }

  add<Code extends keyof Codes>(
    code: Code,
    folder: PackageFolder,
    { path, line, ...where }: PlaceInPackage,
    parameters: ParametersOf<Codes[Code]>,
    clause?: string,
  ): void {
    const times = (this.#times.get(code) ?? 0) + 1;
    this.#times.set(code, times);
    if (times > mostOfOne) return;
    const location = { file: folder.place(path), ...(line !== undefined && { line }), ...where };
    const finding = report(code, location, parameters);
    this.#kept.push(clause === undefined ? finding : { ...finding, clause });
  }

  /** Findings of others, such as of a parser. */
  take(others: readonly Diagnostic[]): void {
    this.#kept.push(...others);
  }

  /** Runs a reading; a file that cannot be read, or changes meanwhile, is a finding, and nothing is given. */
  reading<T>(folder: PackageFolder, path: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ReadFault)) throw error;
      this.add("REC-D404", folder, { path }, { path: shown(path), reason: error.message });
      return undefined;
    }
  }

  /** All that were kept, and for each code how many more there were. */
  all(): readonly Diagnostic[] {
    const more = [...this.#times]
      .filter(([, times]) => times > mostOfOne)
      .map(([code, times]) => report("REC-D405", { file: this.#given }, { code, times: times - mostOfOne }));
    return [...this.#kept, ...more];
  }
}

const report = reporter(codes);

const mostOfOne = 1000;
