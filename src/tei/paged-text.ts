import { attribute, isTei, type XmlElement } from "../core/xml-tree.ts";
import { pageLabels } from "./pages.ts";
import { imageOfPage, type PageImage } from "./pictures.ts";
import { textsOf } from "./texts.ts";
import { evenly, pagedPiecesOf } from "./words-of-layer.ts";

/** A page of the source: the words that the reading layer has on it, without notes that stand apart, and its picture. */
export interface PageOfText {
  readonly label: string;
  /** The `xml:id` of its `pb`. */
  readonly id: string | undefined;
  readonly text: string;
  readonly image: PageImage | undefined;
}

/** The pages of a document, in order; what stands before the first is on none. TEI P5, 3.11.3. */
export function pagesOfText(root: XmlElement): readonly PageOfText[] {
  const labels = pageLabels(root, "reading");
  const pages: { readonly pb: XmlElement; words: string }[] = [];
  for (const piece of pagedPiecesOf(textsOf(root), "reading")) {
    if (typeof piece === "string") {
      const page = pages.at(-1);
      if (page) page.words += piece;
    } else if (isTei(piece, "pb") && labels.has(piece)) pages.push({ pb: piece, words: "" });
  }
  return pages.map(({ pb, words }) => ({
    label: labels.get(pb)!,
    id: attribute(pb, "xml:id"),
    text: evenly(words),
    image: imageOfPage(pb, root),
  }));
}
