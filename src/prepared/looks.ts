import { keepsWhiteSpace } from "../tei/kept-space.ts";
import type { Setting } from "../tei/renditions.ts";
import type { XmlElement } from "../core/xml-tree.ts";

/**
 * The looks of an element in the source, in words of our own (`italic`, `bold`, `center`, `red` …): the one road from what
 * strangers write in `@rend`, `@rendition` and `@style` to a page, which knows these words and no others. TEI P5, 1.3.1.1.3.
 */
export function looksIn(
  settings: (element: XmlElement) => readonly Setting[],
): (element: XmlElement) => readonly Look[] {
  return element => {
    const looks = settings(element).flatMap(looksOf);
    return [...new Set<Look>(keepsWhiteSpace(element) ? [...looks, "preserved"] : looks)];
  };
}

function looksOf(setting: Setting): readonly Look[] {
  if ("word" in setting) return lookOf.get(setting.word) ?? lookOf.get(setting.word.replaceAll(/[-_]/g, "")) ?? [];
  const { property, value } = setting;
  return declarations.filter(([of, values]) => of.test(property) && values.test(value)).map(([, , look]) => look);
}

const words = [
  ["italic", "italic italics ital it i oblique"],
  ["bold", "bold b bo strong heavy"],
  ["upright", "upright normal roman"],
  ["underline", "underline underlined u ul-single doubleunderline wavyunderline underlineddotted"],
  ["strike", "strike strikethrough linethrough overstrike doublestrikethrough strikedoublethrough"],
  ["overline", "overline overlined"],
  ["smallcaps", "smallcaps smallcap sc smcap caps-small"],
  ["caps", "caps allcaps uppercase capitals"],
  ["sup", "sup super superscript superscripted"],
  ["sub", "sub subscript"],
  ["spaced", "spaced spacedout spread expanded gesperrt letterspaced"],
  ["large", "large larger xlarge xxlarge big"],
  ["small", "small smaller xsmall xxsmall"],
  ["mono", "mono monospace typewriter tt teletype"],
  ["center", "center centre centered centred"],
  ["right", "right alignright rightaligned flushright"],
  ["indent", "indent indented"],
  ["boxed", "boxed box frame framed"],
  ["red", "red rubric rubricated"],
  ["blue", "blue"],
  ["green", "green"],
] as const;
const lookOf: ReadonlyMap<string, readonly Look[]> = new Map(
  words.flatMap(([look, written]) => written.split(" ").map((word): [string, readonly Look[]] => [word, [look]])),
);

export type Look = (typeof words)[number][0] | "preserved";

/** All looks; `preserved` is white space that the encoder has kept. */
export const looks: readonly Look[] = [...words.map(([look]) => look), "preserved"];

/** CSS 2.2, as far as it has to do with letters. */
const declarations: readonly [property: RegExp, value: RegExp, look: Look][] = [
  [/^font(-style)?$/, /\b(italic|oblique)\b/, "italic"],
  [/^font-(style|weight)$/, /^normal$/, "upright"],
  [/^font(-weight)?$/, /\b(bold|bolder|[6-9]00)\b/, "bold"],
  [/^text-decoration(-line)?$/, /\bunderline\b/, "underline"],
  [/^text-decoration(-line)?$/, /\bline-through\b/, "strike"],
  [/^text-decoration(-line)?$/, /\boverline\b/, "overline"],
  [/^font(-variant)?(-caps)?$/, /\bsmall-caps\b/, "smallcaps"],
  [/^text-transform$/, /^uppercase$/, "caps"],
  [/^vertical-align$/, /^(super|text-top)$/, "sup"],
  [/^vertical-align$/, /^sub$/, "sub"],
  [/^letter-spacing$/, /[1-9]/, "spaced"],
  [/^font-size$/, /^((x+-)?large|larger|1[1-9]\d%|[2-9]\d\d%|1\.[1-9]\d*r?em|[2-9](\.\d+)?r?em)$/, "large"],
  [/^font-size$/, /^((x+-)?small|smaller|[4-9]\d%|0?\.\d+r?em)$/, "small"],
  [/^font-family$/, /\b(monospace|courier)\b/, "mono"],
  [/^text-align$/, /^center$/, "center"],
  [/^text-align$/, /^(right|end)$/, "right"],
  [/^(margin-left|padding-left|text-indent)$/, /^[1-9.]/, "indent"],
  [/^border$/, /\bsolid\b/, "boxed"],
  [/^color$/, /^red$/, "red"],
  [/^color$/, /^blue$/, "blue"],
  [/^color$/, /^green$/, "green"],
];
