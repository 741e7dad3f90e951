import { EditionError, type EditionErrorKind } from "../core/edition-error.ts";
import type { Session } from "../session.ts";
import { performJob, type Job } from "./perform-job.ts";

/** The result of a job, or the error that stopped it, as it goes from thread to thread. */
export type Answer =
  | { readonly kind: "done"; readonly result: unknown }
  | {
      readonly kind: "stopped";
      readonly error: { readonly kind: EditionErrorKind; readonly message: string; readonly hint: string | undefined };
    }
  | { readonly kind: "bug"; readonly error: unknown };

/** Does a job. An error of ours loses its class on the way to another thread, and is taken apart. */
export async function answerTo(job: Job, session: Session): Promise<Answer> {
  try {
    return { kind: "done", result: await performJob(job, session) };
  } catch (error) {
    if (!(error instanceof EditionError)) return { kind: "bug", error };
    const { kind, message, hint } = error;
    return { kind: "stopped", error: { kind, message, hint } };
  }
}
