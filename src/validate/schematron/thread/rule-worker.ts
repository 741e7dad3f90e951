import { parentPort } from "node:worker_threads";

import { EditionError } from "../../../core/edition-error.ts";
import { readyProgram, type Program } from "../check/program.ts";
import { tryRules } from "../check/try-rules.ts";
import type { Message, NumberedRequest } from "./messages.ts";

/** The program of a thread that tries rules: what it made ready of a phase lasts from document to document. */
const programs = new Map<string, Program>();

parentPort!.on("message", (request: NumberedRequest) => {
  say(answerTo(request));
});
say({ kind: "ready" });

function answerTo({ document, schema, others, phase, number }: NumberedRequest): Message {
  try {
    const key = `${number} ${phase ?? ""}`;
    const program = programs.get(key) ?? readyProgram(schema, phase);
    programs.set(key, program);
    return { kind: "found", notices: program.notices, ...tryRules(program, document, others) };
  } catch (error) {
    if (!(error instanceof EditionError)) return { kind: "bug", error };
    const { kind, message, hint } = error;
    return { kind: "stopped", error: { kind, message, hint } };
  }
}

function say(message: Message): void {
  parentPort!.postMessage(message);
}
