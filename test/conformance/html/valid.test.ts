import { firstEdition, ourDocuments } from "../../our-documents.ts";
import { areValid } from "./are-valid.ts";

areValid([firstEdition, ...ourDocuments]);
