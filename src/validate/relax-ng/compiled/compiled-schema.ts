import type { DeclaredDatatype, IdType } from "../datatypes/datatype.ts";

/** A simplified schema as plain data: what can be kept as JSON and loaded without reading the schema again. */
export interface CompiledSchema {
  /** The namespaces that its names are of. */
  readonly namespaces: readonly string[];
  readonly datatypes: readonly DeclaredDatatype[];
  /** The patterns, each at its id; 0 at an id that the schema has no pattern of. */
  readonly patterns: readonly (CompiledPattern | 0)[];
  /** The id of the pattern that a document begins with. */
  readonly start: number;
  /** The attributes that are IDs or refer to them, by the keys of id-types.ts. */
  readonly idTypes: readonly (readonly [type: IdType, keys: readonly string[]])[];
}

/** A pattern by its kind, with the ids of its parts, the position of its datatype, and its names. */
export type CompiledPattern =
  | readonly [kind: "choice", ...of: number[]]
  | readonly [kind: "group" | "interleave", first: number, second: number]
  | readonly [kind: "oneOrMore" | "list", pattern: number]
  | readonly [kind: "data", datatype: number, except: number]
  | readonly [kind: "value", datatype: number, value: string, key: string | null]
  | readonly [kind: "attribute" | "element", names: CompiledNames, pattern: number];

/** The names of a name class: `[0, "p"]` one name in the first namespace, `[0, 0, except]` all in it, `[-1, 0, except]` any. */
export type CompiledNames =
  | readonly [namespace: number, local: string]
  | readonly [namespace: number, any: 0, except: CompiledNames | 0]
  | { readonly of: readonly CompiledNames[] };
