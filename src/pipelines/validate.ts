import { EditionError } from "../core/edition-error.ts";
import { isError, type Diagnostic } from "../core/diagnostic.ts";
import { isOutOfStack } from "../core/out-of-stack.ts";
import { readEditionTei } from "../document/read-tei.ts";
import type { Session } from "../session.ts";
import type { RelaxNgSchema } from "../validate/relax-ng/read-schema.ts";
import { schemasNotFetched } from "../validate/schemas-not-fetched.ts";
import { validateTei } from "../validate/validate.ts";
import { refuseOthers, resolveRun, runOptions, type RunOptions } from "./options.ts";
import { readRegisterEntries } from "./registers.ts";
import { readInput, teiFileOf, type TeiInput } from "./tei-input.ts";
import { withEdits } from "./with-edits.ts";

export interface ValidateOptions extends RunOptions {
  /** A RELAX NG schema, in XML or compact syntax: its path, text or bytes. By default Recension's own. */
  readonly schema?: TeiInput;
}

/** The answer of a validation: valid or not, and all that is wrong with the document, in its order. */
export interface Validation {
  /** True where no finding is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Says everything that is wrong with a document. Findings: REC-X, REC-V. Errors: EditionError "usage", "unreadable"; the reason of the signal. */
export async function validate(input: TeiInput, options: ValidateOptions = {}, session: Session): Promise<Validation> {
  refuseOthers(options, ["schema", ...runOptions]);
  const { signal, onProgress, file } = resolveRun(options);
  const { path, world } = teiFileOf(input, file, session.world);
  const schema = await withinStack(() => schemaOf(options.schema, session));
  signal?.throwIfAborted();
  onProgress({ stage: "read", file: path });
  const read = await readEditionTei(path, world);
  if (!read.ok) return { ok: false, diagnostics: await withEdits(read.diagnostics, path, world) };
  signal?.throwIfAborted();
  onProgress({ stage: "validate", file: path });
  const registers = await readRegisterEntries(read.value, world);
  const validated = await withinStack(() => validateTei(read.value, schema, registers));
  const unasked = options.schema === undefined ? schemasNotFetched(read.value) : [];
  const diagnostics = [...read.diagnostics, ...unasked, ...validated.diagnostics];
  return { ok: !diagnostics.some(isError), diagnostics: await withEdits(diagnostics, path, world) };
}

/** The result of making something of a schema, whose definitions may lead into one another deeper than can be followed. */
async function withinStack<Value>(make: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await make();
  } catch (error) {
    if (!isOutOfStack(error)) throw error;
    const hint =
      "Put the parts of long groups into definitions of their own; look for definitions that lead one to another.";
    throw new EditionError("unreadable", "The schema is nested too deep to be followed.", hint);
  }
}

async function schemaOf(schema: TeiInput | undefined, session: Session): Promise<RelaxNgSchema> {
  return schema === undefined
    ? session.ownSchema()
    : session.schema(await readInput(schema, "schema.rng", session.world));
}
