import { attribute, childElements, isTei, tokensOf, type XmlElement } from "../../core/xml-tree.ts";
import type { Affiliation, Agent, AgentRole, Contact } from "../edition-record.ts";
import { plainWords } from "../plain-words.ts";
import { identifierFrom, identifiersOf } from "./identifiers.ts";
import { allWords, childrenOf, languageOf, textOrNothing, within, wordsOf } from "./statements.ts";

/** The entry that a pointer leads to, in the document or in a register beside it. */
export type EntryOf = (pointer: string) => XmlElement | undefined;

/** Whom the title statement names. TEI P5, 2.2.1. */
export function responsibleIn(statements: readonly XmlElement[], entryOf: EntryOf): Agent[] {
  return statements.flatMap(childElements).flatMap(element => {
    if (isTei(element, "respStmt")) return statedBy(element, entryOf);
    const role = roles.find(name => isTei(element, name));
    return role === undefined ? [] : agentsOf([element], role, entryOf);
  });
}

/** Whom the edition statement names besides. TEI P5, 2.2.2. */
export function responsibleForEdition(statements: readonly XmlElement[], entryOf: EntryOf): Agent[] {
  return responsibleIn(statements, entryOf).filter(({ role }) => role !== "author" && role !== "editor");
}

const roles = ["author", "editor", "funder", "sponsor", "principal"] as const;

/** Each part of theirs is told apart. */
function statedBy(statement: XmlElement, entryOf: EntryOf): Agent[] {
  const named = childrenOf([statement], "persName", "orgName", "name");
  const parts = childrenOf([statement], "resp");
  if (parts.length === 0) return agentsOf(named, "responsible", entryOf);
  return parts.flatMap(part =>
    agentsOf(named, "responsible", entryOf).map(agent => ({
      ...agent,
      responsibility: wordsOf(part),
      roleTerms: [...termsOf(part), ...agent.roleTerms],
    })),
  );
}

function termsOf(element: XmlElement): string[] {
  return ["role", "ref", "key"]
    .filter(name => name === "role" || isTei(element, "resp"))
    .flatMap(name => tokensOf(element, name));
}

/** One by one: some encoders put the names of several into one element. */
export function agentsOf(elements: readonly XmlElement[], role: AgentRole, entryOf: EntryOf): Agent[] {
  return elements.flatMap(namesIn).flatMap(({ element, others, whole }): Agent[] => {
    const words = wordsOf(element);
    if (!words) return [];
    const [surname] = within([element], "surname");
    return [
      {
        ...words,
        role,
        responsibility: undefined,
        kind: kindOf(element),
        otherNames: allWords(others),
        surname: surname && textOrNothing(surname),
        forenames: within([element], "forename").map(plainWords),
        roleTerms: [...new Set([whole, element].flatMap(termsOf))],
        ...catalogued(whole, entryOf),
      },
    ];
  });
}

interface Named {
  readonly element: XmlElement;
  readonly others: readonly XmlElement[];
  /** All that is said of them. */
  readonly whole: XmlElement;
}

/** Names in as many languages are of one: `<persName>יאזעף לאטײנער</persName><persName xml:lang="en">Joseph Lateiner</persName>`. */
function namesIn(element: XmlElement): readonly Named[] {
  const named = childrenOf([element], "persName", "name", "orgName");
  const [first, ...others] = named;
  if (!first || others.length === 0) return [{ element, others, whole: element }];
  const languages = new Set(named.map(languageOf));
  if (languages.size === named.length) return [{ element: first, others, whole: element }];
  return named.map(name => ({ element: name, others: [], whole: name }));
}

function kindOf(element: XmlElement): Agent["kind"] {
  const [names, bodies] = [personal, corporate].map(
    markup => markup.some(name => isTei(element, name)) || within([element], ...markup).length > 0,
  );
  return names ? "person" : bodies ? "organisation" : undefined;
}

const personal = ["persName", "surname", "forename"];
const corporate = ["orgName"];

type Catalogued = Pick<Agent, "identifiers" | "affiliations" | "emails">;

/** All that is said of whoever is named besides the name: in it, by what it points at, and in the entry there. */
function catalogued(element: XmlElement, entryOf: EntryOf): Catalogued {
  const parts = [element, ...within([element], ...personal, ...corporate, "name")].filter(
    part => !isOfBody(part, element),
  );
  const pointers = parts.flatMap(part => tokensOf(part, "ref").map(pointer => ({ part, pointer })));
  const entries = pointers.flatMap(({ pointer }) => entryOf(pointer) ?? []);
  const own = pointers.flatMap(({ part, pointer }) =>
    entryOf(pointer) ? [] : identifierFrom(pointer, undefined, part).filter(({ scheme }) => scheme !== undefined),
  );
  const keys = parts.flatMap(part => identifierFrom(attribute(part, "key")?.trim() ?? "", undefined, part));
  const inside = within([element], "idno").filter(idno => !isOfBody(idno, element));
  return {
    identifiers: [...identifiersOf([...inside, ...childrenOf(entries, "idno")]), ...own, ...keys],
    affiliations: [...within([element], "affiliation"), ...childrenOf(entries, "affiliation")].flatMap(body =>
      affiliationOf(body, entryOf),
    ),
    emails: contactsIn([element, ...entries]).map(({ email }) => email),
  };
}

/** True of a part within an affiliation: it is said of the body, not of the person. */
function isOfBody(part: XmlElement, person: XmlElement): boolean {
  for (let at: XmlElement | undefined = part; at && at !== person; at = at.parent)
    if (isTei(at, "affiliation")) return true;
  return false;
}

function affiliationOf(element: XmlElement, entryOf: EntryOf): Affiliation[] {
  const words = wordsOf(element);
  return words ? [{ ...words, identifiers: catalogued(element, entryOf).identifiers }] : [];
}

/** Addresses of mail, and whose they are: `<publisher>The Press <email>press@example.org</email></publisher>`. TEI P5, 3.6.2. */
export function contactsIn(elements: readonly XmlElement[]): Contact[] {
  return elements.flatMap(element => {
    const written = within([element], "email").map(email => ({ element: email, email: plainWords(email) }));
    const pointed = within([element], "ref", "ptr").flatMap(pointer =>
      tokensOf(pointer, "target").flatMap(target => {
        const [, email] = /^mailto:([^?]+)/i.exec(target) ?? [];
        return email === undefined ? [] : [{ element: pointer, email }];
      }),
    );
    const name = textOrNothing(element);
    return [...written, ...pointed].filter(({ email }) => /^\S+@\S+$/.test(email)).map(found => ({ ...found, name }));
  });
}
