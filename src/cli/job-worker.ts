import { parentPort } from "node:worker_threads";

import { openSession } from "../session.ts";
import { nodeWorld } from "../world/node-world.ts";
import { answerTo, type Message } from "./answer-to-job.ts";
import type { Job } from "./perform-job.ts";
import { keepingSchemas } from "./schema-store.ts";

/** The program of a thread that does jobs: a session that lasts from job to job. */
const session = openSession(keepingSchemas(nodeWorld(process.env)));

parentPort!.on("message", (job: Job) => {
  void answerTo(job, session, progress => {
    say({ kind: "progress", progress });
  }).then(say);
});

function say(message: Message): void {
  parentPort!.postMessage(message);
}
