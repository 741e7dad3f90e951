import { firstEdition, ourDocuments } from "../our-documents.ts";
import { loseNothing } from "./lose-nothing.ts";

loseNothing([firstEdition, ...ourDocuments], "reading");
