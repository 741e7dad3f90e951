import { isBlankInXml } from "../core/is-blank.ts";
import { onceForEach } from "../core/once-for-each.ts";
import { attribute, childElements, isTei, textOf, type XmlElement } from "../core/xml-tree.ts";

/** True of an element of MathML in a formula: in an example of markup it is code. MathML 3, 2.1; TEI P5, 15.2. */
export function isFormula(element: XmlElement): boolean {
  return element.namespace === mathNamespace && isOfFormula(element);
}

const isOfFormula = onceForEach((element): boolean => {
  if (element.parent?.namespace === mathNamespace) return isFormula(element.parent);
  for (let around = element.parent; around; around = around.parent) if (/^eg(XML)?$/.test(around.local)) return false;
  return true;
});

/** True of an element of Presentation MathML, which has a layout. MathML 3, 3.1.5. */
export function isLaidOut(element: XmlElement): boolean {
  return isFormula(element) && presentation.has(element.local);
}

/**
 * The text within a formula that counts: none between elements or about them, none at the ends of a token; all of it elsewhere.
 * MathML 3, 2.1.7.
 */
export function textInFormula(parent: XmlElement, text: string): string {
  if (!isFormula(parent) && !isFrame(parent)) return text;
  if (!isToken(parent)) return isBlankInXml(text) ? "" : text;
  const words = text.replace(/[ \t\r\n]+/g, " ");
  return parent.children.length > 1 ? words : words.replace(/^ | $/g, "");
}

/** True of an element of TEI about MathML that holds nothing else. */
function isFrame(element: XmlElement): boolean {
  return isTei(element, "formula") && holdsMathAlone(element);
}

const holdsMathAlone = onceForEach((element): boolean => {
  const holdsWords = element.children.some(child => child.kind === "text" && /\S/.test(child.text));
  const parts = childElements(element);
  return !holdsWords && parts.length > 0 && parts.every(isFormula);
});

/** The spaces before and after an operator, a word or a cell, as it is set. MathML 3, 3.2.5. */
export function spacesAbout(element: XmlElement): readonly [before: boolean, after: boolean] {
  return isFormula(element) ? spacesInFormula(element) : [false, false];
}

const spacesInFormula = onceForEach((element): readonly [before: boolean, after: boolean] => {
  const { parent, local } = element;
  if (!parent) return [false, false];
  if (local.startsWith("annotation")) return [true, true];
  if (parent.local === "mfenced" || cells.has(local)) return [false, siblingsOf(element).at(-1) !== element];
  return isRow(parent) ? spacesInRow(element) : [false, false];
});

function spacesInRow(element: XmlElement): readonly [before: boolean, after: boolean] {
  const core = coreOf(element);
  const { previous, next } = neighbours(element);
  if (core.local === "mtext" || core.local === "mspace") return [previous !== undefined, next !== undefined];
  if (core.local === "mo") return spacesOfOperator(textOf(core).trim(), core, element);
  const isWord =
    core.local === "mfrac" || core.local === "mtable" || (core.local === "mi" && /\p{L}{2}/u.test(textOf(core).trim()));
  return [isWord && previous !== undefined && !isOperator(previous), isWord && next !== undefined && !isOperator(next)];
}

/**
 * The signs that a line of type needs about an element, where the page shows their meaning by its place: `(a + b)/(c)`,
 * `x^(2)`, `√(x)`, `(x)^(1/(3))`, `a_(i)`, `(1, 0; 0, 1)`. The order of what the formula holds is kept.
 */
export function typedAbout(element: XmlElement): readonly [before: string, after: string] {
  return isFormula(element) ? typedInFormula(element) : ["", ""];
}

const typedInFormula = onceForEach((element): Marks => {
  const [open, close] = ofItself(element);
  const [before, after] = ofItsPlace(element);
  return [before + open, close + after];
});

type Marks = readonly [before: string, after: string];

function ofItself(element: XmlElement): Marks {
  switch (element.local) {
    case "msqrt":
      return ["√(", ")"];
    case "mfenced":
      return [attribute(element, "open") ?? "(", attribute(element, "close") ?? ")"];
    case "annotation":
    case "annotation-xml":
      return ["[", "]"];
    default:
      return none;
  }
}

function ofItsPlace(element: XmlElement): Marks {
  const parent = element.parent;
  if (!parent || !isFormula(parent)) return none;
  const siblings = siblingsOf(element);
  const place = placeOf(element);
  switch (parent.local) {
    case "mfrac":
      return place === 0 ? ["(", ")/"] : ["(", ")"];
    case "mroot":
      return place === 0 ? ["(", ")"] : ["^(1/(", "))"];
    case "mmultiscripts":
      return multiscript(element, parent, place);
    case "mfenced":
      return ["", place < siblings.length - 1 ? separatorAt(parent, place) : ""];
    case "mtr":
    case "mlabeledtr":
      return ["", place < siblings.length - 1 ? afterCell(element, siblings[place + 1]!) : ""];
    case "mtable":
      return ["", place < siblings.length - 1 ? ";" : ""];
    default:
      return script(element, parent, place);
  }
}

function script(element: XmlElement, { local }: XmlElement, place: number): Marks {
  const signs = signsOf.get(local);
  if (!signs) return none;
  if (place === 0) return isCompound(element) ? ["(", ")"] : none;
  if (signs[place - 1] === "^" && isPrime(element)) return none;
  return isEmpty(element) ? none : [`${signs[place - 1] ?? ""}(`, ")"];
}

const signsOf: ReadonlyMap<string, string> = new Map([
  ["msub", "_"],
  ["msup", "^"],
  ["msubsup", "_^"],
  ["munder", "_"],
  ["mover", "^"],
  ["munderover", "_^"],
]);

