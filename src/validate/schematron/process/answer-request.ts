import { EditionError } from "../../../core/edition-error.ts";
import { programFor } from "../check/program-for.ts";
import { readyProgram, type Program } from "../check/program.ts";
import { tryRules } from "../check/try-rules.ts";
import type { Message, NumberedRequest } from "./messages.ts";

/** Answers requests to try rules: what was made ready of a phase lasts from document to document. */
export function answering(): (request: NumberedRequest) => Message {
  const programs = new Map<string, Program>();
  return ({ document, schema, others, phase, number }) => {
    try {
      const program = programFor(schema, phase, document, asked => {
        const key = `${number} ${asked ?? ""}`;
        const ready = programs.get(key) ?? readyProgram(schema, asked);
        programs.set(key, ready);
        return ready;
      });
      return { kind: "found", notices: program.notices, ...tryRules(program, document, others) };
    } catch (error) {
      if (!(error instanceof EditionError)) return { kind: "bug", error };
      const { kind, message, hint } = error;
      return { kind: "stopped", error: { kind, message, hint } };
    }
  };
}
