import { resolveRecord, type RecordOptions } from "../pipelines/record.ts";
import { readJobs } from "./flags.ts";

/** A run of `record`; without a folder, the record is written to standard output. */
export interface RecordRun {
  readonly folder: string | undefined;
  readonly options: RecordOptions;
  readonly jobs: number;
}

export interface RecordFlags {
  readonly format: string;
  readonly output?: string;
  readonly jobs: string;
}

/** Errors: EditionError "usage". */
export function resolveRecordFlags({ format, output, jobs }: RecordFlags): RecordRun {
  const formats = resolveRecord(format.split(",").map(name => name.trim().toLowerCase()));
  return { folder: output, options: { formats }, jobs: readJobs(jobs) };
}
