import { rule } from "../core/diagnostic.ts";
import type { Vocabulary } from "../tei/elements-meant.ts";

/** The faults of a document that is prepared for any output. */
export const codes = {
  "REC-P001": rule<{ name: string }>({
    severity: "information",
    message: ({ name }) => `There is no layout for the element ${name}: its text is printed as it stands.`,
    hint: ({ name }) =>
      `If ${name} needs a look of its own, encode it by a nearer element of TEI; otherwise nothing need be done.`,
    source: "Recension, rendering",
  }),
  "REC-P002": rule<{ name: string; meant: Meant }>({
    severity: "warning",
    message: ({ name, meant }) =>
      meant.of === "TEI"
        ? `"${name}" is no element of TEI. Did you mean ${meant.name}?`
        : meant.of === "other"
          ? `"${name}" is no element of TEI.`
          : `"${name}" is an element of ${meant.of}, and not of TEI.`,
    hint: ({ name, meant }) =>
      meant.of === "TEI"
        ? `Write <${meant.name}>: XML tells capitals from small letters.`
        : `Write ${meant.instead} in place of <${name}>.`,
    source: "TEI P5, 1.3; XML 1.0, 2.3",
  }),
  "REC-P003": rule({
    severity: "warning",
    message: () => "There is nothing in the text.",
    hint: () => "Write what is to be edited into text/body.",
    source: "TEI P5, 4",
  }),
  "REC-P004": rule({
    severity: "warning",
    message: () => "There is no teiHeader: the edition has no title, and does not say what it was made of.",
    hint: () => "Write <teiHeader> before <text>, with a fileDesc in it.",
    source: "TEI P5, 2.1.1",
  }),
  "REC-P005": rule<{ mimeType: string; kilobytes: number }>({
    severity: "warning",
    message: ({ mimeType, kilobytes }) => `The data of this binaryObject (${mimeType}, ${kilobytes} kB) are not shown.`,
    hint: () => 'Put them into a file beside the document, and point at it: <graphic url="picture.png"/>.',
    source: "TEI P5, 3.10",
  }),
} as const;

/** The meaning of an element that TEI has not: one of TEI, or what TEI has in place of one of another vocabulary. */
export type Meant =
  { readonly of: "TEI"; readonly name: string } | { readonly of: Vocabulary; readonly instead: string };
