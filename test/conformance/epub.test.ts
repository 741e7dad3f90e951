import { firstEdition, fixtures, inParts, ourDocuments } from "../our-documents.ts";
import { areEpubs } from "./are-epubs.ts";

areEpubs([firstEdition, inParts, ...ourDocuments, ...fixtures]);
