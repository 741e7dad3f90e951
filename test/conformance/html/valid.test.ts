import { firstEdition, inParts, ourDocuments } from "../../our-documents.ts";
import { areValid } from "./are-valid.ts";

areValid([firstEdition, inParts, ...ourDocuments]);
