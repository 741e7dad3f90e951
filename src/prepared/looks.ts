import { keepsWhiteSpace } from "../tei/kept-space.ts";
import { attribute, elementsOf, isTei, textOf, type XmlElement } from "../core/xml-tree.ts";

/**
 * How the source sets an element, in words of our own (`italic`, `bold`, `center`, `red` …): the one road from what strangers
 * write in `@rend`, `@rendition` and `@style` to a page, which knows these words and no others. TEI P5, 1.3.1.1.3.
 */
export function looksIn(root: XmlElement): (element: XmlElement) => readonly Look[] {
  const { named, ofElement } = renditionsOf(root);
  return element => {
    const [rend, rendition, style] = ["rend", "rendition", "style"].map(name => attribute(element, name));
    const written = [
      ...(rend === undefined ? [] : looksOfWords(rend)),
      ...(rendition === undefined ? [] : rendition.split(/\s+/).flatMap(pointer => looksOfPointer(pointer, named))),
      ...(style === undefined ? [] : looksOfCss(style)),
    ];
    const says = rend !== undefined || rendition !== undefined || style !== undefined;
    const looks = says ? written : (ofElement.get(element.local) ?? []);
    return [...new Set<Look>(keepsWhiteSpace(element) ? [...looks, "preserved"] : looks)];
  };
}

interface Renditions {
  readonly named: ReadonlyMap<string, readonly Look[]>;
  /** What elements of a name look like that say nothing of themselves. TEI P5, 2.3.4. */
  readonly ofElement: ReadonlyMap<string, readonly Look[]>;
}

function renditionsOf(root: XmlElement): Renditions {
  const named = new Map<string, readonly Look[]>();
  const ofElement = new Map<string, readonly Look[]>();
  for (const element of elementsOf(root)) {
    if (isTei(element, "text")) break;
    if (isTei(element, "rendition") && attribute(element, "scope") === undefined) {
      const looks = looksOfCss(textOf(element));
      const id = attribute(element, "xml:id");
      if (id !== undefined) named.set(id, looks);
      for (const name of (attribute(element, "selector") ?? "").split(",")) ofElement.set(name.trim(), looks);
    }
    const gi = isTei(element, "tagUsage") ? attribute(element, "gi") : undefined;
    const render = attribute(element, "rendition") ?? attribute(element, "render");
    if (gi !== undefined && render !== undefined)
      ofElement.set(
        gi,
        render.split(/\s+/).flatMap(pointer => looksOfPointer(pointer, named)),
      );
  }
  return { named, ofElement };
}

/** `#red`, or `simple:red`; one that leads nowhere may still be a word. */
function looksOfPointer(pointer: string, named: ReadonlyMap<string, readonly Look[]>): readonly Look[] {
  const name = pointer.replace(/^[^#]*[#:]/, "");
  return named.get(name) ?? looksOfWords(name);
}

function looksOfWords(rend: string): Look[] {
  if (/[\w-]\s*:\s*\w/.test(rend)) return looksOfCss(rend);
  return rend
    .toLowerCase()
    .split(/[\s,;()]+/)
    .flatMap(word => lookOf.get(word) ?? lookOf.get(word.replaceAll(/[-_]/g, "")) ?? []);
}

function looksOfCss(css: string): Look[] {
  return css.split(";").flatMap(declaration => {
    const [property, value] = declaration.split(":", 2).map(part => part.trim().toLowerCase());
    if (property === undefined || value === undefined) return [];
    return declarations.filter(([of, values]) => of.test(property) && values.test(value)).map(([, , look]) => look);
  });
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
const lookOf: ReadonlyMap<string, Look> = new Map(
  words.flatMap(([look, written]) => written.split(" ").map((word): [string, Look] => [word, look])),
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
