import { attribute, elementsOf, isTei, type XmlElement } from "../core/xml-tree.ts";
import { pageLabels } from "./pages.ts";
import { labelOf } from "./speaker-names.ts";
import { textsOf } from "./texts.ts";

/** A part of a text by which it is cited. */
export interface OutlinePart {
  readonly type: "page" | "speech";
  /** The number of a page; the name before a speech. */
  readonly label: string;
  /** The `xml:id`, where it has one. */
  readonly id?: string;
  readonly parts: readonly OutlinePart[];
}

/** The pages of a document, each with the speeches that begin on it; of a document without pages, its speeches. TEI P5, 3.11.3 and 3.13.2. */
export function outlineOf(root: XmlElement): readonly OutlinePart[] {
  const labels = pageLabels(root, "reading");
  const outline: OutlinePart[] = [];
  let page: OutlinePart[] = outline;
  for (const text of textsOf(root))
    for (const element of elementsOf(text)) {
      const label = labels.get(element);
      if (label !== undefined) {
        page = [];
        outline.push({ type: "page", label, ...identified(element), parts: page });
      } else if (isTei(element, "sp") || isTei(element, "u"))
        page.push({ type: "speech", label: labelOf(element), ...identified(element), parts: [] });
    }
  return outline;
}

function identified(element: XmlElement): { readonly id?: string } {
  const id = attribute(element, "xml:id");
  return id === undefined ? {} : { id };
}
