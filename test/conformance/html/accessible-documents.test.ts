import { oneOfEachKind } from "../../our-documents.ts";
import { areAccessible } from "./are-accessible.ts";

areAccessible(oneOfEachKind);
