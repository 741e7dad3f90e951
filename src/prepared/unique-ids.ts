import { examplesNamespace } from "../tei/tei-elements.ts";
import { FreeIds } from "../core/free-ids.ts";
import { attribute, elementsOf, type XmlElement } from "../core/xml-tree.ts";

/** The ids of a document in a page, where none can stand twice and none can hold white space. XML 1.0, 3.3.1. */
export interface UniqueIds {
  /** The id that an element must have in place of its own, where its own is taken by an element before it, or is none. */
  readonly replaced: ReadonlyMap<XmlElement, string>;
  /** Every id of the document, those that replace others included. */
  readonly taken: Set<string>;
}

/** The first element of an id keeps it; a later one's grows (core/free-ids.ts). */
export function uniqueIds(root: XmlElement): UniqueIds {
  const replaced = new Map<XmlElement, string>();
  const taken = new Set<string>();
  const doubtful: [XmlElement, string][] = [];
  for (const element of elementsOf(root)) {
    const own = attribute(element, "xml:id");
    if (own === undefined || isQuoted(element)) continue;
    if (!isWritable(own) || taken.has(own)) doubtful.push([element, own]);
    else taken.add(own);
  }
  const ids = new FreeIds(taken);
  for (const [element, own] of doubtful) replaced.set(element, ids.take(own.replace(/\s+/g, "_") || "_"));
  return { replaced, taken };
}

/** Markup that is shown in an example, and marks nothing. TEI P5, 23.1.1. */
function isQuoted({ namespace, parent }: XmlElement): boolean {
  return namespace === examplesNamespace && parent?.namespace === namespace;
}

/** The prefix of the ids that a page gives of its own accord, so that none is an id of the document: empty, where it can be. */
export function ownIdPrefix(taken: ReadonlySet<string>): string {
  let prefix = "";
  while ([...taken].some(id => id.startsWith(prefix) && ownId.test(id.slice(prefix.length)))) prefix += "_";
  return prefix;
}

function isWritable(id: string): boolean {
  return id !== "" && !/\s/.test(id);
}

/** The sections of a page, corrections (c1), emendations (e1), mentions (m1), and entries of registers (person.gore). */
const ownId =
  /^(text|notes|emendations|index|terms|annotations|pages|source|method|rights|marks|cite|speakers|contents|[cem]\d+|[a-z]+\.[^.\d][^.]*)$/;
