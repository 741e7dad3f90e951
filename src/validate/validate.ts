import { isError, type Diagnostic } from "../core/diagnostic.ts";
import { success, type Outcome } from "../core/outcome.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { checkCharacters } from "./check-characters.ts";
import { checkDates } from "./check-dates.ts";
import { checkIds } from "./check-ids.ts";
import { checkLanguages } from "./check-languages.ts";
import { checkMeasures } from "./check-measures.ts";
import { checkPages } from "./check-pages.ts";
import { checkPointers, type Registers } from "./check-pointers.ts";
import { checkSpeakers } from "./check-speakers.ts";
import { checkZones } from "./check-zones.ts";
import { checkHouseRules, ofHouse } from "./house-rules.ts";
import type { TypedAttributes } from "./p5/typed-attributes.ts";
import { checkIdTypes } from "./relax-ng/check-id-types.ts";
import type { RelaxNgSchema } from "./relax-ng/read-schema.ts";
import { validateRelaxNg } from "./relax-ng/validate-relax-ng.ts";

/** A schema that a document is checked by. */
export interface NamedSchema {
  /** Its name for people: `TEI P5 4.9.0`, or the path of its file. */
  readonly name: string;
  readonly schema: RelaxNgSchema;
  /** All of TEI P5; the house profile, with which go rules that no schema can say; or a schema of somebody's own. */
  readonly kind: "p5" | "house" | "own";
}

/** Everything that is wrong with a document, in its order. The document itself is unchanged. Findings: REC-V. */
export function validateTei(
  document: XmlDocument,
  schemas: readonly NamedSchema[],
  registers: Registers,
  typed: TypedAttributes,
): Outcome<XmlDocument> {
  const findings = [
    ...findingsOfSchemas(document, schemas),
    ...checkIds(document),
    ...checkPointers(document, typed, registers),
    ...checkDates(document, typed),
    ...checkLanguages(document, typed),
    ...checkCharacters(document),
    ...checkZones(document),
    ...checkMeasures(document),
    ...checkPages(document),
    ...(schemas.some(({ kind }) => kind === "house") ? checkHouseRules(document) : checkSpeakers(document)),
  ];
  return success(document, inOrder(findings, document));
}

/** Findings in the order of the document, those in each other file after them; of those at one place, errors first. */
export function inOrder(findings: readonly Diagnostic[], { file }: XmlDocument): readonly Diagnostic[] {
  const files = [...new Set([file, ...findings.map(({ location }) => location.file)])];
  const fileOf = ({ location }: Diagnostic): number => files.indexOf(location.file);
  const place = ({ location }: Diagnostic): number => (location.line ?? 0) * 1e6 + (location.column ?? 0);
  return findings.toSorted(
    (a, b) => fileOf(a) - fileOf(b) || place(a) - place(b) || Number(isError(b)) - Number(isError(a)),
  );
}

/** Findings of one schema after the other: where one has found something, the next has nothing to add. */
function findingsOfSchemas(document: XmlDocument, schemas: readonly NamedSchema[]): Diagnostic[] {
  const said = new Set<string>();
  return schemas.flatMap(({ schema, kind }) => {
    const found = [...validateRelaxNg(document, schema), ...checkIdTypes(document, schema)];
    const added = found.filter(({ location }) => !said.has(placeOf(location)));
    for (const { location } of added) said.add(placeOf(location));
    return kind === "house" ? added.map(ofHouse) : added;
  });
}

function placeOf({ file, line, column }: Diagnostic["location"]): string {
  return [file, line, column].join(":");
}
