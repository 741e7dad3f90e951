import { firstEdition, ourDocuments } from "../../our-documents.ts";
import { keepsItsText } from "./keeps-its-text.ts";

keepsItsText([firstEdition, ...ourDocuments]);
