import { attribute, childElements, isTei, tokensOf, type XmlElement } from "../../core/xml-tree.ts";
import type { Licence, Publication, Rights, Series } from "../edition-record.ts";
import { agentsOf, contactsIn, type EntryOf } from "./agents.ts";
import { identifiersOf } from "./identifiers.ts";
import { allWords, childrenOf, datesOf, extentsOf, textOrNothing, titlesOf, within, wordsOf } from "./statements.ts";

/** The publication of the edition: by whom, where and when, and under which numbers. TEI P5, 2.2.4. */
export function publicationIn(statements: readonly XmlElement[], entryOf: EntryOf): Publication {
  return {
    publishers: (["publisher", "distributor", "authority"] as const).flatMap(role =>
      agentsOf(childrenOf(statements, role), role, entryOf),
    ),
    places: allWords(childrenOf(statements, "pubPlace")),
    dates: datesOf(within(statements, "date").filter(date => !isOfAvailability(date))),
    identifiers: identifiersOf(childrenOf(statements, "idno")),
    targets: childrenOf(statements, "ptr", "ref").flatMap(pointer => tokensOf(pointer, "target")),
    contacts: contactsIn(childrenOf(statements, "publisher", "distributor", "authority", "address", "ref", "ptr")),
  };
}

/** A day in the words of a licence is no day of publication. */
function isOfAvailability({ parent }: XmlElement): boolean {
  return parent !== undefined && (isTei(parent, "availability") || isOfAvailability(parent));
}

/** The terms of use of the edition, and of its sources. TEI P5, 2.2.4. */
export function rightsIn(statements: readonly XmlElement[]): Rights {
  const availability = childrenOf(statements, "availability");
  const statuses = availability.flatMap(element => attribute(element, "status") ?? []);
  return {
    status: statuses[0],
    licences: within(availability, "licence").map(licenceOf),
    statements: allWords(availability.flatMap(childElements).filter(child => !isTei(child, "licence"))),
  };
}

function licenceOf(element: XmlElement): Licence {
  return {
    element,
    text: textOrNothing(element),
    language: wordsOf(element)?.language,
    targets: tokensOf(element, "target"),
    n: attribute(element, "n") ?? (element.parent && attribute(element.parent, "n")),
  };
}

/** TEI P5, 2.2.5. */
export function seriesIn(statements: readonly XmlElement[]): Series[] {
  return statements.map(element => ({
    element,
    titles: titlesOf([...childrenOf([element], "title"), ...childrenOf([element], "p")]),
    identifiers: identifiersOf(childrenOf([element], "idno")),
    parts: extentsOf(childrenOf([element], "biblScope")),
  }));
}
