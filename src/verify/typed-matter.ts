import { isBlankInXml } from "../core/is-blank.ts";
import type { Layer } from "../core/layer.ts";
import { nodesAfter } from "../core/siblings.ts";
import { isTei, teiNamespace, textOf, type XmlElement, type XmlNode } from "../core/xml-tree.ts";
import { nothingAdded, type AddedMatter, type WordsOf } from "./added-matter.ts";
import { sidesTold } from "./reading/alternatives.ts";
import type { Signs } from "./reading/element-reading.ts";
import { readingOf } from "./reading/elements.ts";
import { signsInLine } from "./reading/formulae.ts";
import { isLabelledFact, isListToMake } from "./reading/labelled-facts.ts";
import { signOfLineEnd } from "./reading/line-ends.ts";
import { signsOfMeasure } from "./reading/measures.ts";
import { isNoteApart } from "./reading/notes.ts";
import { leadsTo } from "./reading/pointers.ts";
import { marksOfQuotation } from "./reading/quotations.ts";
import { speakersToTell } from "./reading/speakers.ts";
import { titleOver } from "./reading/titles.ts";
import { beginsLine, standsInLine } from "./reading/word-boundaries.ts";
import { kindOfDivision } from "./typed-divisions.ts";
import { markerOf } from "./typed-items.ts";
import { tagsOf } from "./typed-markup.ts";
import { afterReading, lemmaBefore, placeBefore } from "./typed-variants.ts";

/**
 * The matter that plain text types: marks of items, names of speakers who have no label, sigla about the words of the source,
 * addresses, the titles of the texts of a corpus, and the comma before what a role is. `words` are those of the layer within
 * the element.
 */
export function typedMatter(root: XmlElement, layer: Layer): AddedMatter {
  return {
    ...nothingAdded,
    before: (element, words) =>
      element.namespace === teiNamespace
        ? beforeElement(element, words, root, layer)
        : tagsOf(element)[0] + signsInLine(element)[0],
    after: (element, words) =>
      element.namespace === teiNamespace
        ? signsOfMeasure(element)[1] + afterReading(element) + commaAfter(element, words)
        : signsInLine(element)[1] + tagsOf(element)[1],
    beforeVariants: lemmaBefore,
    over: kind => ` [${kind}] `,
    signs: (element, words) => signsOf(element, words, layer),
    doubts: (element, words) => isTei(element, "unclear") && isInLine(element, layer) && words() !== "",
    hasLabel: (element, words) => hasLabel(element, root) || (isLabelledFact(element) && words() !== ""),
    hasLabelAfter: element => isTei(element, "choice") && sidesTold(element, layer).some(saysAnything),
  };
}

function beforeElement(element: XmlElement, words: WordsOf, root: XmlElement, layer: Layer): string {
  const place = leadsTo(element, root, layer);
  if (place !== undefined) return `<${place}>`;
  switch (element.local) {
    case "item":
    case "hom":
    case "sense":
    case "category":
      return ` ${markerOf(element)} `;
    case "sp":
    case "u":
      return namesBefore(element, root);
    case "text":
      return titleBefore(element, words, layer);
    case "oRef":
    case "pRef":
      return element.children.length === 0 ? "~" : "";
    case "app":
      return placeBefore(element);
    case "lb":
      return signOfLineEnd(element, layer);
    default:
      return kindOfDivision(element) + signsOfMeasure(element)[0];
  }
}

/** A picture, a list to be made, a speaker without a name. */
function hasLabel(element: XmlElement, root: XmlElement): boolean {
  const isPicture = readingOf(element).is === "picture";
  const isUnnamed = speakersToTell(element, root)?.kind === "unnamed";
  return isPicture || isListToMake(element) || isUnnamed;
}

/** The names of those who speak, where the text itself does not say it and everyone has a name. */
function namesBefore(speech: XmlElement, root: XmlElement): string {
  const speakers = speakersToTell(speech, root);
  return speakers?.kind === "named" ? ` [${speakers.names.join(", ")}:] ` : "";
}

/** The title before a text of a corpus. */
function titleBefore(text: XmlElement, words: WordsOf, layer: Layer): string {
  const title = titleOver(text, layer);
  return title ? ` ${words(title, "reading")} ` : "";
}

/** A comma after a role, or what it is, where nothing else parts it from what follows in its line. */
function commaAfter(element: XmlElement, words: WordsOf): string {
  if ((!isTei(element, "role") && !isTei(element, "roleDesc")) || beginsLine(element)) return "";
  const next = firstSignificant(nodesAfter(element));
  const follows = next?.kind === "element" && (isTei(next, "roleDesc") || isTei(next, "actor"));
  return follows && !/[.,:;!?)\]]$/.test(words()) ? "," : "";
}

function firstSignificant(nodes: Iterable<XmlNode>): XmlNode | undefined {
  for (const node of nodes) if (isSignificant(node)) return node;
  return undefined;
}

function isSignificant(node: XmlNode): boolean {
  return node.kind === "element" || (node.kind === "text" && !isBlankInXml(node.text));
}

function saysAnything(side: XmlElement): boolean {
  return !isBlankInXml(textOf(side));
}

/** Quotation marks in the edition; and the signs of the table about words in a line that have not the like of their own. */
function signsOf(element: XmlElement, words: WordsOf, layer: Layer): Signs | undefined {
  const marks = layer === "reading" ? marksOfQuotation(element, within => isInLine(within, "reading")) : undefined;
  const { signs, is } = readingOf(element);
  if (marks || !signs || !isInLine(element, layer)) return marks;
  const text = words();
  const isSigned = is === "supplied" ? /[\p{L}\p{N}]/u.test(text) : text !== "";
  const isOfHand = isTei(element, "del") || isTei(element, "add");
  const hasOwn = !isOfHand && text.replace(/^[“”„‟‘’‚‛«»‹›「『"'\s]+/, "").startsWith(signs[0]);
  return isSigned && !hasOwn ? signs : undefined;
}

/** True where neither it nor anything of the layer in it, but for notes that stand apart, begins a line. */
function isInLine(element: XmlElement, layer: Layer): boolean {
  return standsInLine(element, within => {
    const { is } = readingOf(within);
    if (is === "forme work") return layer === "diplomatic";
    return !(is === "supplied" && layer === "diplomatic") && !isNoteApart(within);
  });
}
