import { isBlankInXml } from "../../../core/is-blank.ts";
import { childElements, type XmlElement } from "../../../core/xml-tree.ts";
import type { ElementName } from "../name-class.ts";
import { isAlwaysEmpty } from "../schema-names.ts";
import type { Pattern } from "../pattern.ts";
import { isSame, type Frame } from "../steps.ts";
import { isHomeOf, isTelling, likeliest } from "./likeliest.ts";
import {
  elementsAmong,
  following,
  furthest,
  furthestAll,
  type Diagnosis,
  type Misplaced,
  type Place,
  type Repair,
} from "./place.ts";
import { alternatives, oneOf, theOne } from "./words.ts";

/** An element that the one around it cannot hold, though one further out can: an end tag is wanting, or is too late. */
export function endForgotten(misplaced: Misplaced): Diagnosis | undefined {
  const closing = closingBefore(misplaced);
  if (!closing) return undefined;
  const { steps, pattern, name, frame } = misplaced;
  const skipped = steps.reach(pattern, following(misplaced));
  const closed = steps.reach(steps.past(closing.rest, name), following(misplaced, closing.ended.length));
  const isInItsLike = frame !== undefined && isSame(frame.name, name);
  if (closed <= skipped && !isInItsLike && !isHomeOf(closing.holder.name, name, steps.names)) return undefined;
  return endsBefore(misplaced, closing, closed > skipped);
}

/** The same where nothing else explains it: what follows would be right in either case. */
export function endTooLate(misplaced: Misplaced): Diagnosis | undefined {
  const closing = closingBefore(misplaced);
  return closing && endsBefore(misplaced, closing, false);
}

interface Closing {
  readonly rest: Pattern;
  /** Those that would end, from the innermost on, and the one that holds the element then. */
  readonly ended: readonly Frame[];
  readonly holder: Frame;
}

/** The fewest ends before the element after which it may stand. */
function closingBefore({ steps, pattern, name, frame }: Misplaced): Closing | undefined {
  const ended: Frame[] = [];
  let rest = pattern;
  for (let around = frame; around?.outer; around = around.outer) {
    if (around.isClosed) continue;
    for (let implied = 0; implied <= around.implied; implied++) rest = steps.derivatives.end(rest, true);
    ended.push(around);
    if (steps.allows(rest, name)) return { rest, ended, holder: around.outer };
  }
  return undefined;
}

function endsBefore(misplaced: Misplaced, { rest, ended, holder }: Closing, isClosed: boolean): Diagnosis {
  const { element, frame, steps, pattern, name } = misplaced;
  const tags = ended.map(one => `</${one.element.name}>`).join("");
  const outermost = ended.at(-1)!;
  if (isAlwaysEmpty(frame!.name, steps.names)) return afterEmpty(misplaced, frame!);
  const unwrapped = isUnwrapped(misplaced) && !isSame(outermost.name, name) ? " Or remove its tags." : "";
  return {
    said: `"${element.name}" may not stand in "${frame!.element.name}"`,
    remedy:
      `${ended.length > 1 ? "Are the end tags" : "Is the end tag"} ${tags} missing before it, for ${theOne(outermost.element)}? ` +
      `It may stand after that, in "${holder.element.name}".${unwrapped}`,
    repair: isClosed ? { kind: "close", frames: ended.length, rest } : { kind: "skip", rest: steps.pastAny(pattern) },
  };
}

function afterEmpty({ element, steps, pattern }: Misplaced, { element: { name } }: Frame): Diagnosis {
  return {
    said: `"${element.name}" may not stand in "${name}", which is always empty`,
    remedy: `Write <${name}/>, and "${element.name}" before or after it.`,
    repair: { kind: "skip", rest: steps.pastAny(pattern) },
  };
}

/** The element belongs in one beside it, of which there is one alone, as the `body` of a `text`. */
export function inOneBeside(misplaced: Misplaced): Diagnosis | undefined {
  const { element, frame, steps, pattern, name, nameOf } = misplaced;
  const beside = elementsAmong(frame?.nodes ?? []).filter(
    sibling =>
      sibling !== element &&
      steps.names.mayHold(frame!.name, nameOf(sibling)) &&
      steps.names.mayHold(nameOf(sibling), name),
  );
  const only = beside.find(
    sibling => isTelling(nameOf(sibling), steps.names) && !steps.allows(pattern, nameOf(sibling)),
  );
  if (!only) return undefined;
  return {
    said: `"${element.name}" may not stand directly in "${frame!.element.name}"`,
    remedy: `Move it into ${theOne(only)}.`,
    repair: { kind: "skip", rest: pattern },
  };
}

/** The element is right in another one, without which the one around cannot go on or end. */
export function inWantingHolder(misplaced: Misplaced): Diagnosis | undefined {
  const { steps, pattern } = misplaced;
  const next = following(misplaced);
  const without = steps.reach(pattern, next);
  const wanting = holdersHere(misplaced).filter(holder => steps.reach(steps.past(pattern, holder), next) > without);
  return wanting.length > 0 ? putInto(misplaced, wanting) : undefined;
}

/** The element is right in another one, which is wanting around it and likely meant. */
export function inHolder(misplaced: Misplaced): Diagnosis | undefined {
  const [best, ...others] = holdersHere(misplaced);
  if (!best) return undefined;
  return isTelling(best, misplaced.steps.names, misplaced.name) ? putInto(misplaced, [best, ...others]) : undefined;
}

