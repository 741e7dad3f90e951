import { firstEdition, ourDocuments } from "../our-documents.ts";
import { losesNothing } from "./loses-nothing.ts";

losesNothing([firstEdition, ...ourDocuments], "diplomatic");
