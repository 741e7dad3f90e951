import { attribute, childElements, isTei, standsIn, tokensOf, type XmlElement } from "../../core/xml-tree.ts";
import type { Keeping, Source } from "../edition-record.ts";
import { plainWords } from "../plain-words.ts";
import { agentsOf, type EntryOf } from "./agents.ts";
import { identifiersOf } from "./identifiers.ts";
import { childrenOf, datesOf, extentsOf, titlesOf, within } from "./statements.ts";

/** The sources of the edition, each once, in order: one that stands within another is part of it. TEI P5, 2.2.7. */
export function sourcesIn(descriptions: readonly XmlElement[], entryOf: EntryOf): Source[] {
  return descriptions.flatMap(outermost).map(([element, kind]) => sourceOf(element, kind, entryOf));
}

type Kind = Source["kind"];

function outermost(element: XmlElement): (readonly [XmlElement, Kind])[] {
  return childElements(element).flatMap(child => {
    const kind = Object.keys(kinds).find(name => isTei(child, name));
    return kind === undefined ? outermost(child) : [[child, kinds[kind]!] as const];
  });
}

const kinds: Readonly<Record<string, Kind>> = {
  p: "prose",
  ab: "prose",
  bibl: "bibl",
  biblStruct: "biblStruct",
  biblFull: "biblFull",
  msDesc: "msDesc",
  recording: "recording",
};

function sourceOf(element: XmlElement, kind: Kind, entryOf: EntryOf): Source {
  const parts = within([element], "title", "author", "editor", "publisher", "date", "idno", "extent", "ref", "ptr");
  const named = (name: string): XmlElement[] => parts.filter(part => isTei(part, name));
  const [identifier] = within([element], "msIdentifier");
  return {
    element,
    kind,
    type: attribute(element, "type"),
    text: plainWords(element),
    titles: titlesOf(named("title")),
    agents: [...agentsOf(named("author"), "author", entryOf), ...agentsOf(named("editor"), "editor", entryOf)],
    publishers: agentsOf(named("publisher"), "publisher", entryOf),
    dates: datesOf(named("date")),
    made: datesOf(within([element], "origDate")),
    identifiers: identifiersOf(named("idno").filter(idno => !isOfAgent(idno))),
    extents: extentsOf(named("extent")),
    targets: [...named("ref"), ...named("ptr")].flatMap(pointer => tokensOf(pointer, "target")),
    keeping: identifier && keepingOf(identifier),
  };
}

function isOfAgent(idno: XmlElement): boolean {
  return ["author", "editor", "publisher", "persName", "orgName"].some(name => standsIn(idno, name));
}

/** TEI P5, 11.4. */
function keepingOf(element: XmlElement): Keeping {
  const all = (name: string): string[] =>
    childrenOf([element], name)
      .map(plainWords)
      .filter(words => words !== "");
  return {
    element,
    country: all("country")[0],
    settlement: all("settlement")[0],
    institution: all("institution")[0],
    repository: all("repository")[0],
    collections: all("collection"),
    shelfmarks: all("idno"),
  };
}
