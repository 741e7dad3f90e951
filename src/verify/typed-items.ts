import { onceForEach } from "../core/once-for-each.ts";
import { elementsById } from "../core/elements-by-id.ts";
import { inLetters, inRoman } from "../core/numerals.ts";
import { attribute, childElements, isTei, textOf, tokensOf, type XmlElement } from "../core/xml-tree.ts";
import { isTermDescribed } from "./reading/texts.ts";

/** The marker that plain text types before an item of a list or a sense of a word: its number, or an asterisk. TEI P5, 3.8 and 10.2. */
export function markerOf(part: XmlElement): string {
  if (isTei(part, "sense") || isTei(part, "hom")) return pointed(numberOf(part));
  if (isTermDescribed(part)) return pointed(numberOf(part)) || "*";
  const list = part.parent;
  if (!isTei(part, "item") || !list || !isTei(list, "list")) return "";
  const count = countOf(list);
  const written = pointed(numberOf(part));
  if (written !== "" && !hasLabels(list)) return written;
  if (count === "unmarked") return "";
  return count === "marked" ? "*" : `${numbersIn(list).get(part) ?? ""}.`;
}

function numberOf(part: XmlElement): string {
  return (attribute(part, "n") ?? "").replace(/\s+/g, " ").trim();
}

function pointed(number: string): string {
  return /[\p{L}\p{N}]$/u.test(number) ? `${number}.` : number;
}

/** In what the items of a list are counted, or whether they have a mark or none. */
type Count = "unmarked" | "marked" | "numbered" | "1" | "a" | "A" | "i" | "I";

/** A list with labels needs no marks; any other is as it looks in the source, and else as it is called. TEI P5, 3.8 and 1.3.1.1.3. */
const countOf = onceForEach((list): Count => {
  if (hasLabels(list)) return "unmarked";
  const looks = [attribute(list, "rend") ?? "", listStyles(attribute(list, "style") ?? ""), ...renditionsOf(list)];
  const [looksLike, called] = [countIn(looks.join(" ")), countIn(attribute(list, "type") ?? "")];
  const isCalledByNumerals = called !== undefined && /^[1aAiI]$/.test(called);
  return (looksLike === "numbered" && isCalledByNumerals ? called : looksLike) ?? called ?? "marked";
});

function hasLabels(list: XmlElement): boolean {
  return childElements(list).some(child => isTei(child, "label"));
}

function countIn(words: string): Count | undefined {
  const said = words
    .toLowerCase()
    .split(/[^a-z_-]+/)
    .map(word => word.replaceAll(/[-_]/g, ""));
  return counts.find(([, names]) => names.split(" ").some(name => said.includes(name)))?.[0];
}

const counts: readonly (readonly [count: Count, names: string])[] = [
  ["unmarked", "inline runin runon simple plain none gloss glossary"],
  ["a", "loweralpha lowerlatin"],
  ["A", "upperalpha upperlatin"],
  ["i", "lowerroman"],
  ["I", "upperroman"],
  ["1", "decimal arabic"],
  ["numbered", "ordered numbered number numeric ol"],
  ["marked", "bulleted bullet bullets unordered ul disc circle square"],
];

/** The looks that a list points at, which the header describes in CSS. TEI P5, 2.3.4. */
function renditionsOf(list: XmlElement): string[] {
  const pointers = tokensOf(list, "rendition").map(pointer => pointer.replace(/^.*#/, ""));
  if (pointers.length === 0) return [];
  const byId = elementsById(rootOf(list));
  return pointers.map(id => {
    const described = byId.get(id);
    return described ? listStyles(textOf(described)) : id;
  });
}

function listStyles(css: string): string {
  return Array.from(css.matchAll(/list-style(?:-type)?\s*:\s*([^;]*)/g), ([, value]) => value).join(" ");
}

function rootOf(element: XmlElement): XmlElement {
  return element.parent ? rootOf(element.parent) : element;
}

/** The numbers of the items that have none of their own: each counts on from the one before. */
const numbersIn = onceForEach((list): ReadonlyMap<XmlElement, string> => {
  const count = countOf(list);
  const numbers = new Map<XmlElement, string>();
  let before = 0;
  for (const item of childElements(list).filter(child => isTei(child, "item"))) {
    const own = numberOf(item);
    before = own === "" ? before + 1 : (numberMeant(own, count) ?? before + 1);
    numbers.set(item, numeral(before, count));
  }
  return numbers;
});

function numeral(number: number, count: Count): string {
  const isLetter = number > 0 && (count === "a" || count === "A");
  const isRoman = number > 0 && number < 4000 && (count === "i" || count === "I");
  const small = isLetter ? inLetters(number) : isRoman ? inRoman(number) : String(number);
  return count === "A" || count === "I" ? small.toUpperCase() : small;
}

/** The number that is written, in figures or as the list counts. */
function numberMeant(written: string, count: Count): number | undefined {
  const bare = written.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  if (/^\d{1,9}$/.test(bare)) return Number(bare);
  const most = /^a$/i.test(count) ? 20_000 : /^i$/i.test(count) ? 3999 : 0;
  if (!/^[a-z]{1,15}$/.test(bare)) return undefined;
  for (let number = 1; number <= most; number++) if (numeral(number, count).toLowerCase() === bare) return number;
  return undefined;
}
