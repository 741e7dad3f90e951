import { attribute, childElements, type XmlElement } from "../../core/xml-tree.ts";

/** The elements of the full syntax, each with what it may have and hold. RELAX NG specification, 3. */
export interface ElementSyntax {
  /** Besides `ns` and `datatypeLibrary`, which any may have. */
  readonly attributes: readonly string[];
  readonly required: readonly string[];
  readonly content: "parts" | "text";
  readonly isPattern: boolean;
  allows(part: XmlElement, within: XmlElement): boolean;
  /** The number of parts that it must hold, and may hold, a name class not counted. */
  least(element: XmlElement): number;
  readonly most: number;
}

export const relaxNgNamespace = "http://relaxng.org/ns/structure/1.0";

/** Its child elements, annotations left out. RELAX NG specification, 4.1. */
export function partsOf(element: XmlElement): XmlElement[] {
  return childElements(element).filter(({ namespace }) => namespace === relaxNgNamespace);
}

export function syntaxOf({ local }: XmlElement): ElementSyntax | undefined {
  return elements.get(local);
}

export function isNameClass({ local }: XmlElement): boolean {
  return ["name", "anyName", "nsName", "choice"].includes(local);
}

/** True of an element or attribute pattern whose first part is its name class. */
export function hasNameClassWithin(element: XmlElement): boolean {
  return ["element", "attribute"].includes(element.local) && attribute(element, "name") === undefined;
}

/** True of what is a name class, or a part of one, by where it stands. */
function isWithinNames(element: XmlElement): boolean {
  if (["anyName", "nsName"].includes(element.local)) return true;
  const { parent } = element;
  if (!parent) return false;
  if (hasNameClassWithin(parent)) return partsOf(parent)[0] === element;
  return ["choice", "except"].includes(parent.local)
    ? isWithinNames(parent)
    : ["anyName", "nsName"].includes(parent.local);
}

const isPattern = (part: XmlElement): boolean => elements.get(part.local)?.isPattern === true;
const among =
  (...names: string[]) =>
  (part: XmlElement): boolean =>
    names.includes(part.local);
const ofItsKind = (part: XmlElement, within: XmlElement): boolean =>
  isWithinNames(within) ? isNameClass(part) : isPattern(part);

/** `div` holds what the grammar or include around it does. */
function inGrammar(part: XmlElement, within: XmlElement): boolean {
  if (["start", "define", "div"].includes(part.local)) return true;
  let around: XmlElement | undefined = within;
  while (around?.local === "div") around = around.parent;
  return part.local === "include" && around?.local === "grammar";
}

const leaf: ElementSyntax = {
  attributes: [],
  required: [],
  content: "parts",
  isPattern: true,
  allows: () => false,
  least: () => 0,
  most: Infinity,
};
const nest: ElementSyntax = { ...leaf, allows: ofItsKind, least: () => 1 };
const text: ElementSyntax = { ...leaf, content: "text" };
const named = (syntax: ElementSyntax): ElementSyntax => ({ ...syntax, attributes: ["name"], required: ["name"] });
const linked = (syntax: ElementSyntax): ElementSyntax => ({ ...syntax, attributes: ["href"], required: ["href"] });
const noPattern = (syntax: ElementSyntax): ElementSyntax => ({ ...syntax, isPattern: false });
const definitions = { ...leaf, allows: inGrammar };
const exceptAlone = noPattern({ ...leaf, allows: among("except") });

const elements: ReadonlyMap<string, ElementSyntax> = new Map([
  ["element", { ...nest, allows: isPattern, attributes: ["name"] }],
  ["attribute", { ...leaf, allows: isPattern, attributes: ["name"], most: 1 }],
  ...["group", "interleave", "choice", "optional", "zeroOrMore", "oneOrMore", "list", "mixed"].map(
    name => [name, nest] as const,
  ),
  ...["empty", "text", "notAllowed"].map(name => [name, leaf] as const),
  ["ref", named(leaf)],
  ["parentRef", named(leaf)],
  ["externalRef", linked(leaf)],
  ["value", { ...text, attributes: ["type"] }],
  ["data", { ...leaf, attributes: ["type"], required: ["type"], allows: among("param", "except") }],
  ["param", noPattern(named(text))],
  ["except", noPattern(nest)],
  ["grammar", definitions],
  ["div", noPattern(definitions)],
  ["include", noPattern(linked(definitions))],
  ["start", noPattern({ ...nest, attributes: ["combine"], most: 1 })],
  ["define", noPattern({ ...nest, attributes: ["name", "combine"], required: ["name"] })],
  ["name", noPattern(text)],
  ["anyName", exceptAlone],
  ["nsName", exceptAlone],
] satisfies (readonly [string, ElementSyntax])[]);
