import { elementsById } from "../core/elements-by-id.ts";
import { attribute, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import type { EditionRecord } from "./edition-record.ts";
import { responsibleForEdition, responsibleIn, type EntryOf } from "./read/agents.ts";
import { lettersIn } from "./read/letters.ts";
import { changesIn, declarationsIn, genresIn, languagesIn, participantsIn, subjectsIn } from "./read/profile.ts";
import { publicationIn, rightsIn, seriesIn } from "./read/publication.ts";
import { registersIn, relatedIn } from "./read/related.ts";
import { sourcesIn } from "./read/sources.ts";
import { allWords, childrenOf, datesOf, extentsOf, titlesOf, within } from "./read/statements.ts";

/**
 * The header of a document as data. Nothing is invented: what the header does not say is absent. `registered` knows the entries of
 * registers beside the document, by the pointers that lead to them, such as `person:talbott`; those within the document are known.
 */
export function recordOf({ root }: XmlDocument, registered: EntryOf = () => undefined): EditionRecord {
  const entryOf: EntryOf = pointer =>
    pointer.startsWith("#") ? elementsById(root).get(pointer.slice(1)) : registered(pointer);
  const header = childrenOf([root], "teiHeader").slice(0, 1);
  const file = childrenOf(header, "fileDesc");
  const profile = childrenOf(header, "profileDesc");
  const encodings = childrenOf(header, "encodingDesc");
  const published = childrenOf(file, "publicationStmt");
  return {
    ...ofEdition(file, entryOf),
    id: attribute(root, "xml:id"),
    publication: publicationIn(published, entryOf),
    rights: rightsIn(published),
    sources: sourcesIn(childrenOf(file, "sourceDesc"), entryOf),
    declarations: declarationsIn(encodings),
    written: datesOf(within(childrenOf(profile, "creation"), "date")),
    languages: languagesIn(root, profile),
    abstracts: allWords(childrenOf(profile, "abstract")),
    subjects: subjectsIn(profile, entryOf),
    genres: genresIn(profile, entryOf),
    participants: participantsIn(profile, entryOf),
    letters: lettersIn(profile, entryOf),
    related: relatedIn(childrenOf(file, "notesStmt")),
    registers: registersIn(encodings),
    changes: changesIn(childrenOf(header, "revisionDesc")),
  };
}

type OfEdition = Pick<EditionRecord, "titles" | "agents" | "editions" | "extents" | "series">;

function ofEdition(file: readonly XmlElement[], entryOf: EntryOf): OfEdition {
  const titled = childrenOf(file, "titleStmt").slice(0, 1);
  const edition = childrenOf(file, "editionStmt");
  return {
    titles: titlesOf(childrenOf(titled, "title")),
    agents: [...responsibleIn(titled, entryOf), ...responsibleForEdition(edition, entryOf)],
    editions: allWords(childrenOf(edition, "edition")),
    extents: extentsOf(childrenOf(file, "extent")),
    series: seriesIn(childrenOf(file, "seriesStmt")),
  };
}
