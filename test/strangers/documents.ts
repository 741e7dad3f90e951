import { documentsIn } from "../our-documents.ts";

/** What other projects wrote. It stands beside the checkout, and is no part of the repository. */
export const strangersDocuments = documentsIn("../shared/tei");

/** Schemas of the TEI Consortium and of others, as RELAX NG. */
export const teiSchemas = "../shared/schemas/tei";
