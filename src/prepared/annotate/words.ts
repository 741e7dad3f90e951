import { teiNamespace, type XmlElement } from "../../core/xml-tree.ts";
import { typedAbout } from "../../tei/formula.ts";
import { measureAbout } from "../../tei/measures.ts";
import { pointedAt } from "../../tei/pointed-at.ts";
import { quotationMarks } from "../../tei/quotation-marks.ts";
import type { Annotations } from "../annotations.ts";
import type { LayerOfEdition } from "../layer-of-edition.ts";

/** Words and signs that the edition sets about what lacks them, or in its place. */
export function annotateWords({ root, sourceOf, layer, elements }: LayerOfEdition, annotations: Annotations): void {
  const sourceRoot = sourceOf(root);
  for (const element of elements) {
    const [before, after] = signsAbout(element);
    annotations.write(element, "pre:before", before || undefined);
    annotations.write(element, "pre:after", after || undefined);
    annotations.write(element, "pre:quoted", layer === "reading" ? quotationMarks(element) : undefined);
    annotations.write(element, "pre:said", pointedAt(sourceOf(element), sourceRoot, layer));
  }
}

function signsAbout(element: XmlElement): readonly [before: string, after: string] {
  return element.namespace === teiNamespace ? measureAbout(element) : typedAbout(element);
}
