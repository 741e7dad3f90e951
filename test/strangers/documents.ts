import { documentsIn } from "../our-documents.ts";

const folder = "../shared/tei";

/** Documents of other projects. They stand beside the checkout, and are no part of the repository. */
export const strangersDocuments = documentsIn(folder);

/** One of each kind: a play from right to left, a letter, diplomatic papers, manuscripts, a printed book. */
export const oneOfEachKind = [
  "dracor-yi-lateiner",
  "schnitzler-letter-L00012",
  "frus-1958-60v04-d77",
  "p5-testms",
  "eebo-oxford-anatomy-350k",
].map(name => `${folder}/${name}.xml`);

/** Schemas of the TEI Consortium and of others, as RELAX NG. */
export const schemas = ["tei_all", "tei_simplePrint", "dracor"].map(name => `../shared/schemas/tei/${name}.rng`);
