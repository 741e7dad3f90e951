import { oneOfEachKind } from "../our-documents.ts";
import { keepToTypes } from "./keep-to-types.ts";

keepToTypes(oneOfEachKind);
