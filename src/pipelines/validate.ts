import { EditionError } from "../core/edition-error.ts";
import { isError, type Diagnostic } from "../core/diagnostic.ts";
import { isOutOfStack } from "../core/out-of-stack.ts";
import { readEditionTei } from "../document/read-tei.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import type { Session, SessionFile } from "../session.ts";
import type { RelaxNgSchema } from "../validate/relax-ng/read-schema.ts";
import { isRulesAlone } from "../validate/schematron/read/holds-rules.ts";
import { schemasNotFetched } from "../validate/schemas-not-fetched.ts";
import { inOrder, validateTei } from "../validate/validate.ts";
import { refuseOthers, resolveRun, runOptions, type RunOptions } from "./options.ts";
import { findingsOfRules } from "./rules.ts";
import { readRegisterEntries } from "./registers.ts";
import type { World } from "../world/world.ts";
import { readInput, teiFileOf, type TeiInput } from "./tei-input.ts";

export interface ValidateOptions extends RunOptions {
  /**
   * A schema in RELAX NG, in XML or compact syntax, with the rules in Schematron that are embedded in it; or in Schematron
   * alone: its path, text or bytes. By default Recension's own.
   */
  readonly schema?: TeiInput;
  /** The phase of Schematron: its id, or `#ALL`. By default the one that the schema names, else all. */
  readonly phase?: string;
}

/** The answer of a validation: valid or not, and all that is wrong with the document, in its order. */
export interface Validation {
  /** True where no finding is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Says everything that is wrong with a document. Findings: REC-X, REC-V. Errors: EditionError "usage", "unreadable"; the reason of the signal. */
export async function validate(input: TeiInput, options: ValidateOptions = {}, session: Session): Promise<Validation> {
  refuseOthers(options, ["schema", "phase", ...runOptions]);
  const { signal, onProgress, file } = resolveRun(options);
  const { path, world } = teiFileOf(input, file, session.world);
  const schemaFile =
    options.schema === undefined ? undefined : await readInput(options.schema, "schema.rng", session.world);
  const schema = await withinStack(() => schemaOf(schemaFile, session));
  signal?.throwIfAborted();
  onProgress({ stage: "read", file: path });
  const read = await readEditionTei(path, world);
  if (!read.ok) return { ok: false, diagnostics: read.diagnostics };
  signal?.throwIfAborted();
  onProgress({ stage: "validate", file: path });
  const ofSchema = schema ? await findingsOfSchema(read.value, schema, world) : [];
  const ofRules = schemaFile ? await findingsOfRules(read.value, schemaFile, session, world, options.phase) : [];
  const unasked = options.schema === undefined ? schemasNotFetched(read.value) : [];
  const diagnostics = [...read.diagnostics, ...unasked, ...inOrder([...ofSchema, ...ofRules])];
  return { ok: !diagnostics.some(isError), diagnostics };
}

async function findingsOfSchema(
  document: XmlDocument,
  schema: RelaxNgSchema,
  world: World,
): Promise<readonly Diagnostic[]> {
  const registers = await readRegisterEntries(document, world);
  const { diagnostics } = await withinStack(() => validateTei(document, schema, registers));
  return diagnostics;
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

/** Undefined where the schema is rules alone. */
async function schemaOf(file: SessionFile | undefined, session: Session): Promise<RelaxNgSchema | undefined> {
  if (file === undefined) return session.ownSchema();
  return isRulesAlone(file) ? undefined : session.schema(file);
}
