import { attribute, tokensOf, type XmlElement } from "../../core/xml-tree.ts";
import type { Letter, LetterAct, Place } from "../edition-record.ts";
import { agentsOf, type EntryOf } from "./agents.ts";
import { identifierFrom, identifiersOf } from "./identifiers.ts";
import { allWords, childrenOf, datesOf, textOrNothing, within } from "./statements.ts";

/** By whom, whence and when letters were sent and received. TEI P5, 2.4.6. */
export function lettersIn(profiles: readonly XmlElement[], entryOf: EntryOf): Letter[] {
  return childrenOf(profiles, "correspDesc").map(element => ({
    element,
    acts: childrenOf([element], "correspAction").map(act => actOf(act, entryOf)),
    context: within(childrenOf([element], "correspContext"), "ref", "ptr").flatMap(pointer =>
      tokensOf(pointer, "target").map(target => ({
        type: attribute(pointer, "type"),
        target,
        text: textOrNothing(pointer) ?? "",
      })),
    ),
  }));
}

function actOf(element: XmlElement, entryOf: EntryOf): LetterAct {
  return {
    element,
    type: attribute(element, "type"),
    agents: agentsOf(childrenOf([element], "persName", "orgName", "name", "rs"), "participant", entryOf),
    places: placesIn(childrenOf([element], "placeName", "settlement", "region", "country", "geogName"), entryOf),
    dates: datesOf(childrenOf([element], "date")),
  };
}

function placesIn(elements: readonly XmlElement[], entryOf: EntryOf): Place[] {
  return allWords(elements).map(words => {
    const pointers = tokensOf(words.element, "ref");
    const entries = pointers.flatMap(pointer => entryOf(pointer) ?? []);
    const addresses = pointers.filter(pointer => !entryOf(pointer) && /^https?:/i.test(pointer));
    return {
      ...words,
      identifiers: [
        ...addresses.flatMap(address => identifierFrom(address, undefined, words.element)),
        ...identifiersOf(childrenOf(entries, "idno")),
      ],
    };
  });
}
