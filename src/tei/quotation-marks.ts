import { onceForEach } from "../core/once-for-each.ts";
import { standsInLine } from "./stands-in-line.ts";
import { attribute, childElements, isTei, textOf, type XmlElement, type XmlNode } from "../core/xml-tree.ts";

/**
 * The marks that an edition puts about words in a line which are quoted, spoken or set at a distance, where the encoder left
 * them to it: in the language of the place, the inner ones of those that nest. TEI P5, 3.3.3; CLDR, delimiters. Undefined
 * where there are marks within or before, or where the label of a speaker does their office.
 */
export function quotationMarks(element: XmlElement): readonly [open: string, close: string] | undefined {
  return isQuoted(element) ? marksOfQuotation(element) : undefined;
}

const marksOfQuotation = onceForEach((element): readonly [open: string, close: string] => {
  const [open, close, innerOpen, innerClose] = marksOf(languageOf(element));
  return depthOf(element) % 2 === 0 ? [open!, close!] : [innerOpen!, innerClose!];
});

function isQuoted(element: XmlElement): boolean {
  return isQuotation(element) && needsMarks(element);
}

const needsMarks = onceForEach(element => lacksMarks(element) && standsInLine(element, "reading"));

function isQuotation(element: XmlElement): boolean {
  return isTei(element, "q") || isTei(element, "quote") || isTei(element, "said") || isTei(element, "soCalled");
}

function lacksMarks(element: XmlElement): boolean {
  if (childElements(element).some(child => isTei(child, "label"))) return false;
  return !markAtStart.test(textOf(element)) && !(element.parent && afterMarks(element.parent).has(element));
}

const mark = "[\"'“”„‟‘’‚‛«»‹›「『〝—–]";
const markAtStart = new RegExp(`^\\s*${mark}`, "u");
const markAtEnd = new RegExp(`${mark}$`, "u");

/** The children of an element that stand right after a mark. */
const afterMarks = onceForEach(({ children }): ReadonlySet<XmlNode> => {
  const nodes = children.filter(({ kind }) => kind !== "comment");
  return new Set(nodes.filter((_, i) => isTextWithMark(nodes[i - 1])));
});

function isTextWithMark(node: XmlNode | undefined): boolean {
  return node?.kind === "text" && markAtEnd.test(node.text);
}

function languageOf(element: XmlElement): string {
  for (let around: XmlElement | undefined = element; around; around = around.parent) {
    const language = attribute(around, "xml:lang");
    if (language !== undefined) return language.toLowerCase();
  }
  return "";
}

/** Quotations around it that have marks too. */
function depthOf(element: XmlElement): number {
  let depth = 0;
  for (let around = element.parent; around; around = around.parent) if (isQuoted(around)) depth++;
  return depth;
}

/** Opening and closing, then those within them. */
function marksOf(language: string): string {
  const [primary] = language.split("-");
  return marksByLanguage.find(([languages]) => languages.split(" ").includes(primary!))?.[1] ?? "“”‘’";
}

const marksByLanguage: readonly (readonly [languages: string, marks: string])[] = [
  ["de deu ger cs ces cze sk sl bg", "„“‚‘"],
  ["pl pol hu hun ro ron rum hr sr", "„”‚’"],
  ["fr fra fre es spa it ita el ell gre ca no nb nn fa", "«»“”"],
  ["ru rus uk ukr be", "«»„“"],
  ["sv swe fi fin", "””’’"],
  ["ja jpn", "「」『』"],
];