/** Below and above in turn after the base; those that stand before it in braces after all. MathML 3, 3.4.7. */
function multiscript(element: XmlElement, parent: XmlElement, place: number): Marks {
  if (place === 0) return isCompound(element) ? ["(", ")"] : none;
  const turn = turnOf(parent);
  if (place === turn) return none;
  const isBefore = turn >= 0 && place > turn;
  const sign = (place - (isBefore ? turn : 0)) % 2 === 1 ? "_" : "^";
  const [open, close] = isEmpty(element) ? ["", ""] : [`${sign}(`, ")"];
  return [
    (isBefore && place === turn + 1 ? "{" : "") + open,
    close + (isBefore && partsOf(parent).at(-1) === element ? "}" : ""),
  ];
}

/** The place of the first script that stands before the base. */
const turnOf = onceForEach(multiscripts => partsOf(multiscripts).findIndex(({ local }) => local === "mprescripts"));

function separatorAt(fenced: XmlElement, place: number): string {
  const separators = separatorsOf(fenced);
  return separators[place] ?? separators.at(-1) ?? "";
}

const separatorsOf = onceForEach(
  (fenced): readonly string[] => (attribute(fenced, "separators") ?? ",").match(/\S/gu) ?? [],
);

/** Cells that are sides of an equation need no comma between them. */
function afterCell(cell: XmlElement, next: XmlElement): string {
  const last = childElements(cell).at(-1);
  const [first] = childElements(next);
  return (last && isOperator(last)) || (first && isOperator(first)) ? "" : ",";
}

function spacesOfOperator(sign: string, operator: XmlElement, element: XmlElement): readonly [boolean, boolean] {
  if (/^[,;]$/.test(sign)) return [false, true];
  if (closeSigns.test(sign) || sign === "") return [false, false];
  const { previous, next } = neighbours(element);
  const form = attribute(operator, "form");
  if (mayBePrefix.test(sign)) {
    const isInfix = form ? form === "infix" : previous !== undefined && next !== undefined && endsOperand(previous);
    return [isInfix, isInfix];
  }
  return [previous !== undefined && form !== "prefix", next !== undefined && form !== "postfix"];
}

/** Signs that stand close to what they belong to: brackets, primes, what is not seen. */
const closeSigns = /^([()[\]{}|‖∥⟨⟩⌈⌉⌊⌋/!.'′″‴‵°%∂∇¬√\u2061-\u2064]|\|\|)$/u;
const openers = /^[([{⟨⌈⌊]$/u;
const mayBePrefix = /^[+\-−±∓]$/u;
const primes = /^[′″‴'’*†]$/u;

/** True where an operator can follow what ends with the element. */
function endsOperand(element: XmlElement): boolean {
  if (!isOperator(element)) return true;
  const sign = textOf(coreOf(element)).trim();
  return closeSigns.test(sign) && !openers.test(sign);
}

function isOperator(element: XmlElement): boolean {
  return coreOf(element).local === "mo";
}

/** The core of an operator with scripts, or of a row with one thing in it. MathML 3, 3.2.5.7. */
function coreOf(element: XmlElement): XmlElement {
  const children = childElements(element);
  const isEmbellished = signsOf.has(element.local) || (isRow(element) && children.length === 1);
  return isEmbellished && children[0] ? coreOf(children[0]) : element;
}

/** True of an element whose parts stand beside one another. MathML 3, 3.1.3.1. */
function isRow({ local }: XmlElement): boolean {
  return rows.has(local);
}

function isToken({ local }: XmlElement): boolean {
  return tokens.has(local);
}

/** More than one thing, and no brackets about it, so that it is not seen where it begins. */
function isCompound(element: XmlElement): boolean {
  if (!isRow(element)) return element.local === "mfrac";
  const parts = childElements(element);
  if (parts.length === 1) return isCompound(parts[0]!);
  const isFenced = [parts[0], parts.at(-1)].every(part => part?.local === "mo" && closeSigns.test(textOf(part).trim()));
  return parts.length > 1 && !isFenced;
}

function isPrime(element: XmlElement): boolean {
  return primes.test(textOf(element).trim());
}

function isEmpty(element: XmlElement): boolean {
  return textOf(element).trim() === "";
}

function neighbours(element: XmlElement): { previous: XmlElement | undefined; next: XmlElement | undefined } {
  const siblings = siblingsOf(element);
  const place = placeOf(element);
  return { previous: siblings[place - 1], next: siblings[place + 1] };
}

/** Its place among its siblings, from 0. */
function placeOf(element: XmlElement): number {
  return (element.parent && placesIn(element.parent).get(element)) ?? -1;
}

const placesIn = onceForEach(
  (parent): ReadonlyMap<XmlElement, number> => new Map(partsOf(parent).map((part, i) => [part, i])),
);

function siblingsOf({ parent }: XmlElement): readonly XmlElement[] {
  return parent ? partsOf(parent) : [];
}

const partsOf = onceForEach<readonly XmlElement[]>(childElements);

const none: Marks = ["", ""];
const mathNamespace = "http://www.w3.org/1998/Math/MathML";
const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const cells = names("mtd mtr mlabeledtr");
const tokens = names("mi mn mo mtext ms annotation");
const rows = names("math mrow mstyle mpadded mphantom merror menclose msqrt mtd semantics maction");
const presentation = names(`
  math mi mn mo mtext mspace ms mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose maction msub msup msubsup
  munder mover munderover mmultiscripts none mprescripts mtable mtr mlabeledtr mtd maligngroup malignmark semantics annotation`);
