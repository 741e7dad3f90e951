import type { Diagnostic } from "../core/diagnostic.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { parseXml } from "../engines/xml.ts";
import type { Session, SessionFile } from "../session.ts";
import { validateSchematron } from "../validate/schematron/validate-schematron.ts";
import { fileBeside } from "../world/path-beside.ts";
import type { World } from "../world/world.ts";

/**
 * Tries the rules in Schematron that a schema has, if any, on a document. Others that rules are for are read from its folder
 * and below. Findings and errors: those of validateSchematron.
 */
export async function findingsOfRules(
  document: XmlDocument,
  file: SessionFile,
  session: Session,
  world: World,
  phase?: string,
): Promise<readonly Diagnostic[]> {
  const schema = await session.rules(file);
  if (!schema) return [];
  const readOther = (address: string): ReturnType<typeof readBeside> => readBeside(address, document.file, world);
  return validateSchematron(document, schema, await session.ruleProcess(), readOther, phase);
}

async function readBeside(address: string, from: string, world: World): Promise<XmlDocument | { wanting: string }> {
  const found = await fileBeside(address, from, world);
  if ("wanting" in found)
    return {
      wanting: found.wanting === "absent" ? "is not there" : "is not read: it is not in the folder of this one",
    };
  const parsed = parseXml(await world.read(found.path), found.path);
  return parsed.ok ? parsed.value : { wanting: `is not XML: ${parsed.diagnostics[0]?.message ?? ""}` };
}
