import type { BuildOptions } from "../pipelines/options.ts";
import type { BuiltEdition } from "../pipelines/build.ts";
import type { ValidateOptions, Validation } from "../pipelines/validate.ts";
import type { OutputFolder, Verification, VerifyOptions } from "../pipelines/verify.ts";
import type { Session } from "../session.ts";

/** The work of a command on one document: plain data, which can be sent to another thread. */
export type Job =
  | { readonly command: "build"; readonly path: string; readonly options: BuildOptions }
  | { readonly command: "validate"; readonly path: string; readonly options: ValidateOptions }
  | {
      readonly command: "verify";
      readonly path: string;
      readonly outputs: OutputFolder;
      readonly options: VerifyOptions;
    };

/** The result of each kind of job, plain data too. */
export interface JobResults {
  readonly build: BuiltEdition;
  readonly validate: Validation;
  readonly verify: Verification;
}

/** Does a job. Only the code that it needs is loaded. Errors: those of the pipelines. */
export async function performJob<J extends Job>(job: J, session: Session): Promise<JobResults[J["command"]]>;
export async function performJob(job: Job, session: Session): Promise<JobResults[Job["command"]]> {
  switch (job.command) {
    case "build": {
      const { build } = await import("../pipelines/build.ts");
      return build(job.path, job.options, session);
    }
    case "validate": {
      const { validate } = await import("../pipelines/validate.ts");
      return validate(job.path, job.options, session);
    }
    case "verify": {
      const { verify } = await import("../pipelines/verify.ts");
      return verify(job.path, job.outputs, job.options, session);
    }
  }
}
