import { attribute, isTei, tokensOf, type XmlElement } from "../core/xml-tree.ts";

/** True of a picture that is a sign of the text, or is said to stand in its line. TEI P5, 5.2 and 15.4. */
export function isPictureInLine(picture: XmlElement): boolean {
  if (!isTei(picture, "graphic") && !isTei(picture, "media")) return false;
  if (saysInLine(picture) || (picture.parent !== undefined && isFigureInLine(picture.parent))) return true;
  for (let around = picture.parent; around; around = around.parent) if (isTei(around, "g")) return true;
  return false;
}

/** True of a figure that runs on in the line, with all that it holds. */
export function isFigureInLine(figure: XmlElement): boolean {
  return isTei(figure, "figure") && (saysInLine(figure) || figure.children.some(isPictureThatSaysSo));
}

function isPictureThatSaysSo(child: XmlElement["children"][number]): boolean {
  return child.kind === "element" && isTei(child, "graphic") && saysInLine(child);
}

function saysInLine(element: XmlElement): boolean {
  return attribute(element, "place") === "inline" || tokensOf(element, "rend").includes("inline");
}
