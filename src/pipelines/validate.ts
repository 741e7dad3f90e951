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
import { schemasAsked, schemasNamed, type SchemasToCheck } from "./schemas-to-check.ts";
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
  const asked = await schemasOfRun(options, session);
  signal?.throwIfAborted();
  onProgress({ stage: "read", file: path });
  const read = await readXml(path, world);
  if (!read.ok) return answer(read.diagnostics);
  signal?.throwIfAborted();
  onProgress({ stage: "validate", file: path });
  const found = await findingsIn(read.value, asked, options.phase, session, world);
  const diagnostics = await withEdits([...read.diagnostics, ...found.diagnostics], path, world);
  return { ...answer(diagnostics), checked: found.checked };
}

/**
 * The same of a document as far as it could be read, whose own faults are known: what is said is what is wrong beside them. Findings:
 * REC-V.
 */
export async function validateWhatIsRead(
  document: XmlDocument,
  options: ValidateOptions,
  session: Session,
): Promise<Validation> {
  const found = await findingsIn(document, await schemasOfRun(options, session), options.phase, session, session.world);
  return { ...answer(found.diagnostics), checked: found.checked };
}

/** The schemas that a document is checked by: those that are asked for, else those that it names. */
export async function schemasFor(
  document: XmlDocument,
  options: ValidateOptions,
  session: Session,
): Promise<readonly NamedSchema[]> {
  const asked = await schemasOfRun(options, session);
  const { schemas } = asked ?? (await schemasNamed(document, session, session.world));
  return schemas;
}

async function schemasOfRun(options: ValidateOptions, session: Session): Promise<SchemasToCheck | undefined> {
  const { phase } = options;
  return withinStack(() => schemasAsked({ ...resolveSchema(options), ...(phase && { phase }) }, session));
}

async function findingsIn(
  document: XmlDocument,
  asked: SchemasToCheck | undefined,
  phase: string | undefined,
  session: Session,
  world: World,
): Promise<Pick<Validation, "diagnostics" | "checked">> {
  const { schemas, rules, diagnostics } = asked ?? (await schemasNamed(document, session, world));
  if (isOfP5(schemas) && document.root.namespace !== teiNamespace)
    return { diagnostics: [...diagnostics, notTei(document)], checked: [] };
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
  return { diagnostics: [...diagnostics, ...inOrder([...ofSchemas, ...ofRules], document)], checked: [...checked] };
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
