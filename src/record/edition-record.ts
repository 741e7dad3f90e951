import type { XmlElement } from "../core/xml-tree.ts";

/** The header of an edition as data. What it does not say is not here: lists are empty, and single facts undefined. TEI P5, 2. */
export interface EditionRecord {
  /** The `xml:id` of the document. */
  readonly id: string | undefined;
  /** All titles of the edition, in order. TEI P5, 2.2.1. */
  readonly titles: readonly Title[];
  /** Whoever made the edition or paid for it. TEI P5, 2.2.1. */
  readonly agents: readonly Agent[];
  /** Statements of the edition, such as "Second edition". TEI P5, 2.2.2. */
  readonly editions: readonly Words[];
  /** The size of the edition, in the words of the header. TEI P5, 2.2.3. */
  readonly extents: readonly Extent[];
  readonly publication: Publication;
  readonly rights: Rights;
  /** TEI P5, 2.2.5. */
  readonly series: readonly Series[];
  /** The sources of the edition. TEI P5, 2.2.7. */
  readonly sources: readonly Source[];
  /** Statements of how it was made. TEI P5, 2.3. */
  readonly declarations: readonly Declaration[];
  /** The time when the text was written: dates of the event or of the record itself. TEI P5, 2.4.1. */
  readonly written: readonly Dated[];
  readonly languages: Languages;
  /** TEI P5, 2.4.4. */
  readonly abstracts: readonly Words[];
  /** Keywords and classes. TEI P5, 2.4.3. */
  readonly subjects: readonly Subject[];
  /** The categories of taxonomies that the text is said to be of. TEI P5, 2.4.3. */
  readonly genres: readonly Subject[];
  /** Whom the header names as taking part. TEI P5, 16.2.2. */
  readonly participants: readonly Agent[];
  /** Of letters, by whom and when they were sent and received. TEI P5, 2.4.6. */
  readonly letters: readonly Letter[];
  /** Works beside the edition that the header relates it to. TEI P5, 2.2.6. */
  readonly related: readonly RelatedItem[];
  /** The files of registers that its prefixes lead into, as it names them. TEI P5, 17.2.3. */
  readonly registers: readonly Register[];
  /** The changes, with their dates. TEI P5, 2.6. */
  readonly changes: readonly Change[];
}

/** A fact, with the element that states it: where a finding about it has its place. */
export interface Stated {
  readonly element: XmlElement;
}

/** Plain words of the reading layer, with white space made even; never empty. */
export interface Words extends Stated {
  readonly text: string;
  /** As the nearest `xml:lang` says, as written. TEI P5, 1.3.1.1.2. */
  readonly language: string | undefined;
}

export interface Title extends Words {
  /** As written: `main`, `sub`, `short`, `alt`, `desc` and others. */
  readonly type: string | undefined;
  /** Analytic, monographic, journal, series or unpublished. TEI P5, 3.12.2.2. */
  readonly level: string | undefined;
}

/** A person or a body that did something, or took part. */
export interface Agent extends Words {
  /** Their part in the edition. */
  readonly role: AgentRole;
  /** Their part in the words of `resp`, where it stands beside the name. TEI P5, 2.2.1. */
  readonly responsibility: Words | undefined;
  /** The same in terms of a vocabulary, as `@role`, or `resp/@ref` and `@key` have it: `translator`, an address of MARC's relators. */
  readonly roleTerms: readonly string[];
  /** As the markup says: of a bare `author` or `name` it is not known. TEI P5, 14.2. */
  readonly kind: "person" | "organisation" | undefined;
  /** The same person or body in other languages. */
  readonly otherNames: readonly Words[];
  readonly surname: string | undefined;
  readonly forenames: readonly string[];
  /** Numbers in catalogues of authorities, stated in the header or in the entry that the name points at. TEI P5, 14.1.1. */
  readonly identifiers: readonly Identifier[];
  /** TEI P5, 14.1.1. */
  readonly affiliations: readonly Affiliation[];
  readonly emails: readonly string[];
}

export interface Affiliation extends Words {
  readonly identifiers: readonly Identifier[];
}

export type AgentRole =
  | "author"
  | "editor"
  | "responsible"
  | "funder"
  | "sponsor"
  | "principal"
  | "publisher"
  | "distributor"
  | "authority"
  | "participant";

/** TEI P5, 2.2.4 and 3.12.2.3: `idno`. */
export interface Identifier extends Stated {
  /** As written: `DOI`, `case`, `document`, `sha256` and others. */
  readonly type: string | undefined;
  /** The scheme, where it is one that programs resolve: by the type, or by the form of the value. */
  readonly scheme: IdentifierScheme | undefined;
  readonly written: string;
  /** The same without what may stand before a number of the scheme (`doi:`, `https://doi.org/`). */
  readonly value: string;
}

export type IdentifierScheme =
  "doi" | "handle" | "ark" | "urn" | "url" | "isbn" | "issn" | "orcid" | "ror" | "viaf" | "gnd" | "wikidata";

