import type { Diagnostic } from "../core/diagnostic.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { checkIds } from "../validate/check-ids.ts";
import { checkPointers } from "../validate/check-pointers.ts";
import type { TypedAttributes } from "../validate/p5/typed-attributes.ts";
import type { World } from "../world/world.ts";
import { namesOfRegisters } from "./registers.ts";

/**
 * The findings of a build about ids, by the checks of `validate`: one that is given twice, a pointer to one that is not given, each said
 * once of an id, and a register that is not there. An edition can be made all the same, so they are warnings. Findings: REC-V010, REC-V020,
 * REC-V022.
 */
export async function warnOfIds(document: XmlDocument, typed: TypedAttributes, world: World): Promise<Diagnostic[]> {
  const { there, absent } = await namesOfRegisters(document, world);
  const registers = absent.length > 0 ? new Map(there.map(name => [name, new Set<string>()])) : undefined;
  const found = [...checkIds(document), ...checkPointers(document, typed, registers)];
  const ofIds = found.filter(({ code }) => said.has(code));
  const firsts = new Map(ofIds.toReversed().map(finding => [finding.message, finding]));
  return [...firsts.values()].toReversed().map(finding => ({ ...finding, severity: "warning" }));
}

const said: ReadonlySet<string> = new Set(["REC-V010", "REC-V020", "REC-V022"]);
