import type { XmlDocument } from "../../../core/xml-tree.ts";
import type { Schema } from "../schema.ts";
import type { Program } from "./program.ts";
import { isFor } from "./try-rules.ts";

/**
 * The program of the phase that a document is tried by: of `#ANY` the first phase whose `@when` is true of the document, and where
 * none is, the one that is tried by default. ISO/IEC 19757-3:2025, `phase`. Errors: those of readyProgram.
 */
export function programFor(
  { phases, defaultPhase }: Schema,
  asked: string | undefined,
  document: XmlDocument,
  ready: (phase: string | undefined) => Program,
): Program {
  const isDefault = asked === undefined || asked === "#DEFAULT";
  if ((isDefault ? defaultPhase : asked) !== "#ANY") return ready(asked);
  for (const { id, when } of phases) {
    const program = when && ready(id);
    if (program && isFor(program, document)) return program;
  }
  return ready(defaultPhase === "#ANY" ? "#ALL" : undefined);
}
