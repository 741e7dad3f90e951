import { elementsById } from "../../core/elements-by-id.ts";
import type { Layer } from "../../core/layer.ts";
import { onceForEach, onceInEachLayer } from "../../core/once-for-each.ts";
import { attribute, childElements, elementsOf, isTei, textOf, tokensOf, type XmlElement } from "../../core/xml-tree.ts";
import { evenly, firstWordsIn, isOutside } from "./words.ts";

/**
 * The goal of a pointer without words, in words (TEI P5, 3.7): the address, if it leads out of the document; else the name, the
 * number or the first words of what it leads to. Undefined of what is no such pointer, or leads nowhere.
 */
export function leadsTo(pointer: XmlElement, root: XmlElement, layer: Layer): string | undefined {
  const isWordless = childElements(pointer).length === 0 && textOf(pointer).trim() === "";
  if (!isTei(pointer, "ptr") && !(isTei(pointer, "ref") && isWordless)) return undefined;
  const places = tokensOf(pointer, "target").filter(target => !/^\s*(javascript|vbscript|data):/i.test(target));
  return places.length === 0 ? undefined : places.map(place => placeInWords(place, root, layer)).join(", ");
}

function placeInWords(target: string, root: XmlElement, layer: Layer): string {
  if (!target.startsWith("#")) return addressOf(target, root);
  const id = target.slice(1);
  const element = elementsById(root).get(id);
  return (element && calledIn(element, layer)) ?? id;
}

/** The address on the web that an abbreviated pointer stands for, if it is for one. TEI P5, 17.2.3. */
function addressOf(target: string, root: XmlElement): string {
  const colon = target.indexOf(":");
  const [prefix, rest] = [target.slice(0, colon), target.slice(colon + 1)];
  const definition = colon > 0 && !rest.startsWith("//") ? prefixesOf(root).get(prefix) : undefined;
  const pattern = definition && safePattern(attribute(definition, "matchPattern") ?? "");
  const match = pattern?.exec(rest);
  if (!definition || !match) return target;
  const address = (attribute(definition, "replacementPattern") ?? "").replaceAll("$1", () => match[1] ?? "");
  return /^https?:\/\//.test(address) ? address : target;
}

/** Patterns of strangers: only one group of one class of characters, which cannot run long. */
function safePattern(pattern: string): RegExp | undefined {
  const [, before, group, after] = /^([\w-]*)\(([^()]*)\)([\w-]*)$/.exec(pattern) ?? [];
  if (group === undefined || !/^(\.|\\[wdS]|\[[^\]\\[]+\])[*+]?$/.test(group)) return undefined;
  try {
    return new RegExp(`^${before ?? ""}(${group})${after ?? ""}$`, "u");
  } catch {
    return undefined;
  }
}

const prefixesOf = onceForEach((root): ReadonlyMap<string, XmlElement> => {
  const definitions = [...elementsOf(root)].filter(element => isTei(element, "prefixDef"));
  return new Map(definitions.map(definition => [attribute(definition, "ident") ?? "", definition]));
});

/** The name of an element: of a page its number; else the first of its parts that names it; its number; its first words. */
const calledIn = onceInEachLayer((element, layer): string | undefined => {
  const number = evenly(attribute(element, "n") ?? "");
  if (isTei(element, "pb")) return number === "" ? undefined : `p. ${number}`;
  if (isOfOtherLayer(element, layer)) return undefined;
  const name = childElements(element)
    .filter(part => naming.has(part.local))
    .map(part => firstWordsIn(part.children, layer, wordsAtMost))
    .find(words => words !== "");
  if (name !== undefined) return name;
  if (number !== "") return evenly(`${attribute(element, "type") ?? ""} ${number}`);
  return firstWordsIn(element.children, layer, wordsAtMost) || undefined;
});

const naming = new Set(
  "head label persName placeName orgName objectName eventName catDesc figDesc title term".split(" "),
);
const wordsAtMost = 8;

function isOfOtherLayer(element: XmlElement, layer: Layer): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) if (isOutside(layer, at)) return true;
  return false;
}
