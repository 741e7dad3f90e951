import type { FactName } from "./facts.ts";

/** Whoever takes a record or a package, and the facts that it cannot do without, or would rather have. */
export interface Target {
  readonly name: string;
  readonly requires: readonly FactName[];
  readonly recommends: readonly FactName[];
}

/** Each by the standard, or by what its program refuses. */
export const targets = {
  /** Every element is optional. DCMES 1.1. */
  dc: { name: "Dublin Core", requires: [], recommends: ["title", "creator", "issued", "language"] },
  dcterms: { name: "DCMI Metadata Terms", requires: [], recommends: ["title", "creator", "issued", "language"] },
  /** The guidelines of the Digital Library Federation for MODS, "required". */
  mods: { name: "MODS", requires: ["title"], recommends: ["issued", "language", "address", "licence"] },
  mets: { name: "METS", requires: ["title"], recommends: ["issued", "language"] },
  premis: { name: "PREMIS", requires: [], recommends: ["licence"] },
  /** Properties 2 to 5 are mandatory; of a DOI (1) DataCite takes care. DataCite 4.6, 2.2. */
  datacite: {
    name: "DataCite",
    requires: ["title", "creator", "publisher", "issued"],
    recommends: ["address", "licence", "description", "language"],
  },
  "csl-json": { name: "CSL-JSON", requires: ["title"], recommends: ["issued"] },
  bibtex: { name: "BibTeX", requires: ["title"], recommends: ["issued"] },
  ris: { name: "RIS", requires: ["title"], recommends: ["issued"] },
  "schema.org": { name: "schema.org", requires: ["title"], recommends: ["issued", "licence"] },
  /** RO-Crate 1.2, "Direct properties of the Root Data Entity", and what its validator recommends. */
  "ro-crate": {
    name: "RO-Crate",
    requires: ["title", "description", "issued", "licence"],
    recommends: ["publisher", "contact", "orcid", "affiliation", "ror"],
  },
  invenio: {
    name: "InvenioRDM",
    requires: ["title", "creator", "issued"],
    recommends: ["publisher", "licence", "description", "orcid", "affiliation"],
  },
  /** The fields that the block "citation" marks as required. */
  dataverse: {
    name: "Dataverse",
    requires: ["title", "creator", "contact", "description"],
    recommends: ["licence", "affiliation", "orcid"],
  },
  dspace: { name: "DSpace", requires: ["title", "issued"], recommends: ["creator", "licence", "language"] },
  csip: { name: "E-ARK", requires: ["title"], recommends: ["licence"] },
  /** The user of a version has an address. OCFL 1.1, 3.5.3.1. */
  ocfl: { name: "OCFL", requires: [], recommends: ["contact"] },
  /** An event has a time: the day of the edition, where SOURCE_DATE_EPOCH gives none. PREMIS 3.0, 2.3. */
  events: { name: "PREMIS", requires: ["issued"], recommends: [] },
  /** The envelope wants the day of the record. CMDI 1.2, 2.1. */
  cmdi: { name: "CMDI", requires: ["title"], recommends: ["issued", "address", "licence", "language"] },
  /** correspSearch, "CMIF": publisher, address and licence of the list. */
  cmif: {
    name: "correspSearch",
    requires: ["letter", "publisher", "issued"],
    recommends: ["address", "licence", "contact"],
  },
  /** FAIR Signposting: links of the page of the edition. */
  signposting: { name: "Signposting", requires: ["address"], recommends: ["licence", "orcid"] },
  sitemap: { name: "Sitemaps", requires: ["address"], recommends: [] },
  /** Presentation 3.0: a canvas has a size, and everything an address. */
  iiif: { name: "IIIF", requires: ["title", "address", "pictures"], recommends: ["licence", "description"] },
} satisfies Readonly<Record<string, Target>>;

export type TargetName = keyof typeof targets;
