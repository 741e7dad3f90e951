import type { SchemaChoice } from "../config/settings.ts";
import { EditionError } from "../core/edition-error.ts";
import type { Outcome } from "../core/outcome.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { readRegisterIds } from "../engines/fast-xml-parser.ts";
import { parseXml } from "../engines/xml.ts";
import { readEditionTei, registersOf } from "../document/read-tei.ts";
import { readSchema, SchemaFault, type RelaxNgSchema } from "../validate/relax-ng/read-schema.ts";
import { validateTei } from "../validate/validate.ts";
import type { World } from "../world/world.ts";

/** Reads a document and says everything that is wrong with it. Errors: EditionError "unreadable". */
export async function validateEdition(
  path: string,
  schema: RelaxNgSchema,
  world: World,
): Promise<Outcome<XmlDocument>> {
  const read = await readEditionTei(path, world);
  return read.ok ? validateTei(read.value, schema, await readRegisters(read.value, world)) : read;
}

/** Recension's own schema, or that of a file. Errors: EditionError "unreadable". */
export async function readSchemaChoice(choice: SchemaChoice, world: World): Promise<RelaxNgSchema> {
  const file = choice.kind === "own" ? "tei/schema/recension.rng" : choice.path;
  const parsed = parseXml(choice.kind === "own" ? await world.resource(file) : await world.read(file), file);
  if (!parsed.ok)
    throw new EditionError("unreadable", `${file}: the schema cannot be read: ${parsed.diagnostics[0]?.message ?? ""}`);
  try {
    return readSchema(parsed.value);
  } catch (error) {
    if (!(error instanceof SchemaFault)) throw error;
    const { line, column } = error.element;
    throw new EditionError(
      "unreadable",
      `${file}:${line}:${column}: ${error.message}`,
      "Give a RELAX NG schema in XML syntax.",
    );
  }
}

async function readRegisters(document: XmlDocument, world: World): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const registers = new Map<string, ReadonlySet<string>>();
  for (const { named, path } of registersOf(document))
    if (await world.exists(path)) registers.set(named, readRegisterIds(await world.read(path)));
  return registers;
}