export interface Dated extends Stated {
  /** As the header words it; undefined of a date that has attributes alone. */
  readonly text: string | undefined;
  /** The event that it is the date of, as written. */
  readonly type: string | undefined;
  /** Days, months or years as ISO 8601 writes them, as attributes state them or, of `when`, the words themselves. TEI P5, 3.6.4 and 14.4. */
  readonly when: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly notBefore: string | undefined;
  readonly notAfter: string | undefined;
}

/** TEI P5, 2.2.4. */
export interface Publication {
  /** Publishers before distributors before authorities. */
  readonly publishers: readonly Agent[];
  readonly places: readonly Words[];
  readonly dates: readonly Dated[];
  readonly identifiers: readonly Identifier[];
  /** Addresses of the edition: of `ptr` and `ref`. */
  readonly targets: readonly string[];
  /** Of the publisher and of whoever else is there to be asked. */
  readonly contacts: readonly Contact[];
}

/** An address of electronic mail, and whose it is. */
export interface Contact extends Stated {
  readonly email: string;
  readonly name: string | undefined;
}

/** TEI P5, 2.2.4: `availability`. */
export interface Rights {
  /** `free`, `restricted` or `unknown`, as written. */
  readonly status: string | undefined;
  readonly licences: readonly Licence[];
  /** Further statements, in prose. */
  readonly statements: readonly Words[];
}

export interface Licence extends Stated {
  readonly text: string | undefined;
  readonly language: string | undefined;
  /** Addresses of the licence. */
  readonly targets: readonly string[];
  /** The part of the edition that it is of, where the header tells several apart, such as `record` and `edition`: its own `@n`, or that of the `availability`. */
  readonly n: string | undefined;
}

export interface Series extends Stated {
  readonly titles: readonly Title[];
  readonly identifiers: readonly Identifier[];
  /** Such as the number of the volume. */
  readonly parts: readonly Extent[];
}

/** Words about size or place in a whole, with the unit, where one is stated. */
export interface Extent extends Words {
  readonly unit: string | undefined;
  readonly quantity: string | undefined;
}

/** TEI P5, 2.2.7; 3.12 for books, 11 for manuscripts, 8.2 for recordings. */
export interface Source extends Stated {
  readonly kind: "prose" | "bibl" | "biblStruct" | "biblFull" | "msDesc" | "recording";
  /** Its relation to the edition, as written: `release`, `ocr` and others. */
  readonly type: string | undefined;
  /** All that it says, in plain words. */
  readonly text: string;
  readonly titles: readonly Title[];
  readonly agents: readonly Agent[];
  readonly publishers: readonly Agent[];
  readonly dates: readonly Dated[];
  /** The time when a manuscript or an object was made. TEI P5, 11.8. */
  readonly made: readonly Dated[];
  readonly identifiers: readonly Identifier[];
  readonly extents: readonly Extent[];
  /** Files and addresses that it points at. */
  readonly targets: readonly string[];
  readonly keeping: Keeping | undefined;
}

/** The place where a manuscript or an object is kept. TEI P5, 11.4. */
export interface Keeping extends Stated {
  readonly country: string | undefined;
  readonly settlement: string | undefined;
  readonly institution: string | undefined;
  readonly repository: string | undefined;
  readonly collections: readonly string[];
  readonly shelfmarks: readonly string[];
}

export interface Declaration extends Words {
  /** The name of the element, such as `projectDesc` or `correction`. */
  readonly kind: string;
}

/** TEI P5, 2.4.2. */
export interface Languages {
  /** Of the text: as the document or its text says, else the only one that the header names. As written. */
  readonly ofText: string | undefined;
  readonly used: readonly (Stated & { readonly tag: string; readonly text: string | undefined })[];
}

export interface Subject extends Words {
  readonly kind: "keyword" | "class" | "category";
  /** The list of terms or classes that it is of, as written. */
  readonly scheme: string | undefined;
  /** The name of that list, where the header describes it. */
  readonly schemeName: string | undefined;
  /** The address of the term on the web. */
  readonly address: string | undefined;
}

/** TEI P5, 2.4.6. */
export interface Letter extends Stated {
  readonly acts: readonly LetterAct[];
  /** Addresses of the letters before and after. */
  readonly context: readonly { readonly type: string | undefined; readonly target: string; readonly text: string }[];
}

export interface LetterAct extends Stated {
  /** Such as `sent` and `received`, as written. */
  readonly type: string | undefined;
  readonly agents: readonly Agent[];
  readonly places: readonly Place[];
  readonly dates: readonly Dated[];
}

export interface Place extends Words {
  readonly identifiers: readonly Identifier[];
}

export interface RelatedItem extends Stated {
  /** The relation, as written. */
  readonly type: string | undefined;
  readonly text: string | undefined;
  readonly targets: readonly string[];
  readonly identifiers: readonly Identifier[];
}

export interface Register extends Stated {
  readonly file: string;
}

export interface Change extends Stated {
  readonly text: string | undefined;
  readonly when: string | undefined;
  readonly who: readonly string[];
}
