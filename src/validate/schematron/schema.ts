/** A schema in Schematron as it is checked by: what it includes is in it, abstract patterns and rules are resolved. Plain data. */
export interface Schema {
  readonly file: string;
  /** True of rules in a schema of RELAX NG: one that is wrong is passed over, since whoever made the schema is seldom who uses it. */
  readonly isEmbedded: boolean;
  /** True of the bindings to XPath 1.0 and XSLT 1.0. ISO/IEC 19757-3:2020, annexes C and I. */
  readonly compatible: boolean;
  readonly lets: readonly Let[];
  readonly phases: readonly Phase[];
  readonly defaultPhase: string | undefined;
  readonly patterns: readonly Pattern[];
  readonly keys: readonly Key[];
  readonly sheet: Sheet | undefined;
  /** Parts of it that are passed over or refused. */
  readonly notices: readonly Notice[];
}

/** A place in a file of the schema. */
export interface SchemaPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An expression or pattern of XPath, with the prefixes that it may use. */
export interface Expression {
  readonly text: string;
  readonly namespaces: Readonly<Record<string, string>>;
  readonly at: SchemaPlace;
}

/** A variable. 5.4.5. */
export interface Let {
  readonly name: string;
  /** A sequence type, by the rules of parameters of functions. ISO/IEC 19757-3:2025; XPath 3.1, 3.1.5.2. */
  readonly as?: string | undefined;
  readonly value: Expression;
}

/** The patterns that are tried together. 5.4.10. */
export interface Phase {
  readonly id: string;
  /** Of a document, true where the phase is for it: asked for by `#ANY` alone. ISO/IEC 19757-3:2025. */
  readonly when: Expression | undefined;
  /** Gives the nodes that are tried, with what stands in them, in place of the document. ISO/IEC 19757-3:2025. */
  readonly from: Expression | undefined;
  readonly lets: readonly Let[];
  readonly active: readonly string[];
  readonly at: SchemaPlace;
}

/** Rules of which each node meets the first whose context it fits; in a group, each. 5.4.9. */
export interface Pattern {
  readonly id: string | undefined;
  /** Gives the addresses of the documents that it is tried on, in place of the document. */
  readonly documents: Expression | undefined;
  readonly lets: readonly Let[];
  readonly rules: readonly Rule[];
  readonly isGroup: boolean;
}

/** A rule: checks of the nodes that fit a context. 5.4.12. */
export interface Rule {
  readonly context: Expression;
  /** Gives what the checks are of, in place of the node. ISO/IEC 19757-3:2025. */
  readonly visitEach: Expression | undefined;
  readonly lets: readonly Let[];
  readonly checks: readonly Check[];
}

/** An assertion, whose test holds, or a report, whose test does not. 5.4.1 and 5.4.11. */
export interface Check {
  readonly kind: "assert" | "report";
  readonly id: string | undefined;
  readonly test: Expression;
  readonly message: Message;
  readonly diagnostics: readonly Message[];
  readonly properties: readonly { readonly id: string; readonly message: Message }[];
  /** Gives the node that is meant, where it is not that of the context. */
  readonly subject: Expression | undefined;
  readonly severity: "error" | "warning" | "information";
  /** The rule, its role, flag and address, in words. */
  readonly source: string;
}

/** Text, and expressions whose value stands among it. 5.4.14. */
export type Message = readonly (string | Expression)[];

/** An index of nodes by value. XSLT 3.0, 20.2. */
export interface Key {
  readonly name: string;
  readonly match: Expression;
  readonly use: Expression;
}

/** A style sheet of all that is written in XSLT. */
export interface Sheet {
  readonly text: string;
  /** Its functions: each by its name, with the number of its parameters. */
  readonly functions: readonly { readonly namespace: string; readonly local: string; readonly parameters: number }[];
}

/** Something in the schema that is passed over (not known, wrong, or of no use here) or refused. */
export interface Notice {
  readonly kind: "unknown" | "quick-fixes" | "refused" | "never-there" | "wrong";
  readonly what: string;
  readonly at: SchemaPlace;
}

export const schematronNamespace = "http://purl.oclc.org/dsdl/schematron";
export const xsltNamespace = "http://www.w3.org/1999/XSL/Transform";
/** Of names that are ours within expressions and style sheets. */
export const ourNamespace = "urn:recension:schematron";
