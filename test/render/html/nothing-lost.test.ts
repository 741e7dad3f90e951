import { firstEdition, ourDocuments } from "../../our-documents.ts";
import { keepTheirText } from "./keep-their-text.ts";

keepTheirText([firstEdition, ...ourDocuments]);
