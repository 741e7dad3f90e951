import { loseNothing } from "../verify/lose-nothing.ts";
import { strangersDocuments } from "./documents.ts";

loseNothing(strangersDocuments, "diplomatic");
