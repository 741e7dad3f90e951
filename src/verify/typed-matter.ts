import { isOpen, otherSides } from "../tei/choice-sides.ts";
import { typedAbout } from "../tei/formula.ts";
import { onceForEach } from "../core/once-for-each.ts";
import { designationIn, isLabelled, speakerAt, type Speaker } from "../tei/speaker-names.ts";
import { isLabelledField } from "../tei/labelled-fields.ts";
import { measureAbout } from "../tei/measures.ts";
import { pointedAt } from "../tei/pointed-at.ts";
import { quotationMarks } from "../tei/quotation-marks.ts";
import { keepsLines, signOfRunningOn } from "../tei/runs-on.ts";
import { titleOfText } from "../tei/title-of-text.ts";
import { standsInLine } from "../tei/stands-in-line.ts";
import type { Layer } from "../core/layer.ts";
import {
  attribute,
  childElements,
  isTei,
  teiNamespace,
  textOf,
  tokensOf,
  type XmlElement,
  type XmlNode,
} from "../core/xml-tree.ts";
import type { AddedMatter, WordsOf } from "./added-matter.ts";
import { tagsOf } from "./typed-markup.ts";
import { kindOfDivision } from "./typed-divisions.ts";
import { afterReading, beforeVariants } from "./typed-variants.ts";

/**
 * What plain text types: marks of items, names of speakers who have no label, sigla about the words of the source,
 * addresses, the titles of the texts of a corpus, and the comma before what a role is. `words` are those of the layer within the element.
 */
export function typedMatter(root: XmlElement, layer: Layer): AddedMatter {
  return {
    before: (element, words) => {
      if (element.namespace !== teiNamespace) return tagsOf(element)[0] + typedAbout(element)[0];
      switch (element.local) {
        case "item":
        case "sense":
          return ` ${markerOf(element)} `;
        case "sp":
        case "u":
          return namesBefore(element, root);
        case "text":
          return titleBefore(element, words, layer);
        case "oRef":
        case "pRef":
          return element.children.length === 0 ? "~" : "";
        case "note":
        case "app":
        case "lem":
        case "rdg":
          return beforeVariants(element, words);
        default:
          return kindOfDivision(element) + standsFor(element, root, layer) + measureAbout(element)[0];
      }
    },
    after: (element, words) =>
      element.namespace === teiNamespace
        ? measureAbout(element)[1] + afterReading(element) + commaAfter(element, words)
        : typedAbout(element)[1] + tagsOf(element)[1],
    signs: (element, words) => signsOf(element, words, layer),
    doubts: (element, words) => isTei(element, "unclear") && standsInLine(element, layer) && words() !== "",
    hasLabel: element =>
      isTei(element, "graphic") ||
      isTei(element, "media") ||
      isGenerated(element) ||
      isUnnamed(element, root) ||
      isLabelledField(element),
    hasLabelAfter: element => isTei(element, "choice") && hasOtherWords(element, layer),
  };
}

/** What a text asks to have generated, where it is known how: a list in square brackets. TEI P5, 4.7. */
function isGenerated(element: XmlElement): boolean {
  const type = attribute(element, "type")?.toLowerCase() ?? "";
  return isTei(element, "divGen") && /^(toc|contents|figlist|tablist|index.*)$/.test(type);
}

/** Whether other words are named after it than those that the layer prints. TEI P5, 3.5. */
function hasOtherWords(choice: XmlElement, layer: Layer): boolean {
  return (layer === "reading" || isOpen(choice)) && otherSides(choice).some(side => plainWords(side) !== "");
}

function markerOf(part: XmlElement): string {
  const list = part.parent && isTei(part.parent, "list") ? part.parent : undefined;
  const kind = list ? `${attribute(list, "type") ?? ""} ${attribute(list, "rend") ?? ""}` : "";
  const isItem = isTei(part, "item");
  if (isItem && (!list || isUnmarked(list, kind))) return "";
  const number = attribute(part, "n")?.replace(/\s+/g, " ").trim() ?? (isOrdered(kind) ? String(placeOf(part)) : "");
  if (number !== "") return /[\p{L}\p{N}]$/u.test(number) ? `${number}.` : number;
  return isItem ? "*" : "";
}

function isUnmarked(list: XmlElement, kind: string): boolean {
  return hasLabels(list) || /(^| )(gloss|simple|none|plain|inline|runon)( |$)/.test(kind);
}

