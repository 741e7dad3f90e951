import { reporter, type Diagnostic } from "../../core/diagnostic.ts";
import type { Location } from "../../core/location.ts";
import { elementsOf, locationOf, type XmlAttribute, type XmlDocument, type XmlElement } from "../../core/xml-tree.ts";
import { pagesIn } from "../../tei/pages.ts";
import { codes } from "../codes.ts";
import { keyOfId } from "./id-types.ts";
import type { RelaxNgSchema } from "./read-schema.ts";

const report = reporter(codes);

/**
 * Each ID of the schema is given once, and what refers to one refers to one that is given. RELAX NG DTD Compatibility, 5.
 * An `xml:id` that is given twice is told by check-ids.ts, whatever the schema. Errors: REC-V003, REC-V010.
 */
export function checkIdTypes(document: XmlDocument, { idTypes }: RelaxNgSchema): readonly Diagnostic[] {
  if (idTypes.size === 0) return [];
  const at = (element: XmlElement): Location => locationOf(document, element, pagesIn(document.root));
  const first = new Map<string, XmlElement>();
  const findings: Diagnostic[] = [];
  const references: { readonly element: XmlElement; readonly attribute: XmlAttribute }[] = [];
  for (const element of elementsOf(document.root))
    for (const attribute of element.attributes) {
      const type = idTypes.get(keyOfId(element, attribute));
      if (type === "IDREF" || type === "IDREFS") references.push({ element, attribute });
      if (type !== "ID") continue;
      const id = attribute.value.trim();
      const other = first.get(id);
      if (!other) first.set(id, element);
      else if (attribute.name !== "xml:id") {
        const related = [{ message: "It is first given here.", location: at(other) }];
        findings.push(report("REC-V010", at(element), { id, attribute: attribute.name }, related));
      }
    }
  for (const { element, attribute } of references)
    if ((attribute.value.match(/[^ \t\r\n]+/g) ?? []).some(id => !first.has(id)))
      findings.push(
        report("REC-V003", at(element), {
          element: element.name,
          attribute: attribute.name,
          value: attribute.value,
          remedy: "Refer to an ID that is given in this document, or remove it.",
        }),
      );
  return findings;
}
