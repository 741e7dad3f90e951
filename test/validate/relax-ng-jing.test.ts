import { readdirSync } from "node:fs";

import { documentsIn, firstEdition, ourDocuments } from "../our-documents.ts";
import { agreeWithJing } from "./agree-with-jing.ts";

/** Each with one fault, and the same without it. */
const examples = readdirSync("test/diagnostics")
  .filter(name => name.startsWith("REC-V"))
  .flatMap(name => documentsIn(`test/diagnostics/${name}`));

agreeWithJing(
  ["tei/schema/recension.rng"],
  [firstEdition, ...documentsIn("tei/registers"), ...ourDocuments, ...examples],
);
