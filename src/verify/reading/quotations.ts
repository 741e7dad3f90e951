import { onceForEach } from "../../core/once-for-each.ts";
import { attribute, childElements, isTei, textOf, type XmlElement } from "../../core/xml-tree.ts";
import type { Signs } from "./element-reading.ts";

const quoted = new Set(["q", "quote", "said", "soCalled"]);

/**
 * The marks between which an edition sets words that are quoted, spoken or held at a distance (TEI P5, 3.3.3), if they stand in
 * a line: those of the language of the place, and the inner ones within others. None where the source has its own, right before
 * the words or as the first of them, or where a label says who speaks.
 */
export function marksOfQuotation(element: XmlElement, isInLine: (element: XmlElement) => boolean): Signs | undefined {
  if (!isMarked(element, isInLine)) return undefined;
  let depth = 0;
  for (let around = element.parent; around; around = around.parent) if (isMarked(around, isInLine)) depth++;
  const [outer, inner] = marksIn(languageOf(element));
  const marks = depth % 2 === 0 ? outer : inner;
  return [marks.charAt(0), marks.charAt(1)];
}

function isMarked(element: XmlElement, isInLine: (element: XmlElement) => boolean): boolean {
  return quoted.has(element.local) && isTei(element, element.local) && lacksMarks(element) && isInLine(element);
}

const lacksMarks = onceForEach((element): boolean => {
  if (childElements(element).some(child => isTei(child, "label"))) return false;
  return !opening.test(textOf(element).trimStart()) && !closing.test(textBefore(element));
});

const opening = /^["'“”„‟‘’‚‛«»‹›「『〝—–]/;
const closing = /["'“”„‟‘’‚‛«»‹›「『〝—–]$/;

/** The text that stands right before an element, comments passed over. */
function textBefore(element: XmlElement): string {
  return element.parent ? (textsBefore(element.parent).get(element) ?? "") : "";
}

const textsBefore = onceForEach((parent): ReadonlyMap<XmlElement, string> => {
  const found = new Map<XmlElement, string>();
  let before = "";
  for (const node of parent.children) {
    if (node.kind === "element") found.set(node, before);
    if (node.kind !== "comment") before = node.kind === "text" ? node.text : "";
  }
  return found;
});

function languageOf(element: XmlElement): string {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const language = attribute(at, "xml:lang");
    if (language !== undefined) return language.toLowerCase().replace(/-.*$/, "");
  }
  return "";
}

function marksIn(language: string): readonly [outer: string, inner: string] {
  return languages.get(language) ?? ["“”", "‘’"];
}

/** Outer and inner marks by language (CLDR, delimiters); in any other they are those of English. */
const languages: ReadonlyMap<string, readonly [outer: string, inner: string]> = new Map(
  Object.entries({
    "„“ ‚‘": "bg ces cs cze de deu ger sk sl",
    "„” ‚’": "hr hu hun pl pol ro ron rum sr",
    "«» “”": "ca el ell es fa fr fra fre gre it ita nb nn no spa",
    "«» „“": "be ru rus uk ukr",
    "”” ’’": "fi fin sv swe",
    "「」 『』": "ja jpn",
  }).flatMap(([marks, names]) => {
    const [outer = "", inner = ""] = marks.split(" ");
    return names.split(" ").map((name): [string, readonly [string, string]] => [name, [outer, inner]]);
  }),
);
