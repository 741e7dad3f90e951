import { keepToTypes } from "../xslt/keep-to-types.ts";
import { oneOfEachKind } from "./documents.ts";

keepToTypes(oneOfEachKind);
