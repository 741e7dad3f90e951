import { speakerBefore } from "../../core/transcripts.ts";
import { attribute, childElements, elementsOf, isTei, type XmlElement, type XmlNode } from "../../core/xml-tree.ts";
import { readingSide } from "../../core/choice-sides.ts";

/** What one speech says of its speakers. */
export interface SpeechRecord {
  /** Numbers of its speakers, from 1, in the order in which each first speaks; none where no one is named. */
  readonly speakers: readonly number[];
  /** Words spoken: neither the label, nor directions, nor notes. */
  readonly words: number;
}

export interface SpeakerRecord {
  readonly speeches: ReadonlyMap<XmlElement, SpeechRecord>;
  /** The name of each speaker: of the person that `@who` points at (TEI P5, 3.13.2), else the label, without its points. */
  readonly names: readonly string[];
}

/** Who speaks, and how much, in the reading layer. */
export function recordSpeakers(root: XmlElement): SpeakerRecord {
  const speeches = [...elementsOf(root)].filter(element => isTei(element, "sp") || isTei(element, "u"));
  if (speeches.length === 0) return { speeches: new Map(), names: [] };
  const persons = personNames(root);
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (key: string, name: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, names.push(name));
    return names.length;
  };
  const records = speeches.map((speech): [XmlElement, SpeechRecord] => {
    const label = labelOf(speech);
    const pointers = [...new Set((attribute(speech, "who") ?? "").split(/\s+/).filter(Boolean))];
    const keys = pointers.length > 0 ? pointers : label === "" ? [] : [`label ${label.toLowerCase()}`];
    const speakers = keys.map(key =>
      numberOf(key, persons.get(key.replace(/^#/, "")) ?? (label || key.replace(/^.*#/, ""))),
    );
    return [speech, { speakers, words: countWords(spoken(speech)) }];
  });
  return { speeches: new Map(records), names };
}

function personNames(root: XmlElement): Map<string, string> {
  const names = new Map<string, string>();
  for (const element of elementsOf(root)) {
    const id = attribute(element, "xml:id");
    if (id === undefined || !persons.has(element.local)) continue;
    const name =
      element.local === "role" ? element : childElements(element).find(({ local }) => nameElements.has(local));
    const text = name && collapse(printed(name, new Set()));
    if (text) names.set(id, text);
  }
  return names;
}

const persons = new Set(["person", "personGrp", "role", "org"]);
const nameElements = new Set(["persName", "name", "orgName", "p"]);

/** As typed, but for the points and dashes around it. */
function labelOf(speech: XmlElement): string {
  const speaker = childElements(speech).find(child => isTei(child, "speaker")) ?? speakerBefore(speech);
  const label = speaker ? collapse(printed(speaker, new Set(["note"]))) : "";
  return label.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})\]]+$/gu, "");
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

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
