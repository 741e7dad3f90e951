import { attribute, type XmlAttribute, type XmlElement, type XmlText } from "../core/xml-tree.ts";
import {
  agentsInRole,
  dayIssued,
  dayWritten,
  description,
  inverted,
  isPersonal,
  keptAt,
  keyOf,
  lastingAddress,
  mainTitle,
  natural,
  numbersOfRecord,
  timeWritten,
  titlesOfType,
} from "./citation.ts";
import type { Agent, EditionRecord, Words } from "./edition-record.ts";
import { signpostsOf } from "./signposts.ts";

export const recordNamespace = "urn:recension:record";

/**
 * The parts of a record that the style sheets take, in the order of a citation: `title` (the main one), `subtitle`,
 * `short-title`, `description`, `author`, `editor`, `publisher`, `edition`, `issued`, `language` (of the text), `written`,
 * `kept-at`, `identifier`, `address`, `licence`, `participant`, `number` (of the record in the files that it comes from),
 * `signpost` (an address, with its `relation` to the edition). A fact that the header does not state has no element.
 */
export function recordDocument(record: EditionRecord): XmlElement {
  const title = mainTitle(record);
  const { publication, editions, rights, languages } = record;
  return element("record", { key: keyOf(record) }, [
    title && stated("title", title),
    ...titlesOfType(record, "sub").map(subtitle => stated("subtitle", subtitle)),
    ...titlesOfType(record, "short").map(short => stated("short-title", short)),
    said("description", description(record)?.text),
    ...agentsInRole(record, "author").map(author => named("author", author)),
    ...agentsInRole(record, "editor").map(editor => named("editor", editor)),
    said("publisher", publication.publishers[0]?.text),
    said("edition", editions[0]?.text),
    said("issued", dayIssued(record)),
    said("language", languages.ofText),
    said("written", timeWritten(record), { when: dayWritten(record) }),
    ...keptAt(record).map(words => said("kept-at", words)),
    ...publication.identifiers.map(({ written }) => said("identifier", written)),
    said("address", lastingAddress(record)),
    ...rights.licences.map(({ text, targets }) =>
      said("licence", text ?? "", { target: targets.join(" ") || undefined }),
    ),
    ...record.participants.map(({ text }) => said("participant", text)),
    ...numbersOfRecord(record).map(({ written }) => said("number", written)),
    ...signpostsOf(record).map(({ relation, address }) => said("signpost", address, { relation })),
  ]);
}

type Attributes = Readonly<Record<string, string | undefined>>;

function stated(name: string, { text, element }: Words): XmlElement | undefined {
  return said(name, text, { "xml:lang": ownLanguage(element) });
}

/** The language that the nearest element states, where it is not that of the document. */
function ownLanguage(element: XmlElement): string | undefined {
  if (!element.parent) return undefined;
  return attribute(element, "xml:lang") ?? ownLanguage(element.parent);
}

function named(name: string, agent: Agent): XmlElement {
  const kind = isPersonal(agent) ? "person" : "body";
  const also = agent.otherNames.map(({ text }) => text).join("; ") || undefined;
  return element(name, { kind, inverted: inverted(agent), natural: natural(agent), also }, [agent.text]);
}

function said(name: string, words: string | undefined, attributes: Attributes = {}): XmlElement | undefined {
  return words === undefined ? undefined : element(name, attributes, [words]);
}

/** One that was made, and stands in no file: its line and its column are 0. */
function element(
  local: string,
  attributes: Attributes,
  content: readonly (XmlElement | string | undefined)[],
): XmlElement {
  const made: XmlElement = {
    kind: "element",
    name: local,
    local,
    namespace: recordNamespace,
    attributes: Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [attributeOf(name, value)],
    ),
    children: [],
    parent: undefined,
    line: 0,
    column: 0,
  };
  const children = content
    .filter(part => part !== undefined)
    .map((part): XmlElement | XmlText =>
      typeof part === "string" ? { kind: "text", text: part, parent: made } : { ...part, parent: made },
    );
  return Object.assign(made, { children });
}

function attributeOf(name: string, value: string): XmlAttribute {
  const isXml = name.startsWith("xml:");
  return {
    name,
    local: isXml ? name.slice(4) : name,
    namespace: isXml ? "http://www.w3.org/XML/1998/namespace" : "",
    value,
  };
}
