import { rule } from "../../core/diagnostic.ts";

/** Faults of the files that go into a package. */
export const codes = {
  "REC-D501": rule<{ path: string; called: string }>({
    severity: "warning",
    message: ({ path, called }) => `"${path}" is called "${called}" in the package, where the TEI does not find it.`,
    hint: () => "Give the file a name of letters, digits and -_.() alone, and name it so in the TEI.",
    source: "Archivematica, change filenames; RFC 8493, 6.1",
  }),
  "REC-D502": rule<{ path: string }>({
    severity: "warning",
    message: ({ path }) => `"${path}" is left out: it is neither near the document nor in the working folder.`,
    hint: () => "Run Recension in the folder of the project, or put the file there.",
    source: "Recension: a document names no file of others",
  }),
} as const;
