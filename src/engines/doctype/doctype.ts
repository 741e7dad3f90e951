/** A document type declaration, as far as it stands in the document. XML 1.0, 2.8. */
export interface Doctype {
  /** The general entities, by their names. */
  readonly entities: Map<string, DeclaredEntity>;
  /** The attributes of elements, by the names of both. */
  readonly attributes: Map<string, Map<string, DeclaredAttribute>>;
  /** The place of what is no declaration, in UTF-16 units from the beginning. */
  readonly faultAt?: number;
}

/** The text of an entity between its quotation marks; undefined of one that stands in another file. XML 1.0, 4.2. */
export interface DeclaredEntity {
  readonly literal: string | undefined;
}

/** An attribute: of tokens, whose blanks count for nothing, or of text; and its value where none is given. XML 1.0, 3.3. */
export interface DeclaredAttribute {
  readonly isOfTokens: boolean;
  readonly literal: string | undefined;
}
