import { creatorsOf } from "../../record/people.ts";
import { accountsOf, isPersonal, lastingAddress, mainTitle } from "../../record/citation.ts";
import { timeIssued } from "../../record/dates.ts";
import type { Agent, EditionRecord } from "../../record/edition-record.ts";
import { wellFormedTag } from "../../record/languages.ts";
import { rightsStatements } from "../../record/rights-statements.ts";
import type { codes } from "../codes.ts";
import { hasSizedImage } from "../records/iiif.ts";
import type { RecordedPage } from "../records/recorded-page.ts";

/** A fact that a header may state. */
export interface Fact {
  readonly code: Exclude<keyof typeof codes, "REC-D010">;
  /** The agents, or the edition as a whole, of whom it is not stated. */
  readonly lackedBy: (record: EditionRecord, pages: readonly RecordedPage[]) => readonly (Agent | "edition")[];
  /** The element of the header in which it stands, by the names of those around it. */
  readonly place: string;
}

const title = "teiHeader/fileDesc/titleStmt";
const publication = "teiHeader/fileDesc/publicationStmt";

export const facts = {
  title: whole("REC-D001", title, record => mainTitle(record) !== undefined),
  creator: whole("REC-D002", title, record => creatorsOf(record).length > 0),
  publisher: whole("REC-D003", publication, record => record.publication.publishers.length > 0),
  issued: whole("REC-D004", publication, record => timeIssued(record) !== undefined),
  licence: whole("REC-D005", `${publication}/availability`, record =>
    rightsStatements(record).some(({ layer, address }) => layer !== "record" && address !== undefined),
  ),
  contact: whole("REC-D006", `${publication}/publisher`, record => record.publication.contacts.length > 0),
  description: whole("REC-D007", "teiHeader/profileDesc", record => accountsOf(record).length > 0),
  language: whole("REC-D008", "", record => wellFormedTag(record.languages.ofText) !== undefined),
  address: whole("REC-D009", publication, record => lastingAddress(record) !== undefined),
  pictures: whole("REC-D011", "facsimile", (_, pages) => pages.some(hasSizedImage)),
  letter: whole("REC-D012", "teiHeader/profileDesc", record => record.letters.length > 0),
  orcid: ofAgents("REC-D013", record =>
    creatorsOf(record).filter(
      agent => isPersonal(agent) && !agent.identifiers.some(({ scheme }) => scheme === "orcid"),
    ),
  ),
  affiliation: ofAgents("REC-D014", record =>
    creatorsOf(record).filter(agent => isPersonal(agent) && agent.affiliations.length === 0),
  ),
  ror: ofAgents("REC-D015", ({ publication, agents }) =>
    [...publication.publishers, ...agents.filter(({ role }) => role === "funder")].filter(
      ({ identifiers }) => !identifiers.some(({ scheme }) => scheme === "ror"),
    ),
  ),
} satisfies Readonly<Record<string, Fact>>;

export type FactName = keyof typeof facts;

function whole(
  code: Fact["code"],
  place: string,
  isStated: (record: EditionRecord, pages: readonly RecordedPage[]) => boolean,
): Fact {
  return { code, place, lackedBy: (record, pages) => (isStated(record, pages) ? [] : ["edition"]) };
}

function ofAgents(code: Fact["code"], lackedBy: (record: EditionRecord) => readonly Agent[]): Fact {
  return { code, place: "", lackedBy };
}
