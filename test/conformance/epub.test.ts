import { firstEdition, fixtures, ourDocuments } from "../our-documents.ts";
import { areEpubs } from "./are-epubs.ts";

areEpubs([firstEdition, ...ourDocuments, ...fixtures]);
