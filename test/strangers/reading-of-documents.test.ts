import { losesNothing } from "../verify/loses-nothing.ts";
import { strangersDocuments } from "./documents.ts";

losesNothing(strangersDocuments, "reading");
