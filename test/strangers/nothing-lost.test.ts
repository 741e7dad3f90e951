import { keepTheirText } from "../render/html/keep-their-text.ts";
import { strangersDocuments } from "./documents.ts";

keepTheirText(strangersDocuments);
