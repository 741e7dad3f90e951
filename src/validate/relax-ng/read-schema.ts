import type { XmlDocument } from "../../core/xml-tree.ts";
import { checkSyntax } from "./check-syntax.ts";
import { Derivatives } from "./derivative.ts";
import { readIdTypes, type IdTypes } from "./id-types.ts";
import { PatternPool, type Pattern } from "./pattern.ts";
import { checkRestrictions, refuse, type PlaceOf } from "./restrictions/check-restrictions.ts";
import { inFile } from "./schema-fault.ts";
import { PartFinder } from "./simplify/include.ts";
import { PatternReader } from "./simplify/read-pattern.ts";
import { StartTags } from "./start-tag.ts";
import type { SchemaParts } from "./simplify/scope.ts";

/** A schema ready to validate with: read to its end, simplified and found right. */
export interface RelaxNgSchema {
  readonly start: Pattern;
  readonly derivatives: Derivatives;
  readonly startTags: StartTags;
  readonly idTypes: IdTypes;
}

/**
 * Reads a schema in the XML syntax, with the files that it includes or refers to. RELAX NG specification, 3, 4 and 7.
 * Errors: EditionError "unreadable", with the place of the fault.
 */
export function readSchema(document: XmlDocument, parts: SchemaParts = new Map()): RelaxNgSchema {
  const { file, root } = document;
  const pool = new PatternPool();
  const scope = { file, ns: "", library: "", grammar: undefined, files: [document] };
  return inFile(file, () => {
    checkSyntax(root);
    const reader = new PatternReader(pool, new PartFinder(parts));
    const start = reader.read(root, scope);
    const placeOf: PlaceOf = pattern => reader.places.get(pattern) ?? { element: root, file };
    checkRestrictions(start, placeOf);
    const idTypes = readIdTypes(start, (element, broken) => refuse(element, broken, placeOf));
    pool.settle();
    const derivatives = new Derivatives(pool);
    return { start, derivatives, startTags: new StartTags(derivatives), idTypes };
  });
}
