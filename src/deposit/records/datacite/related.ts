import { addressOf } from "../../../record/addresses.ts";
import { natural } from "../../../record/citation.ts";
import { calendarDate } from "../../../record/dates.ts";
import type { EditionRecord, Identifier, Source } from "../../../record/edition-record.ts";
import { wellFormedTag } from "../../../record/languages.ts";
import { numbersOf, sourceInWords } from "../../../record/source-in-words.ts";
import type { DataCiteRelatedIdentifier, DataCiteRelatedItem } from "./types.ts";

/** Works with a number that DataCite knows: the sources, what the edition is related to, and the series that it is in. */
export function relatedIdentifiers({ sources, series, related }: EditionRecord): DataCiteRelatedIdentifier[] {
  const by = (relationType: string, identifiers: readonly Identifier[]): DataCiteRelatedIdentifier[] =>
    identifiers.flatMap(identifier => {
      const relatedIdentifierType = types[identifier.scheme ?? ""];
      if (relatedIdentifierType === undefined) return [];
      return [{ relatedIdentifier: identifier.value, relatedIdentifierType, relationType }];
    });
  return [
    ...sources.flatMap(({ identifiers }) => by("IsDerivedFrom", identifiers)),
    ...series.flatMap(({ identifiers }) => by("IsPublishedIn", identifiers)),
    ...related.flatMap(({ type, identifiers }) => by(relationOf(type), identifiers)),
  ];
}

const types: Readonly<Record<string, string>> = {
  doi: "DOI",
  handle: "Handle",
  ark: "ARK",
  urn: "URN",
  url: "URL",
  isbn: "ISBN",
  issn: "ISSN",
};

/** The relation that a type of the header says; of any other word it is a reference. */
export function relationOf(type: string | undefined): string {
  const said = (type ?? "").toLowerCase().replace(/[^a-z]/g, "");
  return relations.find(relation => relation.toLowerCase() === said) ?? "References";
}

const relations = (
  "IsCitedBy Cites IsSupplementTo IsSupplementedBy IsContinuedBy Continues IsNewVersionOf IsPreviousVersionOf IsPartOf " +
  "HasPart IsReferencedBy References IsDocumentedBy Documents IsVariantFormOf IsOriginalFormOf IsIdenticalTo Reviews " +
  "IsReviewedBy IsDerivedFrom IsSourceOf Describes IsDescribedBy HasVersion IsVersionOf Requires IsRequiredBy Obsoletes " +
  "IsObsoletedBy Collects IsCollectedBy"
).split(" ");

/** The sources and the series as works, whether they have a number or not. */
export function relatedItems({ sources, series }: EditionRecord): DataCiteRelatedItem[] {
  return [
    ...sources.filter(({ kind }) => kind !== "prose").map(sourceAsItem),
    ...series.flatMap(({ titles, parts, identifiers }) => {
      const volume = parts.find(({ unit }) => unit === undefined || unit === "volume");
      return titles[0] === undefined
        ? []
        : [
            {
              ...numbered(identifiers),
              titles: [{ title: titles[0].text, lang: wellFormedTag(titles[0].language) }],
              relatedItemType: "Collection",
              relationType: "IsPublishedIn",
              volume: volume?.text,
            },
          ];
    }),
  ];
}

function sourceAsItem(source: Source): DataCiteRelatedItem {
  const { kind, titles, dates, publishers, identifiers } = source;
  const numbers = numbersOf(source).filter(({ scheme }) => scheme === undefined);
  const year = dates.flatMap(({ when }) => calendarDate(when)?.slice(0, 4) ?? [])[0];
  return {
    ...numbered(identifiers),
    titles: [{ title: titles[0]?.text ?? sourceInWords(source), lang: wellFormedTag(titles[0]?.language) }],
    relatedItemType: kind === "recording" ? "Sound" : "Text",
    relationType: "IsDerivedFrom",
    publicationYear: year,
    publisher: publishers[0] && natural(publishers[0]),
    ...(numbers.length > 0 && { number: numbers.map(({ written }) => written).join(", "), numberType: "Other" }),
  };
}

function numbered(identifiers: readonly Identifier[]): Pick<DataCiteRelatedItem, "relatedItemIdentifier"> {
  const known = identifiers.find(({ scheme }) => types[scheme ?? ""] !== undefined);
  if (!known) return {};
  return {
    relatedItemIdentifier: {
      relatedItemIdentifier: known.scheme === "url" ? (addressOf(known) ?? known.value) : known.value,
      relatedItemIdentifierType: types[known.scheme ?? ""]!,
    },
  };
}
