import { designationIn, labelOf, speakerAt, type Speaker } from "../tei/speaker-names.ts";
import { elementsOf, isTei, tokensOf, type XmlElement, type XmlNode } from "../core/xml-tree.ts";
import { readingSide } from "../tei/choice-sides.ts";

/** The record of one speech: its speakers and its words. */
export interface SpeechRecord {
  /** Numbers of its speakers, from 1, in the order in which each first speaks; none where no one is named. */
  readonly speakers: readonly number[];
  /** Words spoken: neither the label, nor directions, nor notes. */
  readonly words: number;
}

export interface SpeakerRecord {
  readonly speeches: ReadonlyMap<XmlElement, SpeechRecord>;
  /** Whoever `@who` points at (TEI P5, 3.13.2), else the label, without its points. */
  readonly speakers: readonly Speaker[];
}

/** The speakers and the words of all speeches, in the reading layer. */
export function recordSpeakers(root: XmlElement): SpeakerRecord {
  const speeches = [...elementsOf(root)].filter(element => isTei(element, "sp") || isTei(element, "u"));
  const numbers = new Map<string, number>();
  const speakers: Speaker[] = [];
  const numberOf = (key: string, speaker: () => Speaker): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, speakers.push(speaker()));
    return speakers.length;
  };
  const records = speeches.map((speech): [XmlElement, SpeechRecord] => {
    const pointed = [...new Set(tokensOf(speech, "who").map(designationIn))];
    const label = pointed.length > 0 ? "" : labelOf(speech);
    const own = [
      ...pointed.map(id => numberOf(id, () => speakerAt(id, root))),
      ...(label === "" ? [] : [numberOf(`label ${label.toLowerCase()}`, () => ({ name: label, isNamed: true }))]),
    ];
    return [speech, { speakers: own, words: countWords(spoken(speech)) }];
  });
  return { speeches: new Map(records), speakers };
}

function spoken(speech: XmlElement): string {
  return speech.children.map(child => textIn(child, notSpoken)).join("");
}

const notSpoken = new Set(["speaker", "stage", "note", "vocal", "kinesic", "incident", "writing"]);

/** The text of the reading layer within, without the elements of some names. */
function printed(element: XmlElement, without: ReadonlySet<string>): string {
  return element.children.map(child => textIn(child, without)).join("");
}

function textIn(node: XmlNode, without: ReadonlySet<string>): string {
  if (node.kind === "text") return node.text;
  if (node.kind !== "element" || without.has(node.local) || unprinted.has(node.local)) return "";
  if (node.local !== "choice") return parting.has(node.local) ? ` ${printed(node, without)} ` : printed(node, without);
  const side = readingSide(node);
  return side ? printed(side, without) : "";
}

const unprinted = new Set(["fw", "index"]);
const parting = new Set(["p", "ab", "l", "lg", "lb", "item", "cell", "head", "label"]);

function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
