import { holdsAnything, isTei, type XmlElement, type XmlNode } from "../core/xml-tree.ts";
import { isBlankInXml } from "../core/is-blank.ts";
import type { Identifier, Source } from "./edition-record.ts";
import { plainWords } from "./plain-words.ts";

/**
 * A source in one line: a citation that the encoder wrote, as it stands; one of elements alone with commas between them; a manuscript
 * by the place where it is kept.
 */
export function sourceInWords(source: Source): string {
  const { element, text, keeping } = source;
  if (keeping) {
    const { settlement, repository, institution, collections, shelfmarks } = keeping;
    const kept = [settlement, repository ?? institution, ...collections, ...shelfmarks].filter(
      words => words !== undefined,
    );
    if (kept.length > 0) return kept.join(", ");
  }
  const parts = partsOf(element);
  return parts.length > 0 ? parts.join(", ") : text;
}

/** The notes on a source. */
export function notesOf({ element }: Source): readonly string[] {
  const notes = element.children.filter(
    (child): child is XmlElement => child.kind === "element" && isTei(child, "note"),
  );
  return notes.map(plainWords).filter(words => words !== "");
}

/** The numbers by which a source is known, without the digests of files. */
export function numbersOf({ identifiers }: Source): readonly Identifier[] {
  return identifiers.filter(({ type }) => !/^(sha|md5)/i.test(type ?? ""));
}

/** The words of each element of a citation that has nothing between its elements, without notes and digests; else none. */
function partsOf({ children }: XmlElement): readonly string[] {
  if (children.some(isText)) return [];
  const cited = children.filter((child): child is XmlElement => child.kind === "element" && holdsAnything(child));
  return cited
    .filter(child => !isTei(child, "note") && !isDigest(child))
    .map(child => partsOf(child).join(", ") || plainWords(child))
    .filter(words => words !== "");
}

function isText(node: XmlNode): boolean {
  return node.kind === "text" && !isBlankInXml(node.text);
}

function isDigest(element: XmlElement): boolean {
  return (
    isTei(element, "idno") && element.attributes.some(({ name, value }) => name === "type" && /^(sha|md5)/i.test(value))
  );
}
