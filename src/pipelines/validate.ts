import { isError, type Diagnostic } from "../core/diagnostic.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { readEditionTei, registersOf } from "../document/read-tei.ts";
import { readRegisterIds } from "../engines/fast-xml-parser.ts";
import type { Session } from "../session.ts";
import type { Registers } from "../validate/check-pointers.ts";
import type { RelaxNgSchema } from "../validate/relax-ng/read-schema.ts";
import { validateTei } from "../validate/validate.ts";
import type { World } from "../world/world.ts";
import { refuseOthers, resolveRun, runOptions, type RunOptions } from "./options.ts";
import { readInput, teiFileOf, type TeiInput } from "./tei-input.ts";

export interface ValidateOptions extends RunOptions {
  /** A RELAX NG schema in XML syntax: its path, text or bytes. By default Recension's own. */
  readonly schema?: TeiInput;
}

/** Whether a document is valid, and all that is wrong with it, in its order. */
export interface Validation {
  /** Whether no finding is an error. */
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
  const validated = validateTei(read.value, schema, await readRegisters(read.value, world));
  const diagnostics = [...read.diagnostics, ...validated.diagnostics];
  return { ok: !diagnostics.some(isError), diagnostics };
}

async function schemaOf(schema: TeiInput | undefined, session: Session): Promise<RelaxNgSchema> {
  return schema === undefined
    ? session.ownSchema()
    : session.schema(await readInput(schema, "schema.rng", session.world));
}

async function readRegisters(document: XmlDocument, world: World): Promise<Registers> {
  const registers = new Map<string, ReadonlySet<string>>();
  for (const { named, path } of registersOf(document))
    if (await world.exists(path)) registers.set(named, readRegisterIds(await world.read(path)));
  return registers;
}
