import type { Layer } from "../core/layer.ts";
import { attribute, childElements, isTei, teiNamespace, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { nothingAdded, type AddedMatter, type WordsOf } from "./added-matter.ts";
import { readLayer } from "./layers.ts";

/** A stretch of text, without its white space, and who speaks it; nobody, where that is empty. */
export interface SpokenRun {
  readonly speaker: string;
  readonly text: string;
}

/** The text of the layer by who speaks it, in order, without labels, stage directions and notes. TEI P5, 3.13.2, 8.3.1. */
export function spokenRuns(tei: XmlDocument, layer: Layer): SpokenRun[] {
  const runs: SpokenRun[] = [];
  let speaker = "";
  for (const { text } of readLayer(tei, layer, "apart", speakerMarks).main.words)
    if (text.startsWith(mark)) speaker = text.slice(1).replaceAll(space, " ");
    else runs.push({ speaker, text });
  return joinRuns(runs);
}

/** Neighbours of one speaker as one run. */
export function joinRuns(runs: readonly SpokenRun[]): SpokenRun[] {
  const joined: { speaker: string; texts: string[] }[] = [];
  for (const { speaker, text } of runs) {
    const last = joined.at(-1);
    if (last?.speaker === speaker) last.texts.push(text);
    else joined.push({ speaker, texts: [text] });
  }
  return joined.map(({ speaker, texts }) => ({ speaker, text: texts.join("") }));
}

/** No XML has these characters. */
const mark = "\x01";
const space = "\x02";

/** A word of our own where the speaker changes. */
const speakerMarks: AddedMatter = {
  ...nothingAdded,
  before: (element, words) => (decides(element) ? markOf(element, words) : ""),
  after: (element, words) => (decides(element) ? markOf(nearestAround(element), words) : ""),
};

function markOf(element: XmlElement | undefined, words: WordsOf): string {
  return ` ${mark}${speakerOf(element, words).replaceAll(" ", space)} `;
}

function speakerOf(element: XmlElement | undefined, words: WordsOf): string {
  if (!element || (element.local !== "sp" && element.local !== "u")) return "";
  const who = (attribute(element, "who") ?? "").split(/\s+/).filter(Boolean);
  if (who.length > 0) return who.map(pointer => pointer.replace(/^.*[#:]/, "")).join(" ");
  const labels = childElements(element).filter(child => isTei(child, "speaker"));
  return element.local === "sp" ? labels.map(label => words(label)).join(" ") : "";
}

function nearestAround(element: XmlElement): XmlElement | undefined {
  for (let around = element.parent; around; around = around.parent) if (decides(around)) return around;
  return undefined;
}

function decides({ local, namespace }: XmlElement): boolean {
  return namespace === teiNamespace && deciding.has(local);
}

const deciding = new Set(["sp", "u", "speaker", "stage", "note", "fw", "floatingText"]);
