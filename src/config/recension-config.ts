import { matchesGlob } from "../core/glob.ts";
import type { Profile } from "../pipelines/options.ts";

/** The name of the file that holds the configuration of a project. */
export const configName = "recension.config.json";

export const weights = ["off", "note", "warning", "error"] as const;
export type Weight = (typeof weights)[number];

/** The rules of a project for its documents. */
export interface RecensionConfig {
  /** The schema of the documents that a pattern stands for, by patterns of paths as seen from the folder of the configuration. */
  readonly schemas: readonly (readonly [pattern: string, schema: string])[];
  readonly profiles: readonly (readonly [pattern: string, profile: Profile])[];
  /** The weight of a finding, by its code. */
  readonly severities: Readonly<Record<string, Weight>>;
  readonly maxWarnings?: number;
  /** The file of the findings that are known. */
  readonly baseline?: string;
}

export const noConfig: RecensionConfig = { schemas: [], profiles: [], severities: {} };

/** The first value whose pattern stands for the path. */
export function firstMatching<Value>(
  rows: readonly (readonly [pattern: string, value: Value])[],
  path: string,
): Value | undefined {
  return rows.find(([pattern]) => matchesGlob(pattern, path))?.[1];
}
