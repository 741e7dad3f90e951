import { attribute, type XmlElement } from "../../core/xml-tree.ts";
import type { Identifier, IdentifierScheme } from "../edition-record.ts";
import { plainWords } from "../plain-words.ts";

/** Numbers and addresses by which something is known. TEI P5, 2.2.4 and 14.3.1. */
export function identifiersOf(elements: readonly XmlElement[]): Identifier[] {
  return elements.flatMap(element => identifierFrom(plainWords(element), attribute(element, "type"), element));
}

/** One that an attribute of the element states, such as `ref="https://orcid.org/0000-0002-1825-0097"`. */
export function identifierFrom(written: string, type: string | undefined, element: XmlElement): Identifier[] {
  if (written === "") return [];
  const named = schemes.find(({ types }) => types.includes((type ?? "").toLowerCase()));
  const found = named ?? schemes.find(({ form }) => form.test(written));
  const value = found === undefined ? written : written.replace(found.form, "$<value>");
  return [{ type, scheme: found?.scheme, written, value, element }];
}

interface Scheme {
  readonly scheme: IdentifierScheme;
  /** The values of `@type` that name it, in lower case. */
  readonly types: readonly string[];
  /** The forms in which it is known though no type says so. */
  readonly form: RegExp;
}

const schemes: readonly Scheme[] = [
  { scheme: "doi", types: ["doi"], form: /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)\s*(?<value>10\.\S+)$/i },
  { scheme: "handle", types: ["handle", "hdl"], form: /^(?:hdl:|https?:\/\/hdl\.handle\.net\/)(?<value>\S+)$/i },
  { scheme: "ark", types: ["ark"], form: /^(?:https?:\/\/[^/\s]+\/)?(?<value>ark:\S+)$/i },
  { scheme: "orcid", types: ["orcid"], form: /^(?:https?:\/\/orcid\.org\/|orcid:)(?<value>[\dX-]+)\/?$/i },
  { scheme: "ror", types: ["ror"], form: /^(?:https?:\/\/ror\.org\/|ror:)(?<value>\w+)\/?$/i },
  { scheme: "viaf", types: ["viaf"], form: /^(?:https?:\/\/(?:www\.)?viaf\.org\/viaf\/|viaf:)(?<value>\d+)\/?$/i },
  { scheme: "gnd", types: ["gnd", "pnd"], form: /^(?:https?:\/\/d-nb\.info\/gnd\/|gnd:)(?<value>[\dX-]+)\/?$/i },
  {
    scheme: "wikidata",
    types: ["wikidata"],
    form: /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/|wikidata:)(?<value>[QLP]\d+)\/?$/i,
  },
  { scheme: "isbn", types: ["isbn", "isbn-10", "isbn-13"], form: /^(?:isbn:?|urn:isbn:)\s*(?<value>[\dX -]+)$/i },
  { scheme: "issn", types: ["issn", "eissn"], form: /^(?:issn:?|urn:issn:)\s*(?<value>\d{4}-?\d{3}[\dX])$/i },
  { scheme: "urn", types: ["urn"], form: /^(?<value>urn:[a-z0-9][a-z0-9-]+:\S+)$/i },
  { scheme: "url", types: ["url", "uri"], form: /^(?<value>https?:\/\/[^\s"<>]+)$/i },
];
