import { areArchival, bookOf } from "../conformance/are-archival.ts";
import { strangersDocuments } from "./documents.ts";

areArchival(strangersDocuments.map(path => bookOf(path)));
