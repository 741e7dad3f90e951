/**
 * The declarations of TEI P5, as names and structure: `tei/schema/p5`, read. Each map is by name, in the order of the files.
 */
export interface P5Facts {
  readonly datatypes: ReadonlyMap<string, P5Content>;
  readonly macros: ReadonlyMap<string, P5Content>;
  readonly classes: ReadonlyMap<string, P5Class>;
  readonly elements: ReadonlyMap<string, P5Element>;
}

/** A class: of elements that stand in the same places (`model.…`), or that have the same attributes (`att.…`). TEI P5, 1.3. */
export interface P5Class {
  readonly name: string;
  readonly module: string;
  /** The classes that it is a member of. */
  readonly classes: readonly string[];
  readonly attributes: P5Attributes;
}

/** An element. TEI P5, 23.5. */
export interface P5Element extends P5Class {
  readonly namespace: string;
  readonly content: P5Content;
}

/** The attributes that a class or an element has of itself. */
export interface P5Attributes {
  /** Each a row of alternatives, of which one may stand; most often a row of one. TEI P5, 23.5.3. */
  readonly own: readonly (readonly P5Attribute[])[];
  /** The names of attributes that its classes have, and it has not. */
  readonly without: readonly string[];
}

export interface P5Attribute {
  readonly name: string;
  readonly required: boolean;
  readonly value: P5Content;
  /** Values that the Guidelines name, where others may be written as well. */
  readonly suggested: readonly string[];
}

/** The content of an element, or the value of an attribute. */
export type P5Content =
  | { readonly kind: "text" | "empty" | "any" }
  /** An element, a class, a macro or a datatype. */
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "value"; readonly value: string }
  /** A datatype of XML Schema, such as `anyURI`, with its facets. */
  | { readonly kind: "data"; readonly type: string; readonly facets: readonly P5Facet[] }
  | { readonly kind: "choice" | "sequence"; readonly of: readonly P5Content[] }
  | { readonly kind: "repeated"; readonly content: P5Content; readonly occurs: Occurs };

export interface P5Facet {
  readonly name: string;
  readonly value: string;
}

/** How often it may stand; `most` can be Infinity. */
export interface Occurs {
  readonly least: number;
  readonly most: number;
}
