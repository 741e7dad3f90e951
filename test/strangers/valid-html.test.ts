import { areValid } from "../conformance/html/are-valid.ts";
import { strangersDocuments } from "./documents.ts";

areValid(strangersDocuments);
