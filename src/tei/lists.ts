import { inLetters, inRoman } from "../core/numerals.ts";
import { attribute, childElements, isTei, type XmlElement } from "../core/xml-tree.ts";
import { wordsIn, type Setting } from "./renditions.ts";

const numberings = ["decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman"] as const;

/**
 * The kinds of lists, by how their items are set apart: by bullets, by numbers, by the label before each, by lines alone, or by
 * nothing. TEI P5, 3.8.
 */
export const listKinds = ["bulleted", ...numberings, "labelled", "simple", "inline"] as const;
export type ListKind = (typeof listKinds)[number];

/** In which numerals a list counts its items: those of CSS, and of a PDF. */
export type Numbering = (typeof numberings)[number];

/** The sign before an item, and the number from which the list counts on, where the encoder gave it one. */
export interface Marker {
  readonly sign: string;
  readonly value: number | undefined;
}

/**
 * The kind of a list: labelled, where it has labels; else as the source sets it, else by its `@type`; else bulleted. So of
 * `type="ordered" rend="lower-roman"`, lower-roman; of `type="ordered" rend="none"`, simple. What a type says of the matter of a
 * list alone (`litany`, `instructions`) decides nothing.
 */
export function kindOfList(list: XmlElement, settings: readonly Setting[]): ListKind {
  if (childElements(list).some(child => isTei(child, "label"))) return "labelled";
  const [set, typed] = [kindAmong(settings.flatMap(wordsOf)), kindAmong(wordsIn(attribute(list, "type") ?? ""))];
  const kind = set === "numbered" && isNumbering(typed) ? typed : (set ?? typed ?? "bulleted");
  return kind === "numbered" ? "decimal" : kind;
}

/**
 * The marker of each item that has one: what the encoder wrote (`@n`), with a point after a letter or a figure; else its number,
 * which counts on from the last that was written, or a bullet.
 */
export function markersOf(list: XmlElement, kind: ListKind): ReadonlyMap<XmlElement, Marker> {
  const markers = new Map<XmlElement, Marker>();
  if (kind === "labelled") return markers;
  let count = 0;
  for (const item of childElements(list).filter(child => isTei(child, "item"))) {
    const written = writtenMarker(item);
    const value = written === undefined || !isNumbering(kind) ? undefined : valueOf(written, kind);
    count = value ?? count + 1;
    const sign =
      written ?? (isNumbering(kind) ? `${inNumerals(count, kind)}.` : kind === "bulleted" ? bullet : undefined);
    if (sign !== undefined) markers.set(item, { sign, value });
  }
  return markers;
}

const bullet = "•";

/** The number or sign that the encoder gave to an item or to a sense: `3` is `3.`, and `(a)` stands as it is. */
export function writtenMarker(item: XmlElement): string | undefined {
  const written = attribute(item, "n")?.replace(/\s+/g, " ").trim() ?? "";
  if (written === "") return undefined;
  return /[\p{L}\p{N}]$/u.test(written) ? `${written}.` : written;
}

function wordsOf(setting: Setting): readonly string[] {
  if ("word" in setting) return [setting.word];
  return /^list-style(-type)?$/.test(setting.property) ? wordsIn(setting.value) : [];
}

type Said = ListKind | "numbered";

/** Of several words the one that tells most. */
function kindAmong(words: readonly string[]): Said | undefined {
  const said = new Set(words.map(word => word.replaceAll(/[-_]/g, "")));
  return kinds.find(([, written]) => written.split(" ").some(word => said.has(word)))?.[0];
}

/** The words of encoders for each kind, in `@type` and `@rend`, without hyphens. */
const kinds: readonly (readonly [kind: Said, written: string])[] = [
  ["inline", "inline runin runon"],
  ["simple", "simple plain none gloss glossary"],
  ["lower-alpha", "loweralpha lowerlatin"],
  ["upper-alpha", "upperalpha upperlatin"],
  ["lower-roman", "lowerroman"],
  ["upper-roman", "upperroman"],
  ["decimal", "decimal arabic"],
  ["numbered", "ordered numbered number numeric ol"],
  ["bulleted", "bulleted bullet bullets unordered ul disc circle square"],
];

function isNumbering(kind: Said | undefined): kind is Numbering {
  return kind !== undefined && Object.hasOwn(numerals, kind);
}

function inNumerals(number: number, kind: Numbering): string {
  return numerals[kind](number);
}

/** As CSS has them (Counter Styles 3, 6): a number that has no such numeral is in figures. */
const numerals: Readonly<Record<Numbering, (number: number) => string>> = {
  decimal: String,
  "lower-alpha": number => (number > 0 ? inLetters(number) : String(number)),
  "upper-alpha": number => numerals["lower-alpha"](number).toUpperCase(),
  "lower-roman": number => (number > 0 && number < 4000 ? inRoman(number) : String(number)),
  "upper-roman": number => numerals["lower-roman"](number).toUpperCase(),
};

/** The number that a marker is, in the numerals of its list or in figures; none of what is no number. */
function valueOf(marker: string, kind: Numbering): number | undefined {
  const bare = marker.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  if (/^\d{1,9}$/.test(bare)) return Number(bare);
  if (kind.endsWith("-alpha") && /^[a-z]{1,4}$/.test(bare))
    return Array.from(bare).reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 96, 0);
  return kind.endsWith("-roman") ? romanValue(bare) : undefined;
}

function romanValue(numeral: string): number | undefined {
  if (!/^[mdclxvi]{1,15}$/.test(numeral)) return undefined;
  const values = Array.from(numeral).map(letter => letterValues[letter]!);
  const value = values.reduce((sum, own, i) => sum + (own < (values[i + 1] ?? 0) ? -own : own), 0);
  return inRoman(value) === numeral ? value : undefined;
}

const letterValues: Readonly<Record<string, number>> = { m: 1000, d: 500, c: 100, l: 50, x: 10, v: 5, i: 1 };
