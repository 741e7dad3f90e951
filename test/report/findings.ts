import type { Diagnostic } from "../../src/core/diagnostic.ts";
import type { CheckedDocument } from "../../src/report/checked-document.ts";

/** A finding with all that one can have, in words that every format must guard against. */
export const finding: Diagnostic = {
  code: "REC-V001",
  severity: "error",
  message: 'The element "persname" <of> 100%, &c.:\u001b[31m may not stand here.',
  hint: "Write persName.\nIt is written so.",
  clause: "the schema",
  location: {
    ...{ file: "letters/a b.xml", line: 3, column: 7, end: { line: 3, column: 17 } },
    ...{ xpath: "/TEI/text[1]/persname[1]", page: "4" },
  },
  related: [{ message: "The first is here.", location: { file: "letters/a b.xml", line: 1, column: 1 } }],
  edits: [
    { start: { line: 3, column: 8 }, end: { line: 3, column: 16 }, text: "persName" },
    { start: { line: 3, column: 23 }, end: { line: 3, column: 31 }, text: "persName" },
  ],
};

export const warning: Diagnostic = {
  ...{ code: "REC-V022", severity: "warning", message: "There is no register.", clause: "TEI P5, 17.2.3" },
  location: { file: "b.xml", line: 2 },
};

export const note: Diagnostic = {
  ...{ code: "REC-V040", severity: "information", message: "Not fetched.", clause: "Recension, safety" },
  location: { file: "b.xml" },
};

/** A document with an error, one with a warning and a note, one that is well, and one that is not there. */
export const documents: readonly CheckedDocument[] = [
  { name: "letters/a b.xml", findings: [finding] },
  { name: "b.xml", findings: [warning, note] },
  { name: "well.xml", findings: [] },
  { name: "none.xml", findings: [], stopped: "none.xml: cannot be read: there is no such file or folder." },
];
