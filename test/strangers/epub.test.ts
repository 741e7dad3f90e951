import { areEpubs } from "../conformance/are-epubs.ts";
import { strangersDocuments } from "./documents.ts";

areEpubs(strangersDocuments);
