import { firstEdition } from "../../our-documents.ts";
import { haveFewLooseLines } from "./few-loose-lines.ts";

haveFewLooseLines([
  [firstEdition, 300, 0.01],
  ["test/documents/letter-in-german.xml", 70, 0],
  ["test/documents/bibliography.xml", 30, 0],
  ["test/documents/record-of-conversation.xml", 28, 0],
  ["test/documents/sermon-in-french.xml", 20, 0],
  ["test/documents/tale-in-russian.xml", 15, 0],
]);