const hasLabels = onceForEach(list =>
  childElements(list).some(child => isTei(child, "label") || isTei(child, "headItem")),
);

function isOrdered(kind: string): boolean {
  return /(^| )(ordered|numbered|number|decimal)( |$)/.test(kind);
}

/** Its place among the items, from 1. */
function placeOf(part: XmlElement): number {
  return (part.parent && itemsOf(part.parent).get(part)) ?? 0;
}

const itemsOf = onceForEach((list): ReadonlyMap<XmlElement, number> => {
  const items = childElements(list).filter(child => isTei(child, "item"));
  return new Map(items.map((item, i) => [item, i + 1]));
});

/** Who speaks, where the text itself does not say it and everyone has a name. */
function namesBefore(speech: XmlElement, root: XmlElement): string {
  const speakers = unlabelled(speech, root);
  if (speakers.length === 0 || speakers.some(({ isNamed }) => !isNamed)) return "";
  return ` [${speakers.map(({ name }) => name).join(", ")}:] `;
}

/** Whether someone speaks of whom the document tells no name: the label says so in words of its own. */
function isUnnamed(speech: XmlElement, root: XmlElement): boolean {
  return unlabelled(speech, root).some(({ isNamed }) => !isNamed);
}

function unlabelled(speech: XmlElement, root: XmlElement): readonly Speaker[] {
  if ((!isTei(speech, "sp") && !isTei(speech, "u")) || isLabelled(speech)) return [];
  return [...new Set(tokensOf(speech, "who").map(designationIn))].map(id => speakerAt(id, root));
}

function plainWords(element: XmlElement): string {
  return textOf(element)
    .replace(/[ \t\r\n]+/g, " ")
    .replace(/^ | $/g, "");
}

/** Where a pointer leads; the hyphen at the end of a line, and that the line ends. */
function standsFor(element: XmlElement, root: XmlElement, layer: Layer): string {
  const said = pointedAt(element, root, layer);
  if (said !== undefined) return `<${said}>`;
  const sign = signOfRunningOn(element, layer);
  return sign !== undefined && keepsLines(element, layer) ? `${sign} ` : "";
}

/** That of a text of a corpus. */
function titleBefore(text: XmlElement, words: WordsOf, layer: Layer): string {
  const title = titleOfText(text, layer);
  return title ? ` ${words(title, "reading")} ` : "";
}

/** A comma after a role, or what it is, where nothing else parts it from what follows. */
function commaAfter(element: XmlElement, words: WordsOf): string {
  if (!isTei(element, "role") && !isTei(element, "roleDesc")) return "";
  const siblings = element.parent?.children ?? [];
  const next = siblings.slice(siblings.indexOf(element) + 1).find(isSignificant);
  const follows = next?.kind === "element" && (isTei(next, "roleDesc") || isTei(next, "actor"));
  return follows && !/[.,:;!?)\]]$/.test(words()) ? "," : "";
}

function isSignificant(node: XmlNode): boolean {
  return node.kind === "element" || (node.kind === "text" && /[^ \t\r\n]/.test(node.text));
}

function signsOf(element: XmlElement, words: WordsOf, layer: Layer): Pair | undefined {
  if (element.namespace !== teiNamespace) return undefined;
  const marks = layer === "reading" ? quotationMarks(element) : undefined;
  if (marks) return marks;
  const pair = pairs.get(element.local);
  if (!pair || !standsInLine(element, layer)) return undefined;
  const text = words();
  const isMarked = isTei(element, "supplied") ? /[\p{L}\p{N}]/u.test(text) : text !== "";
  const hasOwn =
    !isTei(element, "del") && !isTei(element, "add") && text.replace(quotationMarkAtStart, "").startsWith(pair[0]);
  return isMarked && !hasOwn ? pair : undefined;
}

const quotationMarkAtStart = /^[“”„‟‘’‚‛«»‹›「『"'\s]+/;

type Pair = readonly [before: string, after: string];

const parentheses: Pair = ["(", ")"];

/** The signs about what a hand deleted or added, what an editor supplied, and what is heard and is no word (TEI P5, 8.3). */
const pairs = new Map<string, Pair>([
  ["del", ["⟦", "⟧"]],
  ["add", ["\\", "/"]],
  ["supplied", ["[", "]"]],
  ...["vocal", "kinesic", "incident", "pause", "shift"].map((name): [string, Pair] => [name, parentheses]),
]);
