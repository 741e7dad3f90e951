import { keepsItsText } from "../render/html/keeps-its-text.ts";
import { strangersDocuments } from "./documents.ts";

keepsItsText(strangersDocuments);
