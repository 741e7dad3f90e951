import { firstEdition, inParts, ourDocuments } from "../our-documents.ts";
import { loseNothing } from "./lose-nothing.ts";

loseNothing([firstEdition, inParts, ...ourDocuments], "reading");
