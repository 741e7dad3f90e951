import { attribute, type XmlDocument, type XmlElement } from "../../../core/xml-tree.ts";
import type { Pattern } from "../pattern.ts";

/** The files that a schema includes or refers to, each by the element that names it. */
export type SchemaParts = ReadonlyMap<XmlElement, XmlDocument>;

/** A grammar as the references in it see it. */
export interface Definer {
  readonly parent: Definer | undefined;
  /** The pattern that a name stands for. Errors: SchemaFault of the element that refers to it. */
  pattern(name: string, referrer: XmlElement): Pattern;
}

/** All that an element of a schema inherits from where it stands. RELAX NG specification, 4.3, 4.6, 4.9 and 4.18. */
export interface Scope {
  readonly file: string;
  readonly ns: string;
  readonly library: string;
  readonly grammar: Definer | undefined;
  /** The files that are being read: none may be among them twice. */
  readonly files: readonly XmlDocument[];
}

/** The scope of what stands in an element. */
export function scopeIn(element: XmlElement, scope: Scope): Scope {
  const ns = attribute(element, "ns") ?? scope.ns;
  const library = attribute(element, "datatypeLibrary") ?? scope.library;
  return ns === scope.ns && library === scope.library ? scope : { ...scope, ns, library };
}

/** The scope of the root of another file: its datatypes are its own, its namespace is what it has around it there. */
export function scopeOfFile(document: XmlDocument, scope: Scope): Scope {
  return { ...scope, file: document.file, library: "", files: [...scope.files, document] };
}
