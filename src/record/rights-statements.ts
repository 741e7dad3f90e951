import type { EditionRecord } from "./edition-record.ts";
import { knownLicence, layerOf, type LayerOfRights } from "./licences.ts";

/** A statement of what may be done with a part of the edition. */
export interface RightsStatement {
  /** The part that it is of; undefined where the header tells no parts apart. */
  readonly layer: LayerOfRights | undefined;
  readonly text: string | undefined;
  readonly language: string | undefined;
  /** The address of the licence, its name and its id in the list of SPDX, where these are known. */
  readonly address: string | undefined;
  readonly title: string | undefined;
  readonly spdx: string | undefined;
}

/** All statements of rights, those of the edition before those of the record, then what is said in prose. TEI P5, 2.2.4. */
export function rightsStatements({ rights }: Pick<EditionRecord, "rights">): readonly RightsStatement[] {
  const isTold = new Set(rights.licences.map(({ n }) => n)).size > 1;
  const licences = rights.licences.map((licence): RightsStatement => {
    const known = knownLicence(licence);
    const layer = isTold ? layerOf(licence) : undefined;
    const { text, language, targets } = licence;
    return { layer, text, language, address: known?.address ?? targets[0], title: known?.title, spdx: known?.spdx };
  });
  const ofRecord = licences.filter(({ layer }) => layer === "record");
  const others = licences.filter(({ layer }) => layer !== "record");
  const none = { layer: undefined, address: undefined, title: undefined, spdx: undefined };
  const prose = rights.statements.map(({ text, language }) => ({ ...none, text, language }));
  return [...others, ...ofRecord, ...prose];
}
