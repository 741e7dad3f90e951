import { addressOf, isOnWeb } from "./addresses.ts";
import { lastingAddress } from "./citation.ts";
import type { EditionRecord } from "./edition-record.ts";
import { creatorsOf } from "./people.ts";
import { rightsStatements } from "./rights-statements.ts";

/** An address that the header states, and what it is to the edition, by the relations of links that IANA registers. */
export interface Signpost {
  readonly relation: "cite-as" | "author" | "license";
  readonly address: string;
}

/** The addresses to which a program that met the edition is led: to cite it, of who made it, of what may be done with it. FAIR Signposting, level 1. */
export function signpostsOf(record: EditionRecord): readonly Signpost[] {
  const authors = creatorsOf(record).flatMap(({ identifiers }) =>
    identifiers.flatMap(one => addressOf(one) ?? []).slice(0, 1),
  );
  const licences = rightsStatements(record).flatMap(({ layer, address }) =>
    layer !== "record" && address !== undefined && isOnWeb(address) ? [address] : [],
  );
  return [
    ...leadingTo("cite-as", [lastingAddress(record)]),
    ...leadingTo("author", authors),
    ...leadingTo("license", licences),
  ];
}

function leadingTo(relation: Signpost["relation"], addresses: readonly (string | undefined)[]): readonly Signpost[] {
  return [...new Set(addresses)].flatMap(address => (address === undefined ? [] : [{ relation, address }]));
}
