import { inverted, isPersonal } from "./citation.ts";
import type { Agent, EditionRecord, Identifier } from "./edition-record.ts";
import { roleOf, type CatalogueRole } from "./roles.ts";

/** Somebody whom the title statement names, once, with all their parts in the edition, in order. */
export interface Contributor {
  readonly agent: Agent;
  readonly roles: readonly Part[];
}

/** A part in the edition, and the words of `resp`, where it is said in words. */
export interface Part extends CatalogueRole {
  readonly words: string | undefined;
}

/** All of the title statement, each once: two are one where they have a name and no other number in catalogues. */
export function contributorsOf({ agents }: Pick<EditionRecord, "agents">): readonly Contributor[] {
  const found = new Map<string, { agent: Agent; roles: Map<string, Part> }>();
  for (const agent of agents) {
    const key = JSON.stringify([agent.text, agent.identifiers[0]?.value]);
    const known = found.get(key) ?? { agent, roles: new Map<string, Part>() };
    const words = agent.responsibility?.text;
    const role = roleOf(agent);
    known.roles.set(words ?? role.marc, { ...role, words });
    found.set(key, known);
  }
  return [...found.values()].map(({ agent, roles }) => ({ agent, roles: [...roles.values()] }));
}

/** The creators of the edition for whoever must have one: its authors, else its editors, else those who lead it or did it. */
export function creatorsOf(record: EditionRecord): readonly Agent[] {
  const { agents } = record;
  const inRole = (...roles: readonly Agent["role"][]): Agent[] => agents.filter(({ role }) => roles.includes(role));
  const [first] = [inRole("author"), inRole("editor"), inRole("principal", "responsible")].filter(
    some => some.length > 0,
  );
  return contributorsOf({ agents: first ?? [] }).map(({ agent }) => agent);
}

/** Those of the title statement who are no creators, without the funders. */
export function othersOf(record: EditionRecord): readonly Contributor[] {
  const creators = new Set(creatorsOf(record).map(({ text }) => text));
  return contributorsOf(record)
    .map(({ agent, roles }) => ({
      agent,
      roles: roles.filter(
        ({ marc, words }) => marc !== "fnd" && !(creators.has(agent.text) && isOfCreator(marc, words)),
      ),
    }))
    .filter(({ agent, roles }) => roles.length > 0 && agent.role !== "funder");
}

/** A part that being a creator says already. */
function isOfCreator(marc: string, words: string | undefined): boolean {
  return words === undefined && ["aut", "edt", "ctb", "pdr"].includes(marc);
}

/** The two parts of the name of a person; undefined of a body, and of whoever has one name alone. */
export function partsOfName(agent: Agent): { readonly family: string; readonly given: string } | undefined {
  if (!isPersonal(agent)) return undefined;
  const [, family, given] = /^(.+?), (.+)$/s.exec(inverted(agent)) ?? [];
  return family === undefined || given === undefined ? undefined : { family, given };
}

/** True of a body: the markup says so, or the entry that it points at has the number of one. */
export function isBody({ kind, identifiers }: Agent): boolean {
  return kind === "organisation" || (kind === undefined && identifiers.some(({ scheme }) => scheme === "ror"));
}

/** The grants of a funder: their numbers. TEI P5, 2.2.1: `<funder>Fund <idno type="award">AH/1</idno></funder>`. */
export function awardsOf({ identifiers }: Agent): readonly Identifier[] {
  return identifiers.filter(({ type }) =>
    /^(award|grant|project|funding|award-?number|grant-?number|förderkennzeichen)$/i.test(type ?? ""),
  );
}
