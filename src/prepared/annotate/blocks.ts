import { isTei, type XmlElement } from "../../core/xml-tree.ts";
import { isOtherSide } from "../../tei/choice-sides.ts";
import { isLabelledField } from "../../tei/labelled-fields.ts";
import { settingsIn } from "../../tei/renditions.ts";
import { isPictureInLine } from "../../tei/pictures-in-line.ts";
import { isSetApart } from "../../tei/set-apart.ts";
import type { Annotations } from "../annotations.ts";
import { blockLooks } from "../block-looks.ts";
import { findBlocks } from "../blocks.ts";
import type { LayerOfEdition } from "../layer-of-edition.ts";
import { looksIn } from "../looks.ts";

/** Marks each element that begins a line of its own, and says how the source and print set it. */
export function annotateBlocks({ root, layer, texts, elements }: LayerOfEdition, annotations: Annotations): void {
  // Forme work stands in the diplomatic layer alone. TEI P5, 12.6.
  const isUnread = (element: XmlElement) => (layer === "reading" && isTei(element, "fw")) || isOtherSide(element);
  const { blocks, holders } = findBlocks(root, isSetApart, isUnread);
  const looksOf = looksIn(settingsIn(root));
  for (const holder of [...texts, ...elements]) annotations.write(holder, "pre:holds-blocks", holders.has(holder));
  for (const element of elements) {
    const looks = looksOf(element);
    annotations.write(element, "pre:looks", looks);
    annotations.write(element, "pre:field", isLabelledField(element));
    annotations.write(element, "pre:in-line", isPictureInLine(element));
    annotations.write(element, "pre:block", blocks.has(element));
    if (blocks.has(element)) annotations.write(element, "pre:set", blockLooks(element, looks));
  }
}
