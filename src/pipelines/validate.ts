import { append } from "../core/append.ts";
import { isError, type Diagnostic } from "../core/diagnostic.ts";
import { teiNamespace, type XmlDocument } from "../core/xml-tree.ts";
import { notTei, readXml } from "../document/read-tei.ts";
import type { Session } from "../session.ts";
import { inOrder, validateTei, type NamedSchema } from "../validate/validate.ts";
import { ofNamed, withinStack } from "./faults-of-schemas.ts";
import { refuseOthers, resolveRun, resolveSchema, runOptions, type RunOptions, type SchemaOptions } from "./options.ts";
import { readRegisterEntries } from "./registers.ts";
import { findingsOfRules } from "./rules.ts";
import { schemasAsked, schemasNamed } from "./schemas-to-check.ts";
import type { World } from "../world/world.ts";
import { teiFileOf, type TeiInput } from "./tei-input.ts";
import { withEdits } from "./with-edits.ts";

/** Options of a validation; a schema and a profile are not given together. */
export type ValidateOptions = RunOptions &
  SchemaOptions & {
    /**
     * The phase of rules in Schematron: its id, or `#ALL`. By default the one that the schema names, else all; and none of rules that
     * are embedded in a schema in RELAX NG.
     */
    readonly phase?: string;
  };

/** The answer of a validation: valid or not, and all that is wrong with the document, in its order. */
export interface Validation {
  /** True where no finding is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The schemas that it was checked by: `TEI P5 4.9.0`, `house rules`, or the path of a file. None of what cannot be read. */
  readonly checked: readonly string[];
}

/** Says everything that is wrong with a document. Findings: REC-X, REC-V. Errors: EditionError "usage", "unreadable"; the reason of the signal. */
export async function validate(input: TeiInput, options: ValidateOptions = {}, session: Session): Promise<Validation> {
  refuseOthers(options, ["schema", "profile", "phase", ...runOptions]);
  const { signal, onProgress, file } = resolveRun(options);
  const { path, world } = teiFileOf(input, file, session.world);
  const { phase } = options;
  const asked = await withinStack(() => schemasAsked({ ...resolveSchema(options), ...(phase && { phase }) }, session));
  signal?.throwIfAborted();
  onProgress({ stage: "read", file: path });
  const read = await readXml(path, world);
  if (!read.ok) return answer(read.diagnostics);
  const document = read.value;
  const { schemas, rules, diagnostics } = asked ?? (await schemasNamed(document, session, world));
  const before = [...read.diagnostics, ...diagnostics];
  if (isOfP5(schemas) && document.root.namespace !== teiNamespace)
    return answer(await withEdits([...before, notTei(document)], path, world));
  signal?.throwIfAborted();
  onProgress({ stage: "validate", file: path });
  const ofSchemas =
    schemas.length > 0 ? await findingsOfSchemas(document, schemas, session, world, asked !== undefined) : [];
  const ofRules: Diagnostic[] = [];
  const checked = new Set(schemas.map(({ name }) => name));
  for (const { name, file, phase: named } of rules) {
    const tried = (): Promise<readonly Diagnostic[]> => findingsOfRules(document, file, session, world, phase ?? named);
    const found = asked || phase !== undefined ? await tried() : await ofNamed(name, { file: document.file }, tried);
    append(ofRules, "code" in found ? [found] : found);
    if (!("code" in found)) checked.add(name);
  }
  const found = [...before, ...inOrder([...ofSchemas, ...ofRules], document)];
  return { ...answer(await withEdits(found, path, world)), checked: [...checked] };
}

/** A schema of its own that a document names, and that no document can be followed by, leaves the other checks. */
async function findingsOfSchemas(
  document: XmlDocument,
  schemas: readonly NamedSchema[],
  session: Session,
  world: World,
  isAsked: boolean,
): Promise<readonly Diagnostic[]> {
  const typed = await session.typedAttributes();
  const registers = await readRegisterEntries(document, typed, world);
  const checkedBy = (those: readonly NamedSchema[]): readonly Diagnostic[] =>
    validateTei(document, those, registers, typed).diagnostics;
  const own = schemas.find(({ kind }) => kind === "own");
  if (isAsked || !own) return withinStack(() => checkedBy(schemas));
  const found = await ofNamed(own.name, { file: document.file }, () => checkedBy(schemas));
  return "code" in found ? [found, ...checkedBy(schemas.filter(({ kind }) => kind !== "own"))] : found;
}

function answer(diagnostics: readonly Diagnostic[]): Validation {
  return { ok: !diagnostics.some(isError), diagnostics, checked: [] };
}

function isOfP5(schemas: readonly NamedSchema[]): boolean {
  return schemas.some(({ kind }) => kind === "p5");
}
