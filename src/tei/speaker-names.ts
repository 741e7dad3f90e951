import { onceForEach } from "../core/once-for-each.ts";
import { speakerBefore } from "./transcripts.ts";
import { attribute, childElements, elementsOf, isTei, tokensOf, type XmlElement } from "../core/xml-tree.ts";
import { evenly, piecesOf } from "./words-of-layer.ts";

/** Whoever a pointer of `@who` leads to. TEI P5, 3.13.2 and 8.3.1. */
export interface Speaker {
  /** By what the document calls them; of whom it says nothing, the end of the pointer, which designates and is no name. */
  readonly name: string;
  readonly isNamed: boolean;
}

/** Known by the header or a list of roles, else by the label of a speech that is theirs alone. */
export function speakerAt(pointer: string, root: XmlElement): Speaker {
  const id = designationIn(pointer);
  const name = namesById(root).get(id) ?? labelsById(root).get(id);
  return name === undefined ? { name: id, isNamed: false } : { name, isNamed: true };
}

/** The label of a speech, or of the note right before it, without the points and dashes around it; empty where it has none. */
export function labelOf(speech: XmlElement): string {
  const speaker = ownLabelOf(speech) ?? speakerBefore(speech);
  const label = speaker ? wordsOf(speaker) : "";
  return label.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})\]]+$/gu, "");
}

/** True where the text itself says who speaks, in the speech or right before it. */
export function isLabelled(speech: XmlElement): boolean {
  return ownLabelOf(speech) !== undefined || speakerBefore(speech) !== undefined;
}

/** The sign that tells one speaker from another: the address, or the id alone, wherever it is kept. */
export function designationIn(pointer: string): string {
  if (/^https?:\/\/[^#]*$/.test(pointer)) return pointer;
  return pointer.replace(/^.*[#:]/, "") || pointer;
}

function ownLabelOf(speech: XmlElement): XmlElement | undefined {
  return childElements(speech).find(child => isTei(child, "speaker"));
}

function wordsOf(element: XmlElement): string {
  return evenly([...piecesOf(element.children, "reading")].join(""));
}

const namesById = onceForEach((root): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const element of elementsOf(root)) {
    const id = attribute(element, "xml:id");
    const name = id === undefined || found.has(id) ? "" : nameOf(element);
    if (id !== undefined && name !== "") found.set(id, name);
  }
  return found;
});

function nameOf(element: XmlElement): string {
  if (itself.has(element.local)) return wordsOf(element);
  if (isTei(element, "castItem"))
    return (
      [...elementsOf(element)]
        .filter(part => isTei(part, "role"))
        .map(wordsOf)
        .find(isFilled) ?? ""
    );
  if (!holders.has(element.local)) return "";
  return (
    childElements(element)
      .filter(child => names.has(child.local))
      .map(wordsOf)
      .find(isFilled) ?? ""
  );
}

function isFilled(words: string): boolean {
  return words !== "";
}

const names = new Set(["persName", "orgName", "name"]);
const itself = new Set([...names, "role", "author", "editor", "principal"]);
const holders = new Set(["person", "personGrp", "org", "respStmt"]);

const labelsById = onceForEach((root): ReadonlyMap<string, string> => {
  const labels = new Map<string, string>();
  for (const element of elementsOf(root)) {
    if (!isTei(element, "sp") && !isTei(element, "u")) continue;
    const [id, ...others] = new Set(tokensOf(element, "who").map(designationIn));
    if (id === undefined || others.length > 0 || labels.has(id)) continue;
    const label = labelOf(element);
    if (label !== "") labels.set(id, label);
  }
  return labels;
});
