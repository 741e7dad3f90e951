import type { Agent, AgentRole } from "./edition-record.ts";

/** The part of somebody in an edition as catalogues have it. */
export interface CatalogueRole {
  /** The code among the relators of MARC 21. */
  readonly marc: string;
  /** The name of that relator. */
  readonly name: string;
  /** The contributorType of DataCite 4.6, 7.a. */
  readonly datacite: string;
}

/**
 * The role of an agent: by the term of a vocabulary that the header states, else by the words of `resp`, else by the element. Of words
 * that say nothing known it is that of a contributor.
 */
export function roleOf({ role, roleTerms, responsibility }: Agent): CatalogueRole {
  const term = roleTerms.flatMap(stated => roles.find(each => isMeant(each, stated)) ?? [])[0];
  if (term) return term;
  const { text = "" } = responsibility ?? {};
  const said = text === "" ? undefined : roles.find(({ words }) => words?.test(text));
  return said ?? ofElement(role);
}

/** `trl`, `translator`, `http://id.loc.gov/vocabulary/relators/trl`, `https://credit.niso.org/contributor-roles/software/`. */
function isMeant({ marc, name, credit, words }: KnownRole, stated: string): boolean {
  const term = stated
    .toLowerCase()
    .replace(/\/$/, "")
    .replace(/^.*[/#:]/, "");
  return term === marc || term === name || credit.includes(term) || (words?.test(term) ?? false);
}

function ofElement(role: AgentRole): CatalogueRole {
  const code = codes[role];
  return roles.find(({ marc }) => marc === code)!;
}

const codes: Readonly<Record<AgentRole, string>> = {
  author: "aut",
  editor: "edt",
  responsible: "ctb",
  funder: "fnd",
  sponsor: "spn",
  principal: "pdr",
  publisher: "pbl",
  distributor: "dst",
  authority: "isb",
  participant: "oth",
};

interface KnownRole extends CatalogueRole {
  /** The roles of CRediT (ANSI/NISO Z39.104) that say the same, as the last part of their addresses. */
  readonly credit: readonly string[];
  /** Words of `resp`, in English, German and French. */
  readonly words?: RegExp;
}

/** The first whose words are found holds: of "transcribed and edited", the transcriber. */
const roles: readonly KnownRole[] = [
  known("trl", "translator", "Translator", [], /translat|übersetz|tradu[ct]/i),
  known("mtk", "minute taker", "Other", [], /note-?taker|minute[ -]?taker|protokoll/i),
  known("trc", "transcriber", "DataCollector", [], /transcri|transkri/i),
  known("mrk", "markup editor", "DataCurator", [], /encod|mark-?up|kodier|encodage|codifica|\bTEI\b|\bXML\b/i),
  known("pfr", "proofreader", "DataCurator", ["validation"], /proof-?read|collat|check|korrektur|relecture/i),
  known("prg", "programmer", "Other", ["software"], /program|software|develop|entwickl|développ/i),
  known("ann", "annotator", "Editor", [], /annotat|comment|kommentar|notes by/i),
  known("aui", "author of introduction, etc.", "Editor", [], /introduc|einleitung|preface|vorwort/i),
  known("pdr", "project director", "ProjectLeader", ["supervision"], /direct|principal|leit(er|ung)|head of/i),
  known("dtm", "data manager", "DataManager", ["data-curation", "project-administration"], /manag|coordinat|koordin/i),
  known("dtc", "data contributor", "DataCollector", [], /digiti[sz]|scann?|digitalis/i),
  known("pht", "photographer", "DataCollector", [], /photograph|fotograf/i),
  known("ill", "illustrator", "Other", ["visualization"], /illustrat/i),
  known("ivr", "interviewer", "DataCollector", [], /interview/i),
  known("com", "compiler", "Editor", [], /compil/i),
  known("edt", "editor", "Editor", ["writing-review-editing"], /edit|herausg|éditeur|curat/i),
  known("res", "researcher", "Researcher", ["investigation"], /research|forsch|recherche/i),
  known("fnd", "funder", "Sponsor", [], /fund(ed|er|ing)|förder/i),
  known("spn", "sponsor", "Sponsor", [], /sponsor/i),
  known("aut", "author", "Researcher", ["writing-original-draft"], /author|autor/i),
  known("pbl", "publisher", "Distributor", []),
  known("dst", "distributor", "Distributor", []),
  known("isb", "issuing body", "Distributor", []),
  known("ctb", "contributor", "Other", []),
  known("oth", "other", "Other", []),
];

function known(marc: string, name: string, datacite: string, credit: readonly string[], words?: RegExp): KnownRole {
  return { marc, name, datacite, credit, ...(words && { words }) };
}
