import { rule } from "../core/diagnostic.ts";

/** The faults of a document that is prepared for any output. */
export const codes = {
  "REC-P001": rule<{ name: string }>({
    severity: "information",
    message: ({ name }) => `There is no layout for the element ${name}: its text is printed as it stands.`,
    hint: ({ name }) =>
      `If ${name} needs a look of its own, encode it by a nearer element of TEI; otherwise nothing need be done.`,
    source: "Recension, rendering",
  }),
} as const;
