import { attribute, elementsOf, tokensOf, type XmlElement } from "../../../core/xml-tree.ts";
import { shown } from "../shown.ts";
import { metsNamespace, tellOfMets, type MetsUnderCheck } from "./mets-under-check.ts";

/** Each ID is a name and stands once, and each reference by ADMID, DMDID or FILEID has its ID. METS 1.12.1. */
export function checkIds(mets: MetsUnderCheck): void {
  const ids = new Set<string>();
  const elements = [...elementsOf(mets.root)].filter(({ namespace }) => namespace === metsNamespace);
  for (const element of elements) {
    const id = attribute(element, "ID");
    if (id === undefined) continue;
    if (!/^[\p{L}_][\p{L}\p{N}\p{M}._-]*$/u.test(id))
      tellOfMets(mets, element, `"${shown(id)}" is no ID: a name without colon.`);
    if (ids.has(id)) tellOfMets(mets, element, `The ID "${shown(id)}" stands twice.`);
    ids.add(id);
  }
  for (const element of elements) checkReferences(element, ids, mets);
}

function checkReferences(element: XmlElement, ids: ReadonlySet<string>, mets: MetsUnderCheck): void {
  for (const name of ["ADMID", "DMDID", "FILEID"])
    for (const id of tokensOf(element, name))
      if (!ids.has(id)) tellOfMets(mets, element, `${name} refers to "${shown(id)}", and nothing has that ID.`);
}
