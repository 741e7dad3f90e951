import { attribute, elementsOf, isTei, standsIn, tokensOf, type XmlElement } from "../core/xml-tree.ts";
import { elementsById } from "../core/elements-by-id.ts";

/** A picture that a document names by an address, where it names it. */
export interface NamedPicture {
  readonly url: string;
  readonly element: XmlElement;
  /** In the text, or of a page of the source. */
  readonly of: "text" | "page";
}

/** The pictures that an edition shows or leads to: of its text (TEI P5, 3.10 and 15.4), and of the pages of its source (12.1). */
export function picturesOf(root: XmlElement): readonly NamedPicture[] {
  return [...elementsOf(root)].flatMap(element => {
    if (isTei(element, "pb")) return pictureOfPage(element, root);
    return isShown(element) && standsIn(element, "text") ? pictureOfText(element) : [];
  });
}

/** A graphic, or a medium that is a picture. */
function isShown(element: XmlElement): boolean {
  return isTei(element, "graphic") || (isTei(element, "media") && picture.test(attribute(element, "url") ?? ""));
}

/** A picture of the text has one address, in which a space stands for itself, as in the name of a file. */
function pictureOfText(graphic: XmlElement): NamedPicture[] {
  const url = tokensOf(graphic, "url").join(" ");
  return url === "" ? [] : [{ url, element: graphic, of: "text" }];
}

/** An address of its own, or the first picture of the surface that it points at. */
function pictureOfPage(pb: XmlElement, root: XmlElement): NamedPicture[] {
  const [facs] = tokensOf(pb, "facs");
  const surface = facs?.startsWith("#") ? elementsById(root).get(facs.slice(1)) : undefined;
  const graphic = surface && [...elementsOf(surface)].find(within => isTei(within, "graphic"));
  const url = graphic ? attribute(graphic, "url") : facs;
  return url === undefined || !picture.test(url) ? [] : [{ url, element: pb, of: "page" }];
}

/** The name of a file with an ending that browsers show; `facs="0210"` is a number in some archive. */
const picture = /^[^/:?#][^:?#]*\.(jpe?g|png|gif|webp|avif|svg)$/i;
