import type { XmlElement } from "../../../core/xml-tree.ts";
import type { Pattern } from "../pattern.ts";
import { inFile, SchemaFault } from "../schema-fault.ts";
import { contentFault } from "./content-types.ts";
import { pathFault } from "./prohibited-paths.ts";
import { Together } from "./together.ts";

/** Where the pattern of an element stands; of the start, where the schema begins. */
export type PlaceOf = (pattern: Pattern) => { readonly element: XmlElement; readonly file: string };

/** Holds that a simplified schema keeps within the restrictions. RELAX NG specification, 7. Errors: EditionError "unreadable". */
export function checkRestrictions(start: Pattern, placeOf: PlaceOf): void {
  const ofStart = pathFault(start, "start");
  if (ofStart) refuse(start, ofStart, placeOf);
  const together = new Together();
  for (const element of elementsFrom(start)) {
    const content = element.content();
    const fault = pathFault(content, "content") ?? contentFault(content) ?? together.fault(content);
    if (fault) refuse(element, fault, placeOf);
  }
}

/** A restriction that is not kept: what is wrong, and the clause. */
export interface Broken {
  readonly message: string;
  readonly clause: string;
}

/** Errors: EditionError "unreadable", with the place of the element pattern. */
export function refuse(pattern: Pattern, { message, clause }: Broken, placeOf: PlaceOf): never {
  const { element, file } = placeOf(pattern);
  return inFile(file, () => {
    throw new SchemaFault(message, element, clause);
  });
}

/** All elements that can be reached. */
export function* elementsFrom(start: Pattern): Generator<Extract<Pattern, { kind: "element" }>> {
  const seen = new Set<Pattern>();
  const pending = [start];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === "element") {
      yield next;
      pending.push(next.content());
    } else pending.push(...partsOfPattern(next));
  }
}

/** The patterns that one is put together of; of an element none. */
export function partsOfPattern(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case "choice":
      return pattern.of;
    case "group":
    case "interleave":
    case "after":
      return [pattern.first, pattern.second];
    case "oneOrMore":
    case "list":
    case "attribute":
      return [pattern.pattern];
    case "data":
      return pattern.except ? [pattern.except] : [];
    default:
      return [];
  }
}
