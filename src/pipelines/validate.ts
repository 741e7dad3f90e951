import { isError, type Diagnostic } from "../core/diagnostic.ts";
import { readEditionTei } from "../document/read-tei.ts";
import type { Session } from "../session.ts";
import type { RelaxNgSchema } from "../validate/relax-ng/read-schema.ts";
import { validateTei } from "../validate/validate.ts";
import { refuseOthers, resolveRun, runOptions, type RunOptions } from "./options.ts";
import { readRegisterEntries } from "./registers.ts";
import { readInput, teiFileOf, type TeiInput } from "./tei-input.ts";

export interface ValidateOptions extends RunOptions {
  /** A RELAX NG schema in XML syntax: its path, text or bytes. By default Recension's own. */
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
  const schema = await schemaOf(options.schema, session);
  signal?.throwIfAborted();
  onProgress({ stage: "read", file: path });
  const read = await readEditionTei(path, world);
  if (!read.ok) return { ok: false, diagnostics: read.diagnostics };
  signal?.throwIfAborted();
  onProgress({ stage: "validate", file: path });
  const validated = validateTei(read.value, schema, await readRegisterEntries(read.value, world));
  const diagnostics = [...read.diagnostics, ...validated.diagnostics];
  return { ok: !diagnostics.some(isError), diagnostics };
}

async function schemaOf(schema: TeiInput | undefined, session: Session): Promise<RelaxNgSchema> {
  return schema === undefined
    ? session.ownSchema()
    : session.schema(await readInput(schema, "schema.rng", session.world));
}
