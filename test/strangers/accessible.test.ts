import { areAccessible } from "../conformance/html/are-accessible.ts";
import { oneOfEachKind } from "./documents.ts";

areAccessible(oneOfEachKind);
