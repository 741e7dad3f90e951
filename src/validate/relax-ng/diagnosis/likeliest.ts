import { usualContent } from "../../../tei/usual-content.ts";
import { nameKey, type ElementName } from "../name-class.ts";
import type { SchemaNames } from "../schema-names.ts";
import { isSame } from "../steps.ts";
import { elementsAmong, type Place } from "./place.ts";

/** Elements for text of every kind, which people mean where they do not say what they mean. */
const plain = ["p", "ab", "div"];

/** An element that may stand in so few others has its place there. */
const fewHolders = 3;

/**
 * The elements that are most likely meant in the place, the likeliest first: those made for it that stand beside it already,
 * those that mostly stand in such an element, those that it is named after, plain ones, others that stand beside it, those
 * that stand in elements of its kind, those that the document has. Where there is none of these, the three that may stand in
 * the fewest places. `child` is what they should hold, where that is known.
 */
export function likeliest(
  candidates: readonly ElementName[],
  place: Place,
  child?: ElementName,
): readonly ElementName[] {
  const ranked = [...new Map(candidates.map(name => [nameKey(name), name])).values()]
    .map(name => ({ name, reason: reasonFor(name, place, child), holders: place.steps.names.holdersOf(name).length }))
    .sort((a, b) => a.reason - b.reason || a.holders - b.holders || (a.name.local < b.name.local ? -1 : 1));
  const best = [Reason.beside, Reason.none].map(limit => ranked.filter(({ reason }) => reason < limit));
  return (best.find(({ length }) => length > 0) ?? ranked).slice(0, 3).map(({ name }) => name);
}

function reasonFor(name: ElementName, place: Place, child: ElementName | undefined): number {
  const { frame, usage, steps } = place;
  if (!frame || isSame(name, frame.name)) return Reason.none;
  const stands = elementsAmong(frame.nodes).some(node => isSame(place.nameOf(node), name));
  const isRepeated = stands && steps.allows(steps.past(place.pattern, name), name);
  if (isRepeated && steps.names.holdersOf(name).length <= fewHolders) return Reason.madeForIt;
  if (child && isHomeOf(name, child, steps.names)) return Reason.madeForIt;
  const usual = usualContent(frame.name.local);
  if (usual.includes(name.local)) return Reason.usual + farFromSiblings(name, usual, place) / usual.length;
  if (isNamedAfter(frame.name.local, name.local)) return Reason.namedAfter;
  if (plain.includes(name.local)) return Reason.plain + plain.indexOf(name.local) / plain.length;
  if (isRepeated) return Reason.beside;
  if (usage().hasIn(name, frame.name)) return Reason.inItsKind;
  return usage().has(name) ? Reason.inDocument : Reason.none;
}

/** The place of an element among the usual ones, counted from one that stands there: beside an `expan` it is `abbr` that is wanting. */
function farFromSiblings({ local }: ElementName, usual: readonly string[], { frame }: Place): number {
  const standing = elementsAmong(frame?.nodes ?? []).map(({ local: other }) => usual.indexOf(other));
  const last = standing.findLast(index => index >= 0);
  return last === undefined ? usual.indexOf(local) : Math.abs(usual.indexOf(local) - last) - 0.5;
}

/** True of a `table` and a `row`: the one is made of the other, which stands in not much else. */
export function isHomeOf(holder: ElementName, child: ElementName, names: SchemaNames): boolean {
  if (plain.includes(child.local)) return false;
  const usual = usualContent(holder.local);
  return usual[0] === child.local || (usual.includes(child.local) && names.holdersOf(child).length <= someHolders);
}

const someHolders = 60;

const Reason = {
  madeForIt: 0,
  usual: 1,
  namedAfter: 2,
  plain: 3,
  beside: 4,
  inItsKind: 5,
  inDocument: 6,
  none: 7,
} as const;

/** A `listWit` holds a `witness`, a `titleStmt` a `title`. */
function isNamedAfter(holder: string, local: string): boolean {
  const parts = holder.split(/(?=[A-Z])/).map(part => part.toLowerCase());
  return parts.some(part => part.length > 2 && local.toLowerCase().startsWith(part));
}

/** True of a holder that is likely meant around an element: something plain, made for few places, or for such an element. */
export function isTelling(holder: ElementName, names: SchemaNames, child?: ElementName): boolean {
  if (plain.includes(holder.local) || names.holdersOf(holder).length <= fewHolders) return true;
  return child !== undefined && (isHomeOf(holder, child, names) || names.holdersOf(child).length <= fewHolders);
}
