import { ourDocuments } from "../our-documents.ts";
import { agreeWithJing } from "../validate/agree-with-jing.ts";
import { schemas, strangersDocuments } from "./documents.ts";

agreeWithJing([...schemas, "tei/schema/recension.rng"], [...strangersDocuments, ...ourDocuments]);
