import { addressOf } from "../../record/addresses.ts";
import { accountsOf, inverted, natural, titlesOfType } from "../../record/citation.ts";
import { begins, timeIssued, timeMade } from "../../record/dates.ts";
import type { Agent, EditionRecord } from "../../record/edition-record.ts";
import { threeLetters } from "../../record/languages.ts";
import { awardsOf, creatorsOf, isBody, othersOf } from "../../record/people.ts";
import { rightsStatements } from "../../record/rights-statements.ts";
import { sourceInWords } from "../../record/source-in-words.ts";
import { dataCiteFacts, notSaid } from "./datacite/facts.ts";
import { writeJson } from "./json.ts";

/** A dataset as the API of Dataverse (6) takes it: the block "citation", and the licence. */
export function dataverse(record: EditionRecord): string {
  const licence = rightsStatements(record).find(({ layer, address }) => layer !== "record" && address !== undefined);
  return writeJson({
    datasetVersion: {
      ...(licence && {
        license: { name: shortName(licence.spdx) ?? licence.title ?? licence.address, uri: licence.address },
      }),
      metadataBlocks: { citation: { displayName: "Citation Metadata", fields: fieldsOf(record) } },
    },
  });
}

/** Dataverse names the licences of Creative Commons without the first hyphen: "CC BY 4.0". */
function shortName(spdx: string | undefined): string | undefined {
  const [, parts, version] = /^CC-?([A-Z0]+(?:-[A-Z]+)*)-(\d\.\d)$/.exec(spdx ?? "") ?? [];
  if (parts === undefined) return undefined;
  return parts === "0" ? `CC0 ${version!}` : `CC ${parts} ${version!}`;
}

type Parts = Readonly<Record<string, string | undefined>>;

type Field = PrimitiveField | CompoundField;

interface PrimitiveField {
  readonly typeName: string;
  readonly multiple: boolean;
  readonly typeClass: "primitive" | "controlledVocabulary";
  readonly value: string | readonly string[];
}

interface CompoundField {
  readonly typeName: string;
  readonly multiple: boolean;
  readonly typeClass: "compound";
  readonly value: readonly Readonly<Record<string, PrimitiveField>>[];
}

/** The fields that say anything, in the order of the block. */
function fieldsOf(record: EditionRecord): readonly Field[] {
  const fields = [...titleFields(record), ...peopleFields(record), ...contentFields(record), ...originFields(record)];
  return fields.filter(({ value }) => value.length > 0);
}

function titleFields(record: EditionRecord): readonly Field[] {
  const numbers = record.publication.identifiers.filter(({ scheme }) => scheme !== "doi");
  return [
    one("title", dataCiteFacts(record).titles[0]!.title),
    ...maybeOne("subtitle", titlesOfType(record, "sub")[0]?.text),
    several(
      "alternativeTitle",
      titlesOfType(record, "short").map(({ text }) => text),
    ),
    compound(
      "otherId",
      numbers.map(({ type, scheme, written }) => ({ otherIdAgency: type ?? scheme, otherIdValue: written })),
    ),
  ];
}

function peopleFields(record: EditionRecord): readonly Field[] {
  const creators = creatorsOf(record);
  const { contacts, publishers } = record.publication;
  return [
    compound("author", creators.length > 0 ? creators.map(authorOf) : [{ authorName: notSaid }]),
    compound(
      "datasetContact",
      contacts.map(({ name, email }) => ({ datasetContactName: name, datasetContactEmail: email })),
    ),
    compound(
      "producer",
      publishers.map(publisher => ({ producerName: natural(publisher) })),
    ),
    compound(
      "contributor",
      othersOf(record).flatMap(({ agent, roles }) =>
        roles.map(({ datacite }) => ({
          contributorName: inverted(agent),
          contributorType: contributorTypes[datacite] ?? "Other",
        })),
      ),
    ),
    compound("grantNumber", record.agents.filter(({ role }) => role === "funder").flatMap(grantsOf)),
  ];
}

function grantsOf(funder: Agent): readonly Parts[] {
  const named = { grantNumberAgency: natural(funder) };
  const awards = awardsOf(funder).map(({ written }) => ({ ...named, grantNumberValue: written }));
  return awards.length > 0 ? awards : [named];
}

