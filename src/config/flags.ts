import { EditionError } from "../core/edition-error.ts";
import type { Layer } from "../core/layer.ts";
import type { Format } from "../formats.ts";
import type { BuildOptions, Profile } from "../pipelines/options.ts";
import { layers, oneOf, resolveBuild, resolveSchema } from "../pipelines/options.ts";
import type { ValidateOptions } from "../pipelines/validate.ts";
import type { VerifyOptions } from "../pipelines/verify.ts";

/** A run of `build`: its flags resolved. */
export interface BuildRun {
  readonly folder: string;
  readonly options: BuildOptions;
  readonly jobs: number;
}

/** A run of `validate`. */
export interface ValidateRun {
  readonly options: ValidateOptions;
  readonly format: ReportFormat;
  readonly jobs: number;
}

/** A run of `verify`. */
export interface VerifyRun {
  readonly folder: string;
  readonly options: VerifyOptions;
  readonly jobs: number;
}

export type ReportFormat = "text" | "json";

export interface BuildFlags {
  readonly output: string;
  readonly formats: string;
  readonly layer: string;
  readonly pageSize: string;
  readonly notes: string;
  readonly jobs: string;
}

/** Errors: EditionError "usage". */
export function resolveBuildFlags(flags: BuildFlags): BuildRun {
  const { formats, layer, pageSize, notes } = resolveBuild({
    formats: flags.formats.split(",").map(name => name.trim().toLowerCase() as Format),
    layer: flags.layer as Layer,
    pageSize: flags.pageSize.toLowerCase() as NonNullable<BuildOptions["pageSize"]>,
    notes: flags.notes as NonNullable<BuildOptions["notes"]>,
  });
  return {
    folder: flags.output,
    options: { formats, layer, pageSize, notes },
    jobs: readJobs(flags.jobs),
  };
}

export interface ValidateFlags {
  readonly schema?: string;
  readonly profile?: string;
  readonly format: string;
  readonly jobs: string;
}

/** Errors: EditionError "usage". */
export function resolveValidateFlags({ schema, profile, format, jobs }: ValidateFlags): ValidateRun {
  return {
    options: resolveSchema({
      ...(schema !== undefined && { schema }),
      ...(profile !== undefined && { profile: profile as Profile }),
    }),
    format: oneOf<ReportFormat>(["text", "json"], format, "report format"),
    jobs: readJobs(jobs),
  };
}

export interface VerifyFlags {
  readonly output: string;
  readonly source?: string;
  readonly layer: string;
  readonly jobs: string;
}

/** Errors: EditionError "usage". */
export function resolveVerifyFlags(flags: VerifyFlags): VerifyRun {
  const { source } = flags;
  return {
    folder: flags.output,
    options: { layer: oneOf(layers, flags.layer, "layer"), ...(source !== undefined && { source }) },
    jobs: readJobs(flags.jobs),
  };
}

/** The number of documents that are worked on at once. */
function readJobs(written: string): number {
  const jobs = Number(written);
  if (/^\d+$/.test(written) && jobs >= 1 && jobs <= mostJobs) return jobs;
  throw new EditionError("usage", `"${written}" is no number of jobs.`, `Give a whole number from 1 to ${mostJobs}.`);
}

const mostJobs = 64;
