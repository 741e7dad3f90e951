import { rule } from "../../core/diagnostic.ts";
import { bagitCodes, type Path } from "./bagit/codes.ts";

/** The findings in packages: 100 to 199 of bags, 200 to 299 of OCFL, 300 to 399 of E-ARK, 400 to 499 of packages of any kind. */
export const codes = {
  ...bagitCodes,
  "REC-D201": rule<{ code: string; said: string }>({
    severity: "error",
    message: ({ code, said }) => `${code}: ${said}`,
    source: "OCFL 1.1",
  }),
  "REC-D202": rule<{ code: string; said: string }>({
    severity: "warning",
    message: ({ code, said }) => `${code}: ${said}`,
    source: "OCFL 1.1",
  }),
  "REC-D301": rule<{ code: string; said: string }>({
    severity: "error",
    message: ({ code, said }) => `${code}: ${said}`,
    source: "E-ARK CSIP 2.2.0",
  }),
  "REC-D302": rule<{ code: string; said: string }>({
    severity: "warning",
    message: ({ code, said }) => `${code}: ${said}`,
    source: "E-ARK CSIP 2.2.0",
  }),
  "REC-D303": rule<{ said: string }>({
    severity: "error",
    message: ({ said }) => `This is not METS as its schema has it. ${said}`,
    source: "METS 1.12.1",
  }),
  "REC-D401": rule({
    severity: "error",
    message: () => "This is no package that is known: no bag, no OCFL object or storage root, no E-ARK package.",
    hint: () => "Name the folder that holds bagit.txt, a file 0=ocfl_…, or METS.xml.",
    source: "RFC 8493, 2.1.1; OCFL 1.1, 3.2 and 4.2; E-ARK CSIP 2.2.0, CSIPSTR4",
  }),
  "REC-D402": rule<{ what: string }>({
    severity: "error",
    message: ({ what }) => `This is ${what}: packages are checked as folders.`,
    hint: () => "Unpack it, and check the folder that comes of it.",
    source: "Recension, safety",
  }),
  "REC-D403": rule({
    severity: "error",
    message: () =>
      "There are more than 1,000,000 files and folders here, or they stand more than 100 deep: the package was not checked.",
    hint: () => "Check its parts one by one.",
    source: "Recension, safety",
  }),
  "REC-D404": rule<Path & { reason: string }>({
    severity: "error",
    message: ({ path, reason }) => `"${path}" could not be read: ${reason}.`,
    hint: () => "See to it that it can be read and that nobody writes to it, and check again.",
    source: "Recension, safety",
  }),
  "REC-D405": rule<{ code: string; times: number }>({
    severity: "information",
    message: ({ code, times }) => `${code} was found ${times} more ${times === 1 ? "time" : "times"}.`,
    hint: () => "Mend those that are told, and check again.",
    source: "Recension, safety",
  }),
  "REC-D410": rule<Path & { why: string }>({
    severity: "warning",
    message: ({ path, why }) => `Not every system can keep the name "${path}": ${why}.`,
    hint: () => "Give it another name, and make the package anew.",
    source: "RFC 8493, 6.1; Recension, names that last",
  }),
  "REC-D411": rule<Path & { other: string }>({
    severity: "warning",
    message: ({ path, other }) =>
      `"${path}" and "${other}" differ in capitals or in how letters are composed alone: some systems can keep only one of them.`,
    hint: () => "Give one of them another name, and make the package anew.",
    source: "RFC 8493, 6.1; Unicode Standard Annex 15",
  }),
  "REC-D412": rule<Path>({
    severity: "error",
    message: ({ path }) => `"${path}" is a symbolic link. It was not followed.`,
    hint: () => "Put the file itself in its place.",
    source: "Recension, safety",
  }),
  "REC-D413": rule<Path>({
    severity: "error",
    message: ({ path }) => `"${path}" is neither a file nor a folder. It was not opened.`,
    hint: () => "Remove it.",
    source: "Recension, safety",
  }),
  "REC-D414": rule<Path>({
    severity: "warning",
    message: ({ path }) => `"${path}" is a hard link: who changes the file by its other name changes the package.`,
    hint: () => "Put a copy in its place.",
    source: "Recension, safety",
  }),
} as const;
