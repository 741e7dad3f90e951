import { writeXmlDocument, type WrittenElement } from "../../engines/xmlbuilder2.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import { dataCiteFacts } from "./datacite/facts.ts";
import type { DataCiteFunding, DataCiteName, DataCitePublisher, DataCiteRelatedItem } from "./datacite/types.ts";
import { element, fact, group } from "./xml.ts";

/** The metadata of a DOI in XML: DataCite Metadata Schema 4.6. */
export function dataCiteXml(record: EditionRecord): string {
  const facts = dataCiteFacts(record);
  return writeXmlDocument(
    element(
      "resource",
      { xmlns: "http://datacite.org/schema/kernel-4" },
      element("identifier", { identifierType: "DOI" }, facts.doi ?? toBeAssigned),
      ...many("creators", facts.creators, creator => named("creator", {}, creator)),
      ...many("titles", facts.titles, ({ title, titleType, lang }) =>
        fact("title", title, { titleType, "xml:lang": lang }),
      ),
      publisher(facts.publisher),
      fact("publicationYear", facts.publicationYear),
      fact("resourceType", facts.types.resourceType, { resourceTypeGeneral: facts.types.resourceTypeGeneral }),
      ...many("subjects", facts.subjects, ({ subject, subjectScheme, schemeUri, valueUri, lang }) =>
        fact("subject", subject, { subjectScheme, schemeURI: schemeUri, valueURI: valueUri, "xml:lang": lang }),
      ),
      ...many("contributors", facts.contributors, contributor =>
        named("contributor", { contributorType: contributor.contributorType }, contributor),
      ),
      ...many("dates", facts.dates, ({ date, dateType, dateInformation }) =>
        fact("date", date, { dateType, dateInformation }),
      ),
      fact("language", facts.language),
      ...many("alternateIdentifiers", facts.alternateIdentifiers, ({ alternateIdentifier, alternateIdentifierType }) =>
        fact("alternateIdentifier", alternateIdentifier, { alternateIdentifierType }),
      ),
      ...many("relatedIdentifiers", facts.relatedIdentifiers, ({ relatedIdentifier, ...kind }) =>
        fact("relatedIdentifier", relatedIdentifier, kind),
      ),
      ...many("sizes", facts.sizes, size => fact("size", size)),
      ...many("formats", facts.formats, format => fact("format", format)),
      fact("version", facts.version),
      ...many(
        "rightsList",
        facts.rightsList,
        ({ rights, rightsUri, rightsIdentifier, rightsIdentifierScheme, schemeUri, lang }) =>
          fact("rights", rights, {
            rightsURI: rightsUri,
            rightsIdentifier,
            rightsIdentifierScheme,
            schemeURI: schemeUri,
            "xml:lang": lang,
          }),
      ),
      ...many("descriptions", facts.descriptions, ({ description, descriptionType, lang }) =>
        fact("description", description, { descriptionType, "xml:lang": lang }),
      ),
      ...many("fundingReferences", facts.fundingReferences, fundingReference),
      ...many("relatedItems", facts.relatedItems, relatedItem),
    ),
  );
}

/** "To be assigned or announced later": a DOI that is not registered yet. DataCite 4.6, appendix 3. */
const toBeAssigned = ":tba";

function many<Item>(
  name: string,
  items: readonly Item[] | undefined,
  write: (item: Item) => WrittenElement | undefined,
): (WrittenElement | undefined)[] {
  return [group(name, {}, (items ?? []).map(write))];
}

function named(
  what: "creator" | "contributor",
  attributes: Readonly<Record<string, string>>,
  name: DataCiteName,
): WrittenElement {
  return element(
    what,
    attributes,
    fact(`${what}Name`, name.name, { nameType: name.nameType, "xml:lang": name.lang }),
    fact("givenName", name.givenName),
    fact("familyName", name.familyName),
    ...(name.nameIdentifiers ?? []).map(({ nameIdentifier, nameIdentifierScheme, schemeUri }) =>
      fact("nameIdentifier", nameIdentifier, { nameIdentifierScheme, schemeURI: schemeUri }),
    ),
    ...(name.affiliation ?? []).map(({ name, affiliationIdentifier, affiliationIdentifierScheme, schemeUri }) =>
      fact("affiliation", name, { affiliationIdentifier, affiliationIdentifierScheme, schemeURI: schemeUri }),
    ),
  );
}

function publisher(stated: DataCitePublisher): WrittenElement | undefined {
  const { name, publisherIdentifier, publisherIdentifierScheme, schemeUri, lang } = stated;
  const attributes = { publisherIdentifier, publisherIdentifierScheme, schemeURI: schemeUri, "xml:lang": lang };
  return fact("publisher", name, attributes);
}

function fundingReference(funding: DataCiteFunding): WrittenElement | undefined {
  const { funderName, funderIdentifier, funderIdentifierType, awardNumber } = funding;
  return element(
    "fundingReference",
    {},
    fact("funderName", funderName),
    fact("funderIdentifier", funderIdentifier, { funderIdentifierType }),
    fact("awardNumber", awardNumber),
  );
}

function relatedItem(item: DataCiteRelatedItem): WrittenElement {
  const { relatedItemType, relationType, titles, relatedItemIdentifier: identifier } = item;
  return element(
    "relatedItem",
    { relatedItemType, relationType },
    identifier &&
      fact("relatedItemIdentifier", identifier.relatedItemIdentifier, {
        relatedItemIdentifierType: identifier.relatedItemIdentifierType,
      }),
    ...many("titles", titles, ({ title, lang }) => fact("title", title, { "xml:lang": lang })),
    fact("publicationYear", item.publicationYear),
    fact("volume", item.volume),
    fact("number", item.number, { numberType: item.numberType }),
    fact("publisher", item.publisher),
  );
}