/** The same, of whatever may hold it. */
export function inAnyHolder(misplaced: Misplaced): Diagnosis | undefined {
  const holders = holdersHere(misplaced);
  return holders.length > 0 ? putInto(misplaced, holders) : undefined;
}

function putInto(misplaced: Misplaced, holders: readonly ElementName[]): Diagnosis {
  const { element, frame } = misplaced;
  return {
    said: `"${element.name}" may not stand directly in "${frame?.element.name ?? ""}"`,
    remedy: `Put it in ${oneOf(holders)}.`,
    repair: repairInHolder(misplaced, holders),
  };
}

/** That one of the holders is begun before the element, or the element passed over, whatever lets more of the rest be read. */
function repairInHolder(misplaced: Misplaced, holders: readonly ElementName[]): Repair {
  const { steps, pattern, name } = misplaced;
  const skip = steps.derivatives.pool.choice(pattern, steps.past(pattern, holders[0]!));
  const begun = holders.map(holder => steps.begun(pattern, holder)).filter(one => steps.allows(one, name));
  const reach = (one: Pattern): number => steps.reach(steps.past(one, name), following(misplaced), 1);
  const best = furthest(begun, reach);
  if (!best || reach(best) < steps.reach(skip, following(misplaced))) return { kind: "skip", rest: skip };
  return { kind: "imply", begun: best };
}

/** The elements that may stand in the place, and hold the element; those first after which the rest goes on. */
function holdersHere(misplaced: Misplaced): readonly ElementName[] {
  const { frame, steps, pattern, name } = misplaced;
  if (!frame) return [];
  const holders = steps.expected(pattern).filter(holder => steps.names.mayHold(holder, name) && !isSame(holder, name));
  const next = following(misplaced);
  const reached = new Map<Pattern, number>();
  const steady = furthestAll(holders, holder => {
    const after = steps.past(pattern, holder);
    const reach = reached.get(after) ?? steps.reach(after, next);
    reached.set(after, reach);
    return reach;
  });
  return likeliest(steady, misplaced, name);
}

/** The element is right in one that stands not far away. */
export function inOneNearby(misplaced: Misplaced): Diagnosis | undefined {
  const { element, frame, steps, pattern } = misplaced;
  const near = frame && nearestHolder(misplaced, frame.element);
  if (!near) return undefined;
  return {
    said: `"${element.name}" may not stand in "${frame.element.name}"`,
    remedy: `Move it into ${theOne(near)}.`,
    repair: { kind: "skip", rest: steps.pastAny(pattern) },
  };
}

/** An element that may stand in more may stand anywhere: what is near tells nothing. */
const someHolders = 20;

/** Parents to go up, and children down, to what is not far away. */
const farthest = 3;

/** The holder with the fewest steps between, the first in the document of those. */
function nearestHolder({ element, steps, name, nameOf }: Misplaced, start: XmlElement): XmlElement | undefined {
  const isMadeForSome = steps.names.holdersOf(name).length <= someHolders;
  const isHome = (holder: ElementName): boolean =>
    steps.names.mayHold(holder, name) && (isMadeForSome || isHomeOf(holder, name, steps.names));
  const seen = new Set<XmlElement>([element]);
  let ring: XmlElement[] = [start];
  for (let far = 0; far <= farthest; far++) {
    const next: XmlElement[] = [];
    for (const at of ring) {
      if (seen.has(at)) continue;
      seen.add(at);
      if (far > 0 && isHome(nameOf(at))) return at;
      next.push(...childElements(at).slice(0, 100), ...(at.parent ? [at.parent] : []));
    }
    ring = next;
  }
  return undefined;
}

/** Nothing but its tags is wrong: all that stands in it may stand where it stands. */
export function withoutTags(misplaced: Misplaced): Diagnosis | undefined {
  const { element, frame, steps, pattern } = misplaced;
  if (!frame || !isUnwrapped(misplaced)) return undefined;
  return {
    said: `"${element.name}" may not stand in "${frame.element.name}"`,
    remedy: `Remove its tags: what is in it may stand there.`,
    repair: { kind: "skip", rest: steps.pastAny(pattern) },
  };
}

function isUnwrapped({ element, steps, pattern, nameOf }: Misplaced): boolean {
  const words = element.children.some(node => node.kind === "text" && !isBlankInXml(node.text));
  if (words && steps.derivatives.text(pattern, "words").kind === "notAllowed") return false;
  const children = childElements(element);
  return (words || children.length > 0) && children.every(child => steps.allows(pattern, nameOf(child)));
}

/** The last word on an element: where it may stand, by the schema. */
export function elsewhere(misplaced: Misplaced): Diagnosis {
  const { element, frame, steps, pattern, name } = misplaced;
  const holders = likeliest(steps.names.holdersOf(name), misplaced);
  const said = frame
    ? `may not stand in "${frame.element.name}"${hasIt(misplaced, frame) ? " here" : ""}`
    : "is no root";
  const expected = frame
    ? ""
    : `The document begins with ${alternatives(steps.expected(pattern).map(({ local }) => `"${local}"`))}. `;
  return {
    said: `"${element.name}" ${said}`,
    remedy: `${expected}${holders.length > 0 ? `Remove it, or move it: it may stand in ${oneOf(holders)}.` : "Remove it."}`,
    repair: { kind: "skip", rest: frame ? steps.pastAny(pattern) : pattern },
  };
}

function hasIt({ steps, name }: Place & { readonly name: ElementName }, frame: Frame): boolean {
  return steps.names.mayHold(frame.name, name);
}
