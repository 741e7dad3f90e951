import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { locationOf, teiNamespace, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { isLaidOut } from "../tei/formula.ts";
import { pagesIn } from "../tei/pages.ts";
import { elementMeant } from "../tei/elements-meant.ts";
import { isCode, isKnownTei, teiNameLike } from "../tei/tei-elements.ts";
import { codes, type Meant } from "./codes.ts";

const report = reporter(codes);

/**
 * Reports elements of the text for which no output has a layout: those that are neither of TEI P5 nor of a formula. One finding for
 * each name, at the first element of it. Markup that an example shows is no element of the text. Findings: REC-P001; REC-P002 where
 * an element of TEI is meant.
 */
export function reportElementsWithoutLayout(document: XmlDocument, elements: readonly XmlElement[]): Diagnostic[] {
  const firsts = new Map<string, XmlElement>();
  for (const element of elements)
    if (!firsts.has(element.name) && !hasLayout(element)) firsts.set(element.name, element);
  if (firsts.size === 0) return [];
  const pages = pagesIn(document.root);
  return [...firsts].map(([name, element]) => {
    const [here, meant] = [locationOf(document, element, pages), meantBy(element)];
    return meant ? report("REC-P002", here, { name, meant }) : report("REC-P001", here, { name });
  });
}

/** The element that is meant by one of another vocabulary, or by one that TEI writes in other letters. */
function meantBy({ local, namespace }: XmlElement): Meant | undefined {
  if (namespace !== teiNamespace && namespace !== "http://www.w3.org/1999/xhtml") return undefined;
  const name = namespace === teiNamespace ? teiNameLike(local) : undefined;
  if (name !== undefined) return { of: "TEI", name };
  const meant = elementMeant(local);
  return meant && { of: meant.of, instead: meant.instead[0]! };
}

function hasLayout(element: XmlElement): boolean {
  return isKnownTei(element) || isLaidOut(element) || isShownMarkup(element);
}

/** An example of markup, or an element that is shown in one. TEI P5, 23.1.1. */
function isShownMarkup(element: XmlElement): boolean {
  if (isCode(element)) return true;
  return element.namespace !== teiNamespace && element.parent !== undefined && isShownMarkup(element.parent);
}
