import { elementsById } from "../core/elements-by-id.ts";
import type { Layer } from "../core/layer.ts";
import { onceInEachLayer } from "../core/once-for-each.ts";
import { attribute, childElements, isTei, textOf, tokensOf, type XmlElement, type XmlNode } from "../core/xml-tree.ts";
import { expandPointer } from "./prefixes.ts";
import { evenly, firstWords, leavesOut } from "./words-of-layer.ts";

/**
 * The words for a pointer that has none of its own (TEI P5, 3.7): the address, where it leads out of the document; else the
 * head, the number, the page, the name or the first words of what it leads to. Undefined for what is no such pointer. Both the
 * pointer and the root are of the source, so that all who ask of a layer are told the same.
 */
export function pointedAt(pointer: XmlElement, root: XmlElement, layer: Layer): string | undefined {
  if (!isTei(pointer, "ptr") && !(isTei(pointer, "ref") && isWordless(pointer))) return undefined;
  const targets = tokensOf(pointer, "target");
  const said = targets.filter(target => !runsProgram.test(target)).map(target => nameOf(target, root, layer));
  return said.length > 0 ? said.join(", ") : undefined;
}

/** Addresses that are programs in a browser, which have nothing to say to a reader. */
const runsProgram = /^\s*(javascript|vbscript|data):/i;

function isWordless(element: XmlElement): boolean {
  return childElements(element).length === 0 && textOf(element).trim() === "";
}

function nameOf(target: string, root: XmlElement, layer: Layer): string {
  if (!target.startsWith("#")) return expanded(target, root);
  const element = elementsById(root).get(target.slice(1));
  return (element && nameOfElement(element, layer)) ?? target.slice(1);
}

/** An address that a prefix of the document stands for, where it is one on the web. */
function expanded(target: string, root: XmlElement): string {
  const expansion = expandPointer(target, root);
  return expansion && "address" in expansion && /^https?:\/\//.test(expansion.address) ? expansion.address : target;
}

const nameOfElement = onceInEachLayer((element, layer): string | undefined => {
  const number = evenly(attribute(element, "n") ?? "");
  if (isTei(element, "pb")) return number === "" ? undefined : `p. ${number}`;
  if (isLeftOut(element, layer)) return undefined;
  for (const part of element.children) {
    const words = isNaming(part) ? firstWords(part.children, layer, wordsAtMost) : "";
    if (words !== "") return words;
  }
  if (number !== "") return [attribute(element, "type") ?? "", number].join(" ").trim();
  const words = firstWords(element.children, layer, wordsAtMost);
  return words === "" ? undefined : words;
});

function isLeftOut(element: XmlElement, layer: Layer): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) if (leavesOut(at, layer)) return true;
  return false;
}

function isNaming(part: XmlNode): part is XmlElement {
  return part.kind === "element" && naming.has(part.local);
}

/** The parts that name an element, which is called by the first of its parts that is one of these. */
const naming = new Set(
  "head label persName placeName orgName objectName eventName catDesc figDesc title term".split(" "),
);

const wordsAtMost = 8;
