import { onceForEach } from "../../core/once-for-each.ts";
import { attribute, childElements, isTei, textOf, type XmlElement } from "../../core/xml-tree.ts";

/** True of an element of MathML that is not in an example of markup. MathML 3, 2.1; TEI P5, 15.2 and 23.1.1. */
export const isMath = (element: XmlElement): boolean => element.namespace === mathNamespace && standsAsFormula(element);

const mathNamespace = "http://www.w3.org/1998/Math/MathML";

const standsAsFormula = onceForEach(({ parent }): boolean => {
  for (let around = parent; around; around = around.parent)
    if (around.local === "eg" || around.local === "egXML") return false;
  return true;
});

/** True of an element with others of the formula in its row: how close they are set is left to who sets them. MathML 3, 3.2.5. */
export function partsFormula({ parent }: XmlElement): boolean {
  return parent !== undefined && isMath(parent) && childElements(parent).length > 1;
}

/**
 * The text of a node as it counts: within a formula white space counts in tokens alone, and not at their ends (MathML 3,
 * 2.1.7); nor does it about the formula that a `formula` is made of.
 */
export function textRead(text: string, parent: XmlElement): string {
  if (isMath(parent)) return tokens.has(parent.local) ? textOfToken(text, parent) : blankAsNothing(text);
  return isTei(parent, "formula") && isMathAlone(parent) ? blankAsNothing(text) : text;
}

const tokens = new Set(["mi", "mn", "mo", "mtext", "ms", "annotation"]);

function textOfToken(text: string, token: XmlElement): string {
  const even = text.replace(/[ \t\r\n]+/g, " ");
  return token.children.length > 1 ? even : even.replace(/^ /, "").replace(/ $/, "");
}

function blankAsNothing(text: string): string {
  return /^[ \t\r\n]*$/.test(text) ? "" : text;
}

const isMathAlone = onceForEach((formula): boolean => {
  const parts = formula.children.filter(({ kind }) => kind === "element" || kind === "text");
  const isFilled = parts.some(part => part.kind === "element");
  return isFilled && parts.every(part => (part.kind === "text" ? part.text.trim() === "" : isMathElement(part)));
});

function isMathElement(node: XmlElement["children"][number]): boolean {
  return node.kind === "element" && isMath(node);
}

type Signs = readonly [before: string, after: string];

const none: Signs = ["", ""];

/**
 * The signs that a line of type sets about an element of a formula to say what its place says on the page (the legend of plain
 * text): `(a + b)/(c)`, `x^(2)`, `a_(i)`, `√(x)`, `(x)^(1/(3))`, `(1, 0; 0, 1)`.
 */
export function signsInLine(element: XmlElement): Signs {
  if (!isMath(element)) return none;
  const own = signsAround(element);
  const place = element.parent && isMath(element.parent) ? signsOfParts(element.parent).get(element) : undefined;
  const [before, after] = place ?? none;
  return [before + own[0], own[1] + after];
}

function signsAround(element: XmlElement): Signs {
  if (element.local === "msqrt") return ["√(", ")"];
  if (element.local === "mfenced") return [attribute(element, "open") ?? "(", attribute(element, "close") ?? ")"];
  return element.local.startsWith("annotation") ? ["[", "]"] : none;
}

/** The signs about each part of an element of a formula. MathML 3, 3.3 to 3.5. */
const signsOfParts = onceForEach((whole): ReadonlyMap<XmlElement, Signs> => {
  const parts = childElements(whole);
  const pairs = parts.map((part, i): [XmlElement, Signs] => [part, signsOfPart(whole, parts, i)]);
  return new Map(pairs);
});

function signsOfPart(whole: XmlElement, parts: readonly XmlElement[], i: number): Signs {
  const [part, next] = [parts[i]!, parts[i + 1]];
  switch (whole.local) {
    case "mfrac":
      return i === 0 ? ["(", ")/"] : ["(", ")"];
    case "mroot":
      return i === 0 ? ["(", ")"] : ["^(1/(", "))"];
    case "mfenced":
      return ["", next ? separator(whole, i) : ""];
    case "mtable":
      return ["", next ? ";" : ""];
    case "mtr":
    case "mlabeledtr":
      return ["", next ? betweenCells(part, next) : ""];
    case "mmultiscripts":
      return multiscript(parts, i);
    default:
      return script(scriptsOf[whole.local] ?? "", part, i);
  }
}

/** Below, and above, in the order of the parts after the base. */
const scriptsOf: Readonly<Record<string, string>> = {
  msub: "_",
  msup: "^",
  msubsup: "_^",
  munder: "_",
  mover: "^",
  munderover: "_^",
};

function script(signs: string, part: XmlElement, i: number): Signs {
  if (signs === "") return none;
  if (i === 0) return needsBrackets(part) ? ["(", ")"] : none;
  const sign = signs[i - 1] ?? "";
  const words = textOf(part).trim();
  const isPrime = sign === "^" && /^[′″‴'’*†]$/u.test(words);
  return words === "" || isPrime ? none : [`${sign}(`, ")"];
}

/** Below and above in turn; those before the base, after `mprescripts`, in braces. MathML 3, 3.4.7. */
function multiscript(parts: readonly XmlElement[], i: number): Signs {
  const turn = parts.findIndex(({ local }) => local === "mprescripts");
  if (i === 0) return needsBrackets(parts[0]!) ? ["(", ")"] : none;
  if (i === turn) return none;
  const isBefore = turn > 0 && i > turn;
  const count = isBefore ? i - turn : i;
  const [open, close] = textOf(parts[i]!).trim() === "" ? none : [`${count % 2 === 1 ? "_" : "^"}(`, ")"];
  const [brace, endBrace] = [isBefore && count === 1 ? "{" : "", isBefore && i === parts.length - 1 ? "}" : ""];
  return [brace + open, close + endBrace];
}

function separator(fenced: XmlElement, i: number): string {
  const signs = (attribute(fenced, "separators") ?? ",").match(/\S/gu) ?? [];
  return signs[Math.min(i, signs.length - 1)] ?? "";
}

const rows = new Set("math mrow mstyle mpadded mphantom merror menclose msqrt mtd semantics maction".split(" "));

/** More than one thing in a row, without brackets of its own. */
function needsBrackets(part: XmlElement): boolean {
  if (part.local === "mfrac") return true;
  if (!rows.has(part.local)) return false;
  const within = childElements(part);
  if (within.length < 2) return within.some(needsBrackets);
  return ![within[0]!, within.at(-1)!].every(end => end.local === "mo" && standsClose.test(textOf(end).trim()));
}

/** Operators that stand close to what they belong to. */
const standsClose = /^([()[\]{}|‖∥⟨⟩⌈⌉⌊⌋/!.'′″‴‵°%∂∇¬√\u2061-\u2064]|\|\|)$/u;

/** Sides of an equation need no comma between them. */
function betweenCells(cell: XmlElement, next: XmlElement): string {
  const ends = [childElements(cell).at(-1), childElements(next)[0]];
  return ends.some(end => end !== undefined && isOperator(end)) ? "" : ",";
}

/** An operator, with scripts or alone in a row too. MathML 3, 3.2.5.7. */
function isOperator(part: XmlElement): boolean {
  const within = childElements(part);
  const isAboutOne = part.local in scriptsOf || (rows.has(part.local) && within.length === 1);
  return isAboutOne && within[0] ? isOperator(within[0]) : part.local === "mo";
}
