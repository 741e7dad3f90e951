import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { houseSchemaFile, type Session, type SessionFile } from "../session.ts";
import { codes } from "../validate/codes.ts";
import { isAddressOfP5, p5Version } from "../validate/p5/published.ts";
import { holdsRules, isRulesAlone } from "../validate/schematron/read/holds-rules.ts";
import type { NamedSchema } from "../validate/validate.ts";
import { xmlModelsOf, type XmlModel } from "../validate/xml-models.ts";
import { fileNear } from "../world/path-beside.ts";
import type { World } from "../world/world.ts";
import { ofNamed } from "./faults-of-schemas.ts";
import type { SchemaOptions } from "./options.ts";
import { copyOf } from "./schema-copies.ts";
import { readInput } from "./tei-input.ts";

const report = reporter(codes);

/** The schemas that a document is checked by, one after the other; findings about those that it names and is not checked by. */
export interface SchemasToCheck {
  readonly schemas: readonly NamedSchema[];
  readonly rules: readonly RulesToTry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that may have rules in Schematron, alone or embedded in a schema, and the phase of them that is to be tried. */
export interface RulesToTry {
  readonly name: string;
  readonly file: SessionFile;
  readonly phase?: string | undefined;
}

/**
 * The schemas that a run asks for; undefined where it asks for none. Of a schema in RELAX NG it is the grammar alone, as elsewhere,
 * unless a phase of the rules that are embedded in it is asked for too. Errors: EditionError "unreadable".
 */
export async function schemasAsked(
  { schema, profile, phase }: SchemaOptions & { readonly phase?: string },
  session: Session,
): Promise<SchemasToCheck | undefined> {
  if (schema !== undefined) {
    const file = await readInput(schema, "schema.rng", session.world);
    const rules = [{ name: file.path, file }];
    if (isRulesAlone(file)) return { schemas: [], rules, diagnostics: [] };
    const own = await ownSchema(file, session);
    if (phase !== undefined || !holdsRules(file)) return { schemas: [own], rules, diagnostics: [] };
    return { schemas: [{ ...own, name: `${own.name}, its grammar alone` }], rules: [], diagnostics: [] };
  }
  if (profile === undefined) return undefined;
  const schemas = await withP5(profile === "record" ? [await house(session)] : [], session);
  return { schemas, rules: [], diagnostics: [] };
}

/**
 * The schemas that a document names by `xml-model`, those that are at hand; where none of them is in RELAX NG, TEI P5. Nothing is
 * fetched. Findings: REC-V040 to REC-V044.
 */
export async function schemasNamed(document: XmlDocument, session: Session, world: World): Promise<SchemasToCheck> {
  const schemas: NamedSchema[] = [];
  const rules: RulesToTry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const model of xmlModelsOf(document)) {
    const found = await schemaNamed(model, session, world);
    if ("code" in found) diagnostics.push(found);
    else if ("schema" in found) schemas.push(found);
    else rules.push(found);
  }
  return { schemas: await withP5(schemas, session), rules, diagnostics };
}

/** TEI P5 before the house profile, and where there is no other schema; the house profile last. */
async function withP5(schemas: readonly NamedSchema[], session: Session): Promise<readonly NamedSchema[]> {
  const others = schemas.filter(({ kind }) => kind !== "house");
  return [...(others.length > 0 ? others : [await p5(session)]), ...schemas.filter(({ kind }) => kind === "house")];
}

async function p5(session: Session): Promise<NamedSchema> {
  return { name: `TEI P5 ${p5Version}`, schema: await session.p5Schema(), kind: "p5" };
}

async function house(session: Session): Promise<NamedSchema> {
  return { name: "house rules", schema: await session.houseSchema(), kind: "house" };
}

async function ownSchema(file: SessionFile, session: Session): Promise<NamedSchema> {
  return { name: file.path, schema: await session.schema(file), kind: "own" };
}

async function schemaNamed(
  { href, language, phase, location }: XmlModel,
  session: Session,
  world: World,
): Promise<NamedSchema | RulesToTry | Diagnostic> {
  if (language !== "RELAX NG" && language !== "Schematron") return report("REC-V042", location, { href, language });
  if (language === "RELAX NG" && isAddressOfP5(href)) return p5(session);
  const file = await fileNamed({ href, language, location }, world);
  if (language === "RELAX NG" && (await isOfHouse(href, file, world))) return house(session);
  if ("code" in file) return file;
  const name = isOfWeb.test(href) ? href : file.path;
  if (language === "Schematron") return { name, file, phase };
  const own = await ofNamed(href, location, () => ownSchema(file, session));
  return "code" in own ? own : { ...own, name };
}

/** The file of a schema: one near the document, or the copy of one of the web, where one was fetched and is as it was. */
async function fileNamed(
  { href, language, location }: Pick<XmlModel, "href" | "language" | "location">,
  world: World,
): Promise<SessionFile | Diagnostic> {
  if (isOfWeb.test(href)) {
    const copy = await copyOf(href, location.file, world);
    if (!copy) return report("REC-V040", location, { href, language });
    const [changed] = copy.changed;
    if (changed !== undefined) return report("REC-V043", location, { href, path: changed });
    return { path: copy.path, bytes: await world.read(copy.path) };
  }
  const found = await fileNear(href, location.file, world);
  if ("wanting" in found) return report("REC-V041", location, { href, why: found.wanting });
  return { path: found.path, bytes: await world.read(found.path) };
}

/** True of our own schema: by its content, or by its name, where it is not there. */
async function isOfHouse(href: string, file: SessionFile | Diagnostic, world: World): Promise<boolean> {
  if ("code" in file) return file.code === "REC-V041" && isNameOfHouse.test(href);
  return world.digest(file.bytes) === world.digest(await world.resource(houseSchemaFile));
}

const isOfWeb = /^(https?|ftp):/i;

/** A document of the house is a record wherever it lies: its schema, where the document names it and it is not there, is our own. */
const isNameOfHouse = /(^|\/)recension\.rng$/;
