import { EditionError } from "../core/edition-error.ts";
import type { Layer } from "../core/layer.ts";
import type { Format } from "../formats.ts";
import type { BuildOptions, Profile } from "../pipelines/options.ts";
import { layers, oneOf, resolveBuild, resolveSchema } from "../pipelines/options.ts";
import type { DepositOptions } from "../pipelines/deposit/deposit.ts";
import { packageForms } from "../pipelines/deposit/package.ts";
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
  /** More warnings than these are findings of the run. */
  readonly maxWarnings?: number;
  /** The file of the findings that are known. */
  readonly baseline?: string;
  readonly writesBaseline: boolean;
  /** The certain mends are made, or their difference is shown, or neither. */
  readonly mends: "write" | "show" | "no";
}

/** A run of `verify`. */
export interface VerifyRun {
  readonly folder: string;
  readonly options: VerifyOptions;
  readonly jobs: number;
}

export const reportFormats = ["text", "json", "sarif", "github", "junit"] as const;
export type ReportFormat = (typeof reportFormats)[number];

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
  readonly phase?: string;
  readonly format: string;
  readonly jobs: string;
  readonly maxWarnings?: string;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** The flags, and what they leave open as the configuration has it. Errors: EditionError "usage". */
export function resolveValidateFlags(
  flags: ValidateFlags,
  config: Pick<ValidateRun, "maxWarnings" | "baseline">,
): ValidateRun {
  const { schema, profile, phase, writeBaseline = false } = flags;
  const maxWarnings = flags.maxWarnings === undefined ? config.maxWarnings : readMaxWarnings(flags.maxWarnings);
  const baseline = flags.baseline ?? config.baseline;
  if (writeBaseline && baseline === undefined)
    throw new EditionError("usage", "--write-baseline names no file.", "Say which: --baseline findings.json");
  const format = oneOf<ReportFormat>(reportFormats, flags.format, "report format");
  const mends = readMends(flags);
  if (mends !== "no" && format !== "text")
    throw new EditionError("usage", "--fix shows a difference, which is text.", "Leave out --format, or --fix.");
  return {
    options: {
      ...resolveSchema({
        ...(schema !== undefined && { schema }),
        ...(profile !== undefined && { profile: profile as Profile }),
      }),
      ...(phase !== undefined && { phase }),
    },
    format,
    jobs: readJobs(flags.jobs),
    ...(maxWarnings !== undefined && { maxWarnings }),
    ...(baseline !== undefined && { baseline }),
    writesBaseline: writeBaseline,
    mends,
  };
}

function readMends({ fix = false, dryRun = false }: ValidateFlags): ValidateRun["mends"] {
  if (dryRun && !fix) throw new EditionError("usage", "--dry-run is a way of --fix.", "Write --fix --dry-run.");
  return !fix ? "no" : dryRun ? "show" : "write";
}

function readMaxWarnings(written: string): number {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new EditionError("usage", `"${written}" is no number of warnings.`, "Give a whole number, 0 or more.");
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

/** A run of `deposit`. */
export interface DepositRun {
  readonly folder: string;
  readonly options: DepositOptions;
  readonly zip: boolean;
}

export interface DepositFlags {
  readonly output: string;
  readonly form: string;
  readonly zip?: boolean;
}

/** Errors: EditionError "usage". */
export function resolveDepositFlags({ output, form, zip = false }: DepositFlags): DepositRun {
  const forms = form.split(",").map(name => oneOf(packageForms, name.trim().toLowerCase(), "form of a package"));
  return { folder: output, options: { forms, folder: output }, zip };
}

/** The number of documents that are worked on at once. */
export function readJobs(written: string): number {
  const jobs = Number(written);
  if (/^\d+$/.test(written) && jobs >= 1 && jobs <= mostJobs) return jobs;
  throw new EditionError("usage", `"${written}" is no number of jobs.`, `Give a whole number from 1 to ${mostJobs}.`);
}

const mostJobs = 64;
