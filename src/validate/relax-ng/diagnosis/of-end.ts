import { childElements } from "../../../core/xml-tree.ts";
import type { ElementName } from "../name-class.ts";
import { isSame } from "../steps.ts";
import { likeliest } from "./likeliest.ts";
import { elementsAmong, type Place } from "./place.ts";
import { oneOf, theOne } from "./words.ts";

/** An element that ends without what it must hold. */
export function diagnoseEnd(place: Place & { readonly frame: NonNullable<Place["frame"]> }): {
  readonly said: string;
  readonly remedy: string;
  readonly lacks: readonly ElementName[];
} {
  const { frame } = place;
  const { name } = frame.element;
  const lacks = wantingAtEnd(place);
  const wanting = likeliest(lacks, place);
  if (wanting.length === 0)
    return { said: `"${name}" is empty`, remedy: "Write what it must hold: it may not be empty.", lacks: [] };
  const last = elementsAmong(frame.nodes).at(-1);
  const inside = last && childElements(last).find(child => lacks.some(one => isSame(one, place.nameOf(child))));
  if (inside)
    return {
      said: `"${name}" lacks ${oneOf([place.nameOf(inside)])}`,
      remedy: `Is the end tag </${last.name}> missing before ${theOne(inside)}, which stands in it?`,
      lacks,
    };
  const where = last ? `after ${theOne(last)}` : `in "${name}"`;
  return { said: `"${name}" lacks ${oneOf(wanting)}`, remedy: `Write ${oneOf(wanting)} ${where}.`, lacks };
}

/** The elements with which the one around could end, else those that lead on. */
function wantingAtEnd({ steps, pattern }: Place): readonly ElementName[] {
  const leading = steps.leading(pattern);
  const completing = leading.filter(name => steps.derivatives.end(steps.past(pattern, name)).kind !== "notAllowed");
  return completing.length > 0 ? completing : leading;
}
