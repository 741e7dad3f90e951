import { onceForEach } from "../../core/once-for-each.ts";
import { attribute, childElements, elementsOf, isTei, tokensOf, type XmlElement } from "../../core/xml-tree.ts";
import { speakerNoteBefore } from "./notes.ts";
import { wordsIn } from "./words.ts";

/** Whoever speaks an `sp` or a `u` that has no label: their names; or that of one of them the document says none. */
export type Speakers = { readonly kind: "named"; readonly names: readonly string[] } | { readonly kind: "unnamed" };

/** Undefined where the text itself says who speaks, or nothing does (`@who`). TEI P5, 3.13.2 and 8.3.1. */
export function speakersToTell(speech: XmlElement, root: XmlElement): Speakers | undefined {
  if (!isSpeech(speech) || labelOf(speech)) return undefined;
  const pointers = new Set(tokensOf(speech, "who").map(endOf));
  if (pointers.size === 0) return undefined;
  const names = [...pointers].map(pointer => namesIn(root).get(pointer) ?? labelsIn(root).get(pointer));
  const known = names.filter(name => name !== undefined);
  return known.length === names.length ? { kind: "named", names: known } : { kind: "unnamed" };
}

function isSpeech(element: XmlElement): boolean {
  return isTei(element, "sp") || isTei(element, "u");
}

function labelOf(speech: XmlElement): XmlElement | undefined {
  return childElements(speech).find(child => isTei(child, "speaker")) ?? speakerNoteBefore(speech);
}

/** The part of a pointer that tells people apart: their id, wherever they are described; of an address without one, all of it. */
function endOf(pointer: string): string {
  const isAddress = /^https?:\/\//.test(pointer) && !pointer.includes("#");
  const cut = Math.max(pointer.lastIndexOf("#"), pointer.lastIndexOf(":"));
  return isAddress ? pointer : pointer.slice(cut + 1) || pointer;
}

/** The names of those who have an id, from the header or a list of roles. */
const namesIn = onceForEach((root): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const element of elementsOf(root)) {
    const id = attribute(element, "xml:id");
    if (id === undefined || names.has(id)) continue;
    const name = whatNames(element)
      .map(part => wordsIn(part.children, "reading"))
      .find(words => words !== "");
    if (name !== undefined) names.set(id, name);
  }
  return names;
});

/** The parts that name a person or a role, or what is itself a name. TEI P5, 14.2, 16.2.2 and 7.1.4. */
function whatNames(element: XmlElement): XmlElement[] {
  switch (element.local) {
    case "persName":
    case "orgName":
    case "name":
    case "role":
    case "author":
    case "editor":
    case "principal":
      return [element];
    case "castItem":
      return [...elementsOf(element)].filter(part => isTei(part, "role"));
    case "person":
    case "personGrp":
    case "org":
    case "respStmt":
      return childElements(element).filter(part => ["persName", "orgName", "name"].includes(part.local));
    default:
      return [];
  }
}

/** The labels of speeches of one speaker each, without the dashes and points that they were set with. */
const labelsIn = onceForEach((root): ReadonlyMap<string, string> => {
  const labels = new Map<string, string>();
  for (const speech of elementsOf(root)) {
    const pointers = isSpeech(speech) ? [...new Set(tokensOf(speech, "who").map(endOf))] : [];
    const label = pointers.length === 1 ? labelOf(speech) : undefined;
    const words = label ? wordsIn(label.children, "reading") : "";
    const bare = words.replace(/^[^\p{L}\p{N}]+/u, "").replace(/[^\p{L}\p{N})\]]+$/u, "");
    if (bare !== "" && !labels.has(pointers[0]!)) labels.set(pointers[0]!, bare);
  }
  return labels;
});
