import { attribute, type XmlElement } from "../../../core/xml-tree.ts";
import { shown } from "../shown.ts";
import { checkDescribed, linkedPath } from "./check-reference.ts";
import { childrenOf, needed, neededDate, tell, tellOfMets, type MetsUnderCheck } from "./mets-under-check.ts";
import { metadataTypes, statuses } from "./vocabularies.ts";

/** The number of the first requirement of each section; the others follow in one order. */
interface Section {
  readonly id: number;
  readonly status: number;
  readonly reference: number;
  readonly link: number;
}

/** Checks the sections of descriptive and administrative metadata, and the files that they refer to: CSIP 17 to 57. */
export function checkMetadataSections(mets: MetsUnderCheck): void {
  const { root } = mets;
  for (const section of childrenOf(root, "dmdSec")) {
    neededDate(mets, "CSIP19", section, "CREATED");
    checkSection(section, { id: 18, status: 20, reference: 21, link: 22 }, mets);
  }
  const administrative = childrenOf(root, "amdSec");
  if (administrative.length > 1) tell(mets, "CSIP31", administrative[1]!, "mets has several amdSec.", "should");
  for (const amdSec of administrative) {
    for (const section of childrenOf(amdSec, "digiprovMD"))
      checkSection(section, { id: 33, status: 34, reference: 35, link: 36 }, mets);
    for (const section of childrenOf(amdSec, "rightsMD"))
      checkSection(section, { id: 46, status: 47, reference: 48, link: 49 }, mets);
  }
}

function checkSection(section: XmlElement, numbers: Section, mets: MetsUnderCheck): void {
  needed(mets, `CSIP${numbers.id}`, section, "ID");
  const status = attribute(section, "STATUS");
  if (status === undefined || !statuses.has(status))
    tell(
      mets,
      `CSIP${numbers.status}`,
      section,
      `The STATUS of ${section.local} is not CURRENT or SUPERSEDED.`,
      "should",
    );
  const [reference] = childrenOf(section, "mdRef");
  if (reference) checkReference(reference, numbers.link, mets);
  else tell(mets, `CSIP${numbers.reference}`, section, `${section.local} refers to no file.`, "should");
}

/** CSIP 22 to 30, 36 to 44 and 49 to 57 are alike. */
function checkReference(reference: XmlElement, first: number, mets: MetsUnderCheck): void {
  const code = (index: number): string => `CSIP${first + index}`;
  const path = linkedPath(reference, { locator: code(0), link: code(1), href: code(2) }, mets);
  const type = needed(mets, code(3), reference, "MDTYPE");
  if (type !== undefined && !metadataTypes.has(type))
    tellOfMets(mets, reference, `METS has no MDTYPE "${shown(type)}".`);
  const codes = { mediaType: code(4), size: code(5), created: code(6), checksum: code(7), checksumType: code(8) };
  checkDescribed(reference, path, codes, mets);
}
