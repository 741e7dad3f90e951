import { dirname } from "node:path";

import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { houseSchemaFile, type Session, type SessionFile } from "../session.ts";
import { codes } from "../validate/codes.ts";
import { isAddressOfP5, p5Version } from "../validate/p5/published.ts";
import type { NamedSchema } from "../validate/validate.ts";
import { xmlModelsOf, type XmlModel } from "../validate/xml-models.ts";
import { fileBeside } from "../world/path-beside.ts";
import type { World } from "../world/world.ts";
import type { SchemaOptions } from "./options.ts";
import { copyOf } from "./schema-copies.ts";
import { readInput } from "./tei-input.ts";

const report = reporter(codes);

/** The schemas that a document is checked by, one after the other; findings about those that it names and is not checked by. */
export interface SchemasToCheck {
  readonly schemas: readonly NamedSchema[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The schemas that a run asks for; undefined where it asks for none. Errors: EditionError "unreadable". */
export async function schemasAsked(
  { schema, profile }: SchemaOptions,
  session: Session,
): Promise<SchemasToCheck | undefined> {
  if (schema !== undefined) {
    const file = await readInput(schema, "schema.rng", session.world);
    return { schemas: [await ownSchema(file, session)], diagnostics: [] };
  }
  if (profile === undefined) return undefined;
  return { schemas: await withP5(profile === "record" ? [await house(session)] : [], session), diagnostics: [] };
}

/**
 * The schemas that a document names by `xml-model`, those that are at hand; where there is none, TEI P5. Nothing is fetched.
 * Findings: REC-V040 to REC-V043. Errors: EditionError "unreadable".
 */
export async function schemasNamed(document: XmlDocument, session: Session, world: World): Promise<SchemasToCheck> {
  const schemas: NamedSchema[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const model of xmlModelsOf(document)) {
    const found = await schemaNamed(model, document.file, session, world);
    if ("code" in found) diagnostics.push(found);
    else schemas.push(found);
  }
  return { schemas: await withP5(schemas, session), diagnostics };
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
  { href, language }: XmlModel,
  file: string,
  session: Session,
  world: World,
): Promise<NamedSchema | Diagnostic> {
  if (language !== "RELAX NG") return report("REC-V042", { file }, { href, language });
  if (isAddressOfP5(href)) return p5(session);
  if (/^(https?|ftp):/i.test(href)) return schemaOfCopy(href, file, session, world);
  const found = await fileNear(href, file, world);
  if (!("wanting" in found)) {
    const bytes = await world.read(found.path);
    const isHouse = world.digest(bytes) === world.digest(await world.resource(houseSchemaFile));
    if (isHouse) return house(session);
    return ownSchema({ path: found.path, bytes }, session);
  }
  if (isNameOfHouse.test(href)) return house(session);
  return report("REC-V041", { file }, { href, why: found.wanting });
}

/** The copy of a schema of the web, where one was fetched and is as it was. */
async function schemaOfCopy(
  href: string,
  file: string,
  session: Session,
  world: World,
): Promise<NamedSchema | Diagnostic> {
  const copy = await copyOf(href, file, world);
  if (!copy) return report("REC-V040", { file }, { href });
  const [changed] = copy.changed;
  if (changed !== undefined) return report("REC-V043", { file }, { href, path: changed });
  return { ...(await ownSchema({ path: copy.path, bytes: await world.read(copy.path) }, session)), name: href };
}

/** A document of the house is a record wherever it lies: its schema, where the document names it and it is not there, is our own. */
const isNameOfHouse = /(^|\/)recension\.rng$/;

/** A file in the folder of the document, or in the working folder, or below one of them: a project has its schemas beside its documents. */
async function fileNear(href: string, from: string, world: World): ReturnType<typeof fileBeside> {
  const beside = await fileBeside(href, from, world, dirname(from));
  return "path" in beside || beside.wanting === "absent" ? beside : fileBeside(href, from, world, ".");
}
