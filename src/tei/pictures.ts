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

/** A picture of a page wherever it is, and its size, where that is stated. */
export interface PageImage {
  readonly url: string;
  /** In pixels, as `graphic` states it, else as its `surface` counts. TEI P5, 12.1. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

/** The picture of a page: an address of its own, or the first of the surface that it points at. TEI P5, 12.1. */
export function imageOfPage(pb: XmlElement, root: XmlElement): PageImage | undefined {
  const [facs] = tokensOf(pb, "facs");
  if (facs === undefined) return undefined;
  if (!facs.startsWith("#")) return isAddress(facs) ? { url: facs, size: undefined } : undefined;
  const pointed = elementsById(root).get(facs.slice(1));
  const graphic = pointed && [...elementsOf(pointed)].find(within => isTei(within, "graphic"));
  const url = graphic && attribute(graphic, "url");
  return url === undefined
    ? undefined
    : { url, size: sizeOf(graphic!, ["width", "height"]) ?? sizeOfSurface(pointed!) };
}

/** On the web, or the name of a picture. */
function isAddress(facs: string): boolean {
  return /^https?:\/\//i.test(facs) || picture.test(facs);
}

function sizeOf(element: XmlElement, names: readonly [string, string]): PageImage["size"] {
  const [width, height] = names.map(name => Number(/^(\d+)(px)?$/.exec(attribute(element, name) ?? "")?.[1] ?? 0));
  return width! > 0 && height! > 0 ? { width: width!, height: height! } : undefined;
}

function sizeOfSurface(surface: XmlElement): PageImage["size"] {
  const [left, top] = ["ulx", "uly"].map(name => attribute(surface, name));
  return left === "0" && top === "0" ? sizeOf(surface, ["lrx", "lry"]) : undefined;
}

/** The name of a file with an ending that browsers show; `facs="0210"` is a number in some archive. */
const picture = /^[^/:?#][^:?#]*\.(jpe?g|png|gif|webp|avif|svg)$/i;
