import { elementsOf } from "../../core/xml-tree.ts";
import { titleOfText } from "../../tei/title-of-text.ts";
import type { Annotations } from "../annotations.ts";
import { headingsIn } from "../headings.ts";
import type { LayerOfEdition } from "../layer-of-edition.ts";

/** Headings, their levels, and the titles of the texts of a corpus. */
export function annotateHeadings(
  { root, sourceOf, layer, texts, elements }: LayerOfEdition,
  annotations: Annotations,
): void {
  for (const text of texts) {
    const title = titleOfText(sourceOf(text), layer);
    for (const element of title ? elementsOf(text.parent!) : [])
      if (sourceOf(element) === title) annotations.write(element, "pre:before-text", true);
  }
  const headingOf = headingsIn(root);
  for (const element of elements) {
    const { headed, level, listed } = headingOf(element);
    annotations.write(element, "pre:headed", headed);
    annotations.write(element, "pre:level", level);
    annotations.write(element, "pre:listed", listed);
  }
}
