import { EditionError, type EditionErrorKind } from "../core/edition-error.ts";
import type { Progress } from "../pipelines/options.ts";
import type { Session } from "../session.ts";
import { performJob, type Job, type TellProgress } from "./perform-job.ts";

/** A message of a thread about a job: how far it is, what came of it, or what stopped it. */
export type Message = Answer | { readonly kind: "progress"; readonly progress: Progress };

/** The result of a job, or the error that stopped it, as it goes from thread to thread. */
export type Answer =
  | { readonly kind: "done"; readonly result: unknown }
  | {
      readonly kind: "stopped";
      readonly error: { readonly kind: EditionErrorKind; readonly message: string; readonly hint: string | undefined };
    }
  | { readonly kind: "bug"; readonly error: unknown };

/** Does a job. An error of ours loses its class on the way to another thread, and is taken apart. */
export async function answerTo(job: Job, session: Session, onProgress: TellProgress): Promise<Answer> {
  try {
    return { kind: "done", result: await performJob(job, session, onProgress) };
  } catch (error) {
    if (!(error instanceof EditionError)) return { kind: "bug", error };
    const { kind, message, hint } = error;
    return { kind: "stopped", error: { kind, message, hint } };
  }
}
