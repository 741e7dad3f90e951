import { rule } from "../core/diagnostic.ts";

/** The faults of a deposit. */
export const codes = {
  "REC-D501": rule<{ path: string; called: string }>({
    severity: "warning",
    message: ({ path, called }) => `"${path}" is called "${called}" in the package, where the TEI does not find it.`,
    hint: () => "Give the file a name of letters, digits and -_.() alone, and name it so in the TEI.",
    source: "Archivematica, change filenames; RFC 8493, 5.2",
  }),
  "REC-D502": rule<{ path: string }>({
    severity: "warning",
    message: ({ path }) => `"${path}" is left out: it is neither near the document nor in the working folder.`,
    hint: () => "Run Recension in the folder of the project, or put the file there.",
    source: "Recension: a document names no file of others",
  }),
  "REC-D503": rule({
    severity: "error",
    message: () => "The header has no date of publication, and a package must have one.",
    hint: () => 'Write <date when="2026-11-24"/> in publicationStmt, or set SOURCE_DATE_EPOCH.',
    source: "TEI P5, 2.2.4; OCFL 1.1, 3.5.3.1; RFC 8493, 2.2.2",
  }),
} as const;
