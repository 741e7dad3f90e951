import type { XmlElement } from "../../../core/xml-tree.ts";
import { elementMeant, elementOfTag } from "../../../tei/elements-meant.ts";
import { usualContent } from "../../../tei/usual-content.ts";
import { written, type ElementName } from "../name-class.ts";
import type { Pattern } from "../pattern.ts";
import { isAlwaysEmpty } from "../schema-names.ts";
import { isSame } from "../steps.ts";
import { isTelling, likeliest } from "./likeliest.ts";
import { elementsAmong, following, furthest, nodesAfter, nodesBefore, type Place } from "./place.ts";
import { remedyOfValue } from "./of-value.ts";
import { oneOf, theOne } from "./words.ts";

/** Words where none may stand, or not these, and how to go on. */
export interface TextDiagnosis {
  readonly said: string;
  readonly remedy: string;
  readonly rest: Pattern;
  /** Elements read as begun before the words, or, where it is less than 0, as ended. */
  readonly begun?: number;
  /** True where the words are the whole content of the element, as a value is. */
  readonly isWhole: boolean;
}

type Within = Place & { readonly frame: NonNullable<Place["frame"]> };

/** The reason why words may not stand in an element. */
export function diagnoseText(place: Within, text: string): TextDiagnosis {
  const value = asValue(place, text);
  if (value) return value;
  const found =
    ofAnotherElement(place) ??
    endForgotten(place) ??
    afterEmpty(place) ??
    inHolder(place) ??
    inSibling(place) ??
    nowhere(place);
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

/** Words that may stand after the element, and what follows them too: its end tag is wanting. */
function endForgotten(place: Within): Found {
  const { steps, frame, pattern } = place;
  const outer = frame.outer;
  if (!outer || frame.isClosed || frame.implied > 0) return undefined;
  const after = steps.derivatives.text(steps.derivatives.end(pattern, true), "words");
  const inside = steps.expected(pattern).map(name => steps.derivatives.text(steps.begun(pattern, name), "words"));
  const here = Math.max(
    ...[pattern, ...inside].map(one => steps.reach(one, following(place), Number(one !== pattern))),
  );
  if (after.kind === "notAllowed" || steps.reach(after, following(place, 1)) <= here) return undefined;
  return {
    said: directly(frame.element),
    remedy: `Is the end tag </${frame.element.name}> missing before it, for ${theOne(frame.element)}?`,
    rest: after,
    begun: -1,
  };
}

function afterEmpty({ steps, frame, pattern }: Within): Found {
  if (!isAlwaysEmpty(frame.name, steps.names)) return undefined;
  const { name } = frame.element;
  return {
    said: `"${name}" is always empty`,
    remedy: `Write <${name}/>, and the words before or after it.`,
    rest: pattern,
  };
}

function inHolder(place: Within): Found {
  const { steps, frame, pattern } = place;
  const siblings = elementsAmong(nodesBefore(place)).map(place.nameOf);
  const holders = [...steps.expected(pattern), ...siblings].filter(name => steps.names.contentsOf(name).hasText);
  const found = likeliest(holders, place);
  const [best] = found;
  const isBeside = siblings.some(({ local }) => local === best?.local);
  if (!best || !(isBeside || isTelling(best, steps.names) || usualContent(frame.name.local).includes(best.local)))
    return undefined;
  const skip = steps.derivatives.pool.choice(pattern, ...found.map(name => steps.past(pattern, name)));
  const begun = found.map(name => steps.derivatives.text(steps.begun(pattern, name), "words"));
  const reach = (one: Pattern): number => steps.reach(one, following(place), 1);
  const inside = furthest(
    begun.filter(({ kind }) => kind !== "notAllowed"),
    reach,
  );
  const isImplied = inside !== undefined && reach(inside) >= steps.reach(skip, following(place));
  return {
    said: directly(frame.element),
    remedy: `Put it in ${oneOf(found)}.`,
    rest: isImplied ? inside : skip,
    begun: isImplied ? 1 : 0,
  };
}

/** Words beside the element that they belong in, however deep: those beside a `body` belong in a `p` of it. */
function inSibling(place: Within): Found {
  const { frame, pattern, nameOf } = place;
  const siblings = [...elementsAmong(nodesBefore(place))].reverse().concat(elementsAmong(nodesAfter(place)));
  const found = siblings.flatMap(sibling => {
    const holder = holderWithin(nameOf(sibling), place, 3);
    return holder ? [{ sibling, holder }] : [];
  });
  const best = found.find(({ holder }) => holder.local === "p") ?? found[0];
  if (!best) return undefined;
  const { sibling, holder } = best;
  const inner = isSame(holder, nameOf(sibling)) ? "" : `"${written(holder)}" in `;
  return { said: directly(frame.element), remedy: `Put it in ${inner}${theOne(sibling)}.`, rest: pattern };
}

/** The element that holds words, itself or one that mostly stands in it. */
function holderWithin(name: ElementName, place: Within, depth: number): ElementName | undefined {
  const { names } = place.steps;
  const { hasText, elements } = names.contentsOf(name);
  if (hasText) return name;
  if (depth === 0) return undefined;
  const usual = usualContent(name.local).flatMap(local => [...elements.values()].filter(one => one.local === local));
  const holding = (): ElementName[] => [...elements.values()].filter(one => names.contentsOf(one).hasText);
  const [best] = usual.length > 0 ? usual : likeliest(holding(), place);
  return best && holderWithin(best, place, depth - 1);
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
