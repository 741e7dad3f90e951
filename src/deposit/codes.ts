import { rule } from "../core/diagnostic.ts";

/** Those who want a fact of the header, as a sentence begins with them: "Dataverse and DataCite need". */
interface Wanted {
  readonly who: string;
}

/** Facts of the header that records of the edition want, and that it does not state. 001 to 049: of the edition as a whole. */
export const codes = {
  "REC-D001": rule<Wanted>({
    severity: "error",
    message: ({ who }) => `${who} a title.`,
    hint: () => "Add <title>…</title> to titleStmt.",
    source: "TEI P5, 2.2.1",
  }),
  "REC-D002": rule<Wanted>({
    severity: "error",
    message: ({ who }) => `${who} somebody who made the edition.`,
    hint: () => "Add <author>…</author> or <editor>…</editor> to titleStmt.",
    source: "TEI P5, 2.2.1",
  }),
  "REC-D003": rule<Wanted>({
    severity: "error",
    message: ({ who }) => `${who} a publisher.`,
    hint: () => "Add <publisher>…</publisher> to publicationStmt.",
    source: "TEI P5, 2.2.4",
  }),
  "REC-D004": rule<Wanted>({
    severity: "error",
    message: ({ who }) => `${who} the date on which the edition was published.`,
    hint: () => 'Add <date when="2026-11-24"/>, with the day of publication, to publicationStmt.',
    source: "TEI P5, 2.2.4",
  }),
  "REC-D005": rule<Wanted>({
    severity: "error",
    message: ({ who }) => `${who} a licence.`,
    hint: () =>
      'Add <licence target="…">…</licence>, with the address of the licence, to availability in publicationStmt.',
    source: "TEI P5, 2.2.4",
  }),
  "REC-D006": rule<Wanted>({
    severity: "error",
    message: ({ who }) => `${who} a contact.`,
    hint: () => "Add <email>…</email> to publisher in publicationStmt, after the name.",
    source: "TEI P5, 3.6.2",
  }),
  "REC-D007": rule<Wanted>({
    severity: "error",
    message: ({ who }) => `${who} a description.`,
    hint: () => "Add <abstract><p>…</p></abstract> to profileDesc.",
    source: "TEI P5, 2.4.4",
  }),
  "REC-D008": rule<Wanted>({
    severity: "error",
    message: ({ who }) => `${who} the language of the text.`,
    hint: () => 'Add xml:lang="…", with the tag of the language, to TEI or text.',
    source: "TEI P5, 1.3.1.1.2",
  }),
  "REC-D009": rule<Wanted>({
    severity: "error",
    message: ({ who }) => `${who} an address at which the edition can be had.`,
    hint: () => 'Add <idno type="DOI">…</idno> or <idno type="URL">https://…</idno> to publicationStmt.',
    source: "TEI P5, 2.2.4",
  }),
  "REC-D010": rule<{ date: string }>({
    severity: "error",
    message: ({ date }) => `No calendar has the date ${date}; no record states it.`,
    hint: () => "Write the day, the month or the year that is meant, such as 2026-11-24.",
    source: "TEI P5, 3.6.4; W3C XML Schema 1.0, part 2, 3.2.9",
  }),
  "REC-D011": rule<Wanted>({
    severity: "error",
    message: ({ who }) => `${who} pictures of the pages, with their sizes.`,
    hint: () =>
      'Add facs="#…" to each pb, and a surface with that xml:id to facsimile: <surface><graphic url="…" width="…px" height="…px"/></surface>.',
    source: "TEI P5, 12.1",
  }),
  "REC-D012": rule<Wanted>({
    severity: "error",
    message: ({ who }) => `${who} a letter: by whom, to whom and when it was sent.`,
    hint: () => 'Add correspDesc with <correspAction type="sent">…</correspAction> to profileDesc.',
    source: "TEI P5, 2.4.6",
  }),
  "REC-D013": rule<Wanted & { name: string }>({
    severity: "error",
    message: ({ who, name }) => `${who} the ORCID of ${name}.`,
    hint: () => 'Add <idno type="ORCID">…</idno> to the name, if there is one.',
    source: "TEI P5, 14.1.1",
  }),
  "REC-D014": rule<Wanted & { name: string }>({
    severity: "error",
    message: ({ who, name }) => `${who} the affiliation of ${name}.`,
    hint: () => "Add <affiliation>…</affiliation> to the name.",
    source: "TEI P5, 14.1.1",
  }),
  "REC-D015": rule<Wanted & { name: string }>({
    severity: "error",
    message: ({ who, name }) => `${who} the ROR of ${name}.`,
    hint: () => 'Add <idno type="ROR">https://ror.org/…</idno> to the name, if there is one.',
    source: "TEI P5, 14.1.1",
  }),
} as const;
