import type { Location, Place } from "./location.ts";

export type Severity = "error" | "warning" | "information";

/** One finding about the content of a document: a value, which only a reporter makes into words on a screen. */
export interface Diagnostic {
  /** Stable and documented, such as `REC-V021`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly location: Location;
  /** The other places of the same finding, which is told once. */
  readonly also?: readonly Location[];
  /** The remedy, so worded that it can be followed literally. */
  readonly hint?: string;
  /** The clause of the rule, such as `TEI P5, 3.11.3`. */
  readonly clause: string;
  readonly related?: readonly { readonly message: string; readonly location: Location }[];
  /** The change of markup that mends it for certain, and touches no word of the text. */
  readonly mend?: Mend;
  /** The same as edits of the source. */
  readonly edits?: readonly SourceEdit[];
}

/**
 * A change of the start tag on which a finding stands. `element`: the element, and its end tag, is called `to`; `attribute`: its
 * attribute `from` is called `to`; `namespace`: its `xmlns`, and with it what stands in it, is `to`.
 */
export interface Mend {
  readonly what: "element" | "attribute" | "namespace";
  /** The name as written; of a namespace, that which it is in. */
  readonly from: string;
  readonly to: string;
}

/** Characters of a source in whose place others are to stand; the end is not included. */
export interface SourceEdit {
  readonly start: Place;
  readonly end: Place;
  readonly text: string;
}

/** The wording of one code. */
export interface Rule<Parameters> {
  readonly severity: Severity;
  readonly message: (parameters: Parameters) => string;
  readonly hint?: (parameters: Parameters) => string;
  /** The clause that it enforces. TEI chapters are numbered as in the current Guidelines. */
  readonly source: string;
}

/** Declares a rule; the compiler then checks the parameters of each report of it. */
export function rule<Parameters = unknown>(wording: Rule<Parameters>): Rule<Parameters> {
  return wording;
}

type Rules = Readonly<Record<string, Rule<never>>>;
type ParametersOf<R> = R extends Rule<infer P> ? P : never;

/** Makes the function by which a stage reports the rules of its `codes.ts`. */
export function reporter<Codes extends Rules>(codes: Codes) {
  return <Code extends keyof Codes & string>(
    code: Code,
    location: Location,
    parameters: ParametersOf<Codes[Code]>,
    related?: Diagnostic["related"],
  ): Diagnostic => {
    const wording = codes[code] as unknown as Rule<ParametersOf<Codes[Code]>>;
    return {
      code,
      severity: wording.severity,
      message: wording.message(parameters),
      location,
      ...(wording.hint && { hint: wording.hint(parameters) }),
      clause: wording.source,
      ...(related && { related }),
    };
  };
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === "error";
}