/** The subject is that of every edition of a text: Dataverse has a list of them, and wants one. */
function contentFields(record: EditionRecord): readonly Field[] {
  const { subjects, genres, languages } = record;
  return [
    compound(
      "dsDescription",
      accountsOf(record).map(({ text }) => ({ dsDescriptionValue: text })),
    ),
    chosen("subject", ["Arts and Humanities"]),
    compound(
      "keyword",
      subjects.map(({ text, schemeName, address }) => ({
        keywordValue: text,
        keywordTermURI: address,
        keywordVocabulary: schemeName,
      })),
    ),
    compound(
      "topicClassification",
      genres.map(({ text, schemeName }) => ({ topicClassValue: text, topicClassVocab: schemeName })),
    ),
    several("kindOfData", ["Digital scholarly edition (TEI XML)"]),
    ...languageNames(languages.ofText),
  ];
}

function originFields(record: EditionRecord): readonly Field[] {
  const issued = timeIssued(record);
  const made = timeMade(record);
  return [
    ...maybeOne("productionDate", made && begins(made)),
    ...maybeOne("distributionDate", issued && begins(issued)),
    compound(
      "series",
      record.series.flatMap(({ titles }) => titles.slice(0, 1)).map(({ text }) => ({ seriesName: text })),
    ),
    several("dataSources", record.sources.map(sourceInWords)),
  ];
}

function authorOf(agent: Agent): Parts {
  const found = agent.identifiers.find(({ scheme }) => authorSchemes[scheme ?? ""] !== undefined);
  return {
    authorName: isBody(agent) ? agent.text : inverted(agent),
    authorAffiliation: agent.affiliations[0]?.text,
    authorIdentifierScheme: found && authorSchemes[found.scheme ?? ""],
    authorIdentifier: found && (found.scheme === "orcid" ? found.value : (addressOf(found) ?? found.value)),
  };
}

const authorSchemes: Readonly<Record<string, string>> = { orcid: "ORCID", gnd: "DNB", viaf: "VIAF" };

/** The words of Dataverse for types of DataCite; of any other it is "Other". */
const contributorTypes: Readonly<Record<string, string>> = {
  Editor: "Editor",
  DataCollector: "Data Collector",
  DataCurator: "Data Curator",
  DataManager: "Data Manager",
  ProjectLeader: "Project Leader",
  ProjectManager: "Project Manager",
  ProjectMember: "Project Member",
  Researcher: "Researcher",
  Sponsor: "Sponsor",
  Supervisor: "Supervisor",
};

/** Dataverse has the names of languages in English. */
function languageNames(tag: string | undefined): Field[] {
  const code = tag === undefined ? undefined : threeLetters(tag);
  if (code === undefined) return [];
  const name = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(
    tag!.split("-")[0]!.toLowerCase(),
  );
  return name === undefined ? [] : [chosen("language", [name])];
}

function one(typeName: string, value: string): PrimitiveField {
  return { typeName, multiple: false, typeClass: "primitive", value };
}

function maybeOne(typeName: string, value: string | undefined): Field[] {
  return value === undefined ? [] : [one(typeName, value)];
}

function several(typeName: string, value: readonly string[]): PrimitiveField {
  return { typeName, multiple: true, typeClass: "primitive", value };
}

function chosen(typeName: string, value: readonly string[]): PrimitiveField {
  return { typeName, multiple: true, typeClass: "controlledVocabulary", value };
}

const vocabularies = new Set(["authorIdentifierScheme", "contributorType"]);

function compound(typeName: string, values: readonly Parts[]): CompoundField {
  return {
    typeName,
    multiple: true,
    typeClass: "compound",
    value: values.map(parts =>
      Object.fromEntries(
        Object.entries(parts).flatMap(([name, value]) => {
          if (value === undefined) return [];
          const typeClass = vocabularies.has(name) ? "controlledVocabulary" : "primitive";
          return [[name, { typeName: name, multiple: false, typeClass, value } satisfies PrimitiveField]];
        }),
      ),
    ),
  };
}
