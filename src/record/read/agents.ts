import { attribute, childElements, isTei, tokensOf, type XmlElement } from "../../core/xml-tree.ts";
import type { Agent, AgentRole, Identifier } from "../edition-record.ts";
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

const roles = ["author", "editor", "funder", "sponsor", "principal"] as const;

function statedBy(statement: XmlElement, entryOf: EntryOf): Agent[] {
  const [resp] = childrenOf([statement], "resp");
  const named = childrenOf([statement], "persName", "orgName", "name");
  return agentsOf(named, "responsible", entryOf).map(agent => ({ ...agent, responsibility: resp && wordsOf(resp) }));
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
        identifiers: identifiersOfAgent(whole, entryOf),
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

/** The identifiers of whoever is named: those in the name, those that it points at, and those in the entry there. */
function identifiersOfAgent(element: XmlElement, entryOf: EntryOf): Identifier[] {
  const parts = [element, ...within([element], ...personal, ...corporate, "name")];
  const pointers = parts.flatMap(part => tokensOf(part, "ref").map(pointer => ({ part, pointer })));
  const entries = pointers.flatMap(({ pointer }) => entryOf(pointer) ?? []);
  const own = pointers.flatMap(({ part, pointer }) =>
    entryOf(pointer) ? [] : identifierFrom(pointer, undefined, part).filter(({ scheme }) => scheme !== undefined),
  );
  const keys = parts.flatMap(part => identifierFrom(attribute(part, "key")?.trim() ?? "", undefined, part));
  return [...identifiersOf([...within([element], "idno"), ...childrenOf(entries, "idno")]), ...own, ...keys];
}
