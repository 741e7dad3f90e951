import type { BuildOptions, RunOptions } from "../pipelines/options.ts";
import type { BuiltEdition } from "../pipelines/build.ts";
import type { Deposited, DepositOptions } from "../pipelines/deposit/deposit.ts";
import type { Mending, MendOptions } from "../pipelines/mend.ts";
import type { RecordOptions, Recorded } from "../pipelines/record.ts";
import type { ValidateOptions, Validation } from "../pipelines/validate.ts";
import type { OutputFolder, Verification, VerifyOptions } from "../pipelines/verify.ts";
import type { Session } from "../session.ts";

/** The work of a command on one document: plain data, which can be sent to another thread. */
export type Job = JobDocument &
  (
    | { readonly command: "build"; readonly options: BuildOptions }
    | { readonly command: "validate"; readonly options: ValidateOptions; readonly mend?: MendOptions }
    | { readonly command: "deposit"; readonly options: DepositOptions }
    | { readonly command: "record"; readonly options: RecordOptions }
    | { readonly command: "verify"; readonly outputs: OutputFolder; readonly options: VerifyOptions }
  );

/** A file; where there are bytes, these are it. */
export interface JobDocument {
  readonly path: string;
  readonly bytes?: Uint8Array;
}

export type TellProgress = NonNullable<RunOptions["onProgress"]>;

/** The result of each kind of job, plain data too. */
export interface JobResults {
  readonly build: BuiltEdition;
  readonly validate: Validation | Mending;
  readonly record: Recorded;
  readonly verify: Verification;
  readonly deposit: Deposited;
}

/** Does a job. Only the code that it needs is loaded. Errors: those of the pipelines. */
export async function performJob<J extends Job>(
  job: J,
  session: Session,
  onProgress: TellProgress,
): Promise<JobResults[J["command"]]>;
export async function performJob(
  job: Job,
  session: Session,
  onProgress: TellProgress,
): Promise<JobResults[Job["command"]]> {
  const { path, bytes } = job;
  const document = bytes ?? path;
  const ofRun: RunOptions = { onProgress, ...(bytes && { file: path }) };
  switch (job.command) {
    case "build": {
      const { build } = await import("../pipelines/build.ts");
      return build(document, { ...job.options, ...ofRun }, session);
    }
    case "validate": {
      const options = { ...job.options, ...ofRun };
      if (job.mend) return (await import("../pipelines/mend.ts")).mend(document, options, job.mend, session);
      const { validate } = await import("../pipelines/validate.ts");
      return validate(document, options, session);
    }
    case "deposit": {
      const { deposit } = await import("../pipelines/deposit/deposit.ts");
      return deposit(document, { ...job.options, ...ofRun }, session);
    }
    case "record": {
      const { record } = await import("../pipelines/record.ts");
      return record(document, { ...job.options, ...ofRun }, session);
    }
    case "verify": {
      const { verify } = await import("../pipelines/verify.ts");
      return verify(document, job.outputs, { ...job.options, ...ofRun }, session);
    }
  }
}
