import type { Role } from "./staged-file.ts";

/** The part of a file in a deposit, in words for whoever opens it. */
export const aboutRole: Readonly<Record<Role, string>> = {
  tei: "The edition in TEI, of which all else is made",
  part: "A part of the edition in TEI",
  register: "A register of persons, places, organisations or events that the edition points into",
  source: "The text of the source as it was received",
  picture: "A picture that the edition shows",
  schema: "A schema by which the edition was checked",
  "style sheet": "A style sheet by which the edition was made of its TEI",
  page: "The edition as a page for the web",
  book: "The edition as a book: archival and accessible PDF",
  "e-book": "The edition as an e-book",
  "plain text": "The edition as plain text",
  corpus: "The words of the edition for those who count them",
  record: "The edition, described for a catalogue",
  report: "A report of what was found when the edition was checked",
  about: "A page for whoever opens the package",
};
