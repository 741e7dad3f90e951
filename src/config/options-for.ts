import { join, relative, resolve } from "node:path";

import type { ValidateOptions } from "../pipelines/validate.ts";
import { firstMatching, type RecensionConfig } from "./recension-config.ts";

/**
 * The options for a document: what a run says comes first, then what the configuration says of its path, of schemas before profiles.
 * `folder` is that of the configuration, as seen from the working folder.
 */
export function optionsFor(
  path: string,
  run: ValidateOptions,
  config: RecensionConfig & { readonly folder: string },
): ValidateOptions {
  if (run.schema !== undefined || run.profile !== undefined) return run;
  const seen = relative(resolve(config.folder), resolve(path)).replaceAll("\\", "/");
  const schema = firstMatching(config.schemas, seen);
  const profile = firstMatching(config.profiles, seen);
  if (schema !== undefined) return { schema: join(config.folder, schema) };
  return profile === undefined ? {} : { profile };
}
