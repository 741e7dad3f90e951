import type { XmlElement } from "../../../core/xml-tree.ts";
import { elementMeant, elementOfTag } from "../../../tei/elements-meant.ts";
import { written, type ElementName } from "../name-class.ts";
import type { Pattern } from "../pattern.ts";
import { isTelling, likeliest } from "./likeliest.ts";
import { elementsAmong, nodesAfter, nodesBefore, type Place } from "./place.ts";
import { remedyOfValue } from "./of-value.ts";
import { oneOf, theOne } from "./words.ts";

/** Words where none may stand, or not these, and how to go on. */
export interface TextDiagnosis {
  readonly said: string;
  readonly remedy: string;
  readonly rest: Pattern;
  /** True where the words are the whole content of the element, as a value is. */
  readonly isWhole: boolean;
}

type Within = Place & { readonly frame: NonNullable<Place["frame"]> };

/** The reason why words may not stand in an element. */
export function diagnoseText(place: Within, text: string): TextDiagnosis {
  const value = asValue(place, text);
  if (value) return value;
  const found = ofAnotherElement(place) ?? afterEmpty(place) ?? inHolder(place) ?? inSibling(place) ?? nowhere(place);
  return { ...found, isWhole: false };
}

/** A value stands in the element, and another one must. */
function asValue({ steps, frame, pattern }: Within, text: string): TextDiagnosis | undefined {
  if (!pattern.readsText) return undefined;
  const remedy = remedyOfValue({
    value: text,
    contents: [pattern],
    accepts: one => steps.derivatives.end(steps.derivatives.text(pattern, one)).kind !== "notAllowed",
    written: one => `"${one}"`,
  });
  return { said: `"${frame.element.name}" may not hold this`, remedy, rest: pattern, isWhole: true };
}

type Found = Omit<TextDiagnosis, "isWhole"> | undefined;

/** The element holds no words, and is written for another that does: a `link` of HTML is a `ref`. */
function ofAnotherElement({ steps, frame, pattern }: Within): Found {
  const { element, name, before } = frame;
  if (steps.names.contentsOf(name).hasText) return undefined;
  const tag = elementMeant(name.local)?.instead.find(one =>
    steps.names
      .named(elementOfTag(one))
      .some(target => steps.allows(before, target) && steps.names.contentsOf(target).hasText),
  );
  if (tag === undefined) return undefined;
  return {
    said: `"${element.name}" holds no words`,
    remedy: `Write ${tag} in place of <${element.name}>.`,
    rest: pattern,
  };
}

function afterEmpty({ steps, frame, pattern }: Within): Found {
  const { elements, hasText, hasOthers } = steps.names.contentsOf(frame.name);
  if (hasText || hasOthers || elements.size > 0) return undefined;
  const { name } = frame.element;
  return { said: `"${name}" is always empty`, remedy: `Write <${name}/>, and the words before or after it.`, rest: pattern };
}

function inHolder(place: Within): Found {
  const { steps, frame, pattern } = place;
  const siblings = elementsAmong(frame.nodes).map(place.nameOf);
  const holders = [...steps.expected(pattern), ...siblings].filter(name => steps.names.contentsOf(name).hasText);
  const found = likeliest(holders, place);
  const [best] = found;
  const isBeside = siblings.some(({ local }) => local === best?.local);
  if (!best || !(isBeside || isTelling(best, steps.names) || frame.name.local.includes(best.local))) return undefined;
  return {
    said: directly(frame.element),
    remedy: `Put it in ${oneOf(found)}.`,
    rest: steps.derivatives.either(pattern, steps.past(pattern, best)),
  };
}

/** Words beside the element that they belong in. */
function inSibling(place: Within): Found {
  const { steps, frame, pattern, nameOf } = place;
  const siblings = [...elementsAmong(nodesBefore(place))].reverse().concat(elementsAmong(nodesAfter(place)));
  for (const sibling of siblings) {
    const { hasText, elements } = steps.names.contentsOf(nameOf(sibling));
    const holders = [...elements.values()].filter(name => steps.names.contentsOf(name).hasText);
    const [best] = likeliest(holders, { ...place, frame: { ...frame, element: sibling, name: nameOf(sibling) } });
    if (hasText || best) return { said: directly(frame.element), remedy: into(sibling, hasText ? undefined : best), rest: pattern };
  }
  return undefined;
}

function into(sibling: XmlElement, holder: ElementName | undefined): string {
  return `Put it in ${holder ? `a "${written(holder)}" of ` : ""}${theOne(sibling)}.`;
}

function nowhere(place: Within): NonNullable<Found> {
  const { frame, pattern, steps } = place;
  const holding = steps.expected(pattern).filter(name => steps.names.contentsOf(name).hasText);
  const holders = likeliest(holding, place);
  const remedy = holders.length > 0 ? `Remove it, or put it in ${oneOf(holders)}.` : "Remove it.";
  return { said: directly(frame.element), remedy, rest: pattern };
}

function directly({ name }: XmlElement): string {
  return `Text may not stand directly in "${name}"`;
}
