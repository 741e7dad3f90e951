import type { XmlElement } from "../../../core/xml-tree.ts";
import type { Pattern } from "../pattern.ts";
import { elementsFrom } from "../parts-of-pattern.ts";
import { inFile, SchemaFault } from "../schema-fault.ts";
import type { Broken } from "./broken.ts";
import { ContentTypes } from "./content-types.ts";
import { Paths } from "./prohibited-paths.ts";
import { Together } from "./together.ts";

/** Where the pattern of an element stands; of the start, where the schema begins. */
export type PlaceOf = (pattern: Pattern) => { readonly element: XmlElement; readonly file: string };

/** Holds that a simplified schema keeps within the restrictions. RELAX NG specification, 7. Errors: EditionError "unreadable". */
export function checkRestrictions(start: Pattern, placeOf: PlaceOf): void {
  const [paths, types, together] = [new Paths(), new ContentTypes(), new Together()];
  const ofStart = paths.fault(start, "start");
  if (ofStart) refuse(start, ofStart, placeOf);
  for (const element of elementsFrom(start)) {
    const content = element.content();
    const fault = paths.fault(content, "content") ?? types.fault(content) ?? together.fault(content);
    if (fault) refuse(element, fault, placeOf);
  }
}

/** Errors: EditionError "unreadable", with the place of the element pattern. */
export function refuse(pattern: Pattern, { message, clause }: Broken, placeOf: PlaceOf): never {
  const { element, file } = placeOf(pattern);
  return inFile(file, () => {
    throw new SchemaFault(message, element, clause);
  });
}
