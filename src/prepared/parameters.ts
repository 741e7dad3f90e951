/** One parameter of the style sheets. */
interface SheetParameter {
  readonly means: string;
  readonly type: "string" | "map";
  /** The style sheets that declare it. */
  readonly sheets: readonly SheetName[];
}

/** The style sheets, by the names of their entry points in `xslt/`. */
export type SheetName = "html" | "text" | "print";

const every = ["html", "text", "print"] as const;

/** All that is handed to a style sheet besides the prepared document. */
export const parameters = {
  found: { means: "Elements of the document by their keys (./keys.ts).", type: "map", sheets: every },
  labels: { means: "The URI of the words of the interface in one language.", type: "string", sheets: every },
  record: { means: "The URI of the record of the edition (src/record).", type: "string", sheets: every },
  registers: { means: "The URIs of the registers, with spaces between them.", type: "string", sheets: every },
  script: { means: "The program of the page, or nothing.", type: "string", sheets: ["html"] },
  "tei-file": { means: "The name of the TEI file beside the page, or nothing.", type: "string", sheets: ["html"] },
} as const satisfies Readonly<Record<string, SheetParameter>>;

type Parameters = typeof parameters;

/** The parameters that a style sheet is given as strings; of several sheets, those that each of them is given. */
export type ParametersOf<Sheet extends SheetName> = {
  readonly [Name in keyof Parameters as Name extends GivenTo<Sheet, Name> ? Name : never]: string;
};

type GivenTo<Sheet extends SheetName, Name extends keyof Parameters> = Parameters[Name]["type"] extends "string"
  ? [Sheet] extends [Parameters[Name]["sheets"][number]]
    ? Name
    : never
  : never;
