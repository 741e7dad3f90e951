/** A datatype with its parameters. XML Schema, part 2; RELAX NG specification, 6.2.8. */
export interface Datatype {
  /** With its parameters, so that equal datatypes have equal names. */
  readonly name: string;
  /** As the schema names it, so that it can be made again. */
  readonly declared: DeclaredDatatype;
  /** The kind of ID, or of reference to one, that it is checked as. RELAX NG DTD Compatibility, 5. */
  readonly idType: IdType | undefined;
  allows(text: string, context: NamespaceContext): boolean;
  /** The value of a text, as one string for all texts of equal value; undefined where it is not of the datatype. */
  keyOf(text: string, context: NamespaceContext): string | undefined;
}

/** A datatype by its name in a library, with its parameters. RELAX NG specification, 4.3 and 4.4. */
export interface DeclaredDatatype {
  readonly library: string;
  readonly type: string;
  readonly parameters: readonly Parameter[];
}

export type IdType = "ID" | "IDREF" | "IDREFS";

export interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** The namespace that a prefix stands for where a value stands, of the empty prefix the default one; undefined of one that is not declared. */
export type NamespaceContext = (prefix: string) => string | undefined;

/** The values of a built-in datatype, each as a key: one string for all texts that mean it. XML Schema, part 2, 2. */
export interface ValueSpace {
  /** The treatment of white space before a text is read; by default it is collapsed. */
  readonly whiteSpace?: "preserve" | "replace";
  /** The key of a text; undefined where the text is not of the datatype. */
  read(text: string, context: NamespaceContext): string | undefined;
  /** Less than 0 where the first is less, 0 where they are equal; undefined where neither is so nor otherwise. */
  compare?(first: string, second: string): number | undefined;
  /** In characters, octets or items. */
  lengthOf?(key: string): number;
  /** True where a key is a number with digits that can be counted. */
  readonly hasDigits?: boolean;
  readonly idType?: IdType;
}
