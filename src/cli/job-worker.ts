import { parentPort } from "node:worker_threads";

import { EditionError, type EditionErrorKind } from "../core/edition-error.ts";
import { openSession } from "../session.ts";
import { nodeWorld } from "../world/node-world.ts";
import { performJob, type Job } from "./perform-job.ts";

/** What a thread says of a job. */
export type Answer =
  | { readonly kind: "done"; readonly result: unknown }
  | {
      readonly kind: "stopped";
      readonly error: { readonly kind: EditionErrorKind; readonly message: string; readonly hint: string | undefined };
    }
  | { readonly kind: "bug"; readonly message: string; readonly stack: string };

const session = openSession(nodeWorld(process.env));

parentPort?.on("message", (job: Job) => {
  void answerTo(job).then(answer => {
    parentPort?.postMessage(answer);
  });
});

async function answerTo(job: Job): Promise<Answer> {
  try {
    return { kind: "done", result: await performJob(job, session) };
  } catch (error) {
    if (error instanceof EditionError) {
      const { kind, message, hint } = error;
      return { kind: "stopped", error: { kind, message, hint } };
    }
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    return { kind: "bug", message, stack };
  }
}
