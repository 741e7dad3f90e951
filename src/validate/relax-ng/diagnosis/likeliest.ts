import { nameKey, type ElementName } from "../name-class.ts";
import type { SchemaNames } from "../schema-names.ts";
import { isSame } from "../steps.ts";
import { elementsAmong, type Place } from "./place.ts";

/** Elements for plain text of every kind, which people mean where they do not say what they mean. */
const plain = ["p", "ab"];

/** An element that may stand in so few others has its place there. */
const fewHolders = 3;

/**
 * The elements that are most likely meant in the place, the likeliest first: those made for it that stand beside it already,
 * those that it is named after, plain ones, others that stand beside it, those that stand in elements of its kind, those that
 * the document has. Where there is none of these, the three that may stand in the fewest places.
 */
export function likeliest(candidates: readonly ElementName[], place: Place): readonly ElementName[] {
  const ranked = [...new Map(candidates.map(name => [nameKey(name), name])).values()]
    .map(name => ({ name, reason: reasonFor(name, place), holders: place.steps.names.holdersOf(name).length }))
    .sort((a, b) => a.reason - b.reason || a.holders - b.holders || (a.name.local < b.name.local ? -1 : 1));
  const best = ranked.filter(({ reason }) => reason < Reason.none);
  return (best.length > 0 ? best : ranked).slice(0, 3).map(({ name }) => name);
}

function reasonFor(name: ElementName, place: Place): number {
  const { frame, usage, steps } = place;
  if (!frame) return Reason.none;
  const stands = elementsAmong(frame.nodes).some(node => isSame(place.nameOf(node), name));
  const isRepeated = stands && steps.allows(steps.past(place.pattern, name), name);
  if (isRepeated && steps.names.holdersOf(name).length <= fewHolders) return Reason.madeForIt;
  if (name.local.length > 2 && frame.name.local.toLowerCase().includes(name.local.toLowerCase())) return Reason.namedAfter;
  if (plain.includes(name.local)) return Reason.plain + plain.indexOf(name.local) / plain.length;
  if (isRepeated) return Reason.beside;
  if (usage().hasIn(name, frame.name)) return Reason.inItsKind;
  return usage().has(name) ? Reason.inDocument : Reason.none;
}

const Reason = { madeForIt: 0, namedAfter: 1, plain: 2, beside: 3, inItsKind: 4, inDocument: 5, none: 6 } as const;

/** True of what is likely meant: something plain, or something made for few places. */
export function isTelling(name: ElementName, names: SchemaNames): boolean {
  return plain.includes(name.local) || names.holdersOf(name).length <= fewHolders;
}
