import { EditionError } from "../core/edition-error.ts";
import { nearestWords } from "../core/nearest-words.ts";
import { profiles as knownProfiles } from "../pipelines/options.ts";
import { weights, type RecensionConfig } from "./recension-config.ts";

/**
 * Reads a configuration, all of whose keys must be known. `codes` are those whose weight can be changed. Errors: EditionError
 * "unreadable", with the place or the key, and what was meant.
 *
 *     { "schemas": { "letters/**": "schema/letters.rng" }, "severities": { "REC-V020": "warning" }, "maxWarnings": 0 }
 */
export function readConfig(text: string, path: string, codes: readonly string[]): RecensionConfig {
  const read = new Reader(path);
  const top = read.object(read.json(text), "");
  read.known(Object.keys(top), Object.keys(keys), "");
  const { schemas = {}, profiles = {}, severities = {}, maxWarnings, baseline } = top;
  read.known(Object.keys(read.object(severities, "severities")), codes, "severities");
  return {
    schemas: read.strings(schemas, "schemas"),
    profiles: read.words(profiles, knownProfiles, "profiles"),
    severities: Object.fromEntries(read.words(severities, weights, "severities")),
    ...(maxWarnings !== undefined && { maxWarnings: read.count(maxWarnings, "maxWarnings") }),
    ...(baseline !== undefined && { baseline: read.string(baseline, "baseline") }),
  };
}

const keys: Readonly<Record<keyof RecensionConfig, true>> = {
  schemas: true,
  profiles: true,
  severities: true,
  maxWarnings: true,
  baseline: true,
};

/** Takes values of JSON for what they are to be. */
class Reader {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  json(text: string): unknown {
    try {
      return JSON.parse(text.replace(/^\uFEFF/, ""));
    } catch (error) {
      const [, at] = /position (\d+)/.exec((error as Error).message) ?? [];
      const lines = text.slice(0, at === undefined ? text.length : Number(at)).split("\n");
      const place = `${lines.length}:${lines.at(-1)!.length + 1}`;
      const hint =
        "Write keys and words in straight quotation marks, a comma between two entries, none after the last.";
      throw new EditionError("unreadable", `${this.#path}:${place}: this is no JSON.`, hint, { cause: error });
    }
  }

  object(value: unknown, key: string): Readonly<Record<string, unknown>> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw this.#wrong(key, "an object, { … }");
    return value as Readonly<Record<string, unknown>>;
  }

  strings(value: unknown, key: string): readonly (readonly [string, string])[] {
    return Object.entries(this.object(value, key)).map(([name, given]) => [
      name,
      this.string(given, `${key}["${name}"]`),
    ]);
  }

  string(value: unknown, key: string): string {
    if (typeof value !== "string" || value === "") throw this.#wrong(key, "a word in quotation marks");
    return value;
  }

  count(value: unknown, key: string): number {
    if (!Number.isSafeInteger(value) || (value as number) < 0) throw this.#wrong(key, "a whole number, 0 or more");
    return value as number;
  }

  /** The same, where the values are of those that are known. */
  words<Word extends string>(
    value: unknown,
    known: readonly Word[],
    key: string,
  ): readonly (readonly [string, Word])[] {
    return this.strings(value, key).map(([name, given]) => {
      const word = known.find(one => one === given);
      if (word === undefined) throw this.#wrong(`${key}["${name}"]`, `one of: ${known.join(", ")}`);
      return [name, word];
    });
  }

  /** Refuses a key that is none, with the nearest that is. */
  known(given: readonly string[], known: readonly string[], within: string): void {
    const other = given.find(key => !known.includes(key));
    if (other === undefined) return;
    const [nearest] = nearestWords(other, known);
    const where = within === "" ? "" : ` in "${within}"`;
    const all = known.length > 10 ? `${known.slice(0, 3).join(", ")} …` : known.join(", ");
    const hint = nearest === undefined ? `The keys are: ${all}.` : `Did you mean "${nearest}"?`;
    throw new EditionError("unreadable", `${this.#path}: there is no key "${other}"${where}.`, hint);
  }

  #wrong(key: string, wanted: string): EditionError {
    const what = key === "" ? "the configuration" : key;
    return new EditionError("unreadable", `${this.#path}: ${what} is not ${wanted}.`, "See README, Configuration.");
  }
}
