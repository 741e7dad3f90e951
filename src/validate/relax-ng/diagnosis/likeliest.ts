import { nameKey, type ElementName } from "../name-class.ts";
import type { SchemaNames } from "../schema-names.ts";

/** Elements for plain text of every kind, which people mean where they do not say what they mean. */
const plain = ["p", "ab"];

/** An element that may stand in so few others has its place there. */
const fewHolders = 3;

/**
 * The elements that are most likely meant in a holder, the likeliest first: those made for it that stand in it already, those
 * that it is named after, plain ones, others that stand in it. Where there is none of these, the three that may stand in the
 * fewest places.
 */
export function likeliest(
  candidates: readonly ElementName[],
  holder: string,
  siblings: readonly ElementName[],
  names: SchemaNames,
): readonly ElementName[] {
  const beside = new Set(siblings.map(nameKey));
  const ranked = candidates
    .map(name => ({ name, reason: reasonFor(name), holders: names.holdersOf(name).length }))
    .sort((a, b) => a.reason - b.reason || a.holders - b.holders || (a.name.local < b.name.local ? -1 : 1));
  const best = ranked.filter(({ reason }) => reason < none);
  return (best.length > 0 ? best : ranked).slice(0, 3).map(({ name }) => name);

  function reasonFor(name: ElementName): number {
    const stands = beside.has(nameKey(name));
    if (stands && names.holdersOf(name).length <= fewHolders) return 0;
    if (name.local.length > 2 && holder.toLowerCase().includes(name.local.toLowerCase())) return 1;
    if (plain.includes(name.local)) return 2 + plain.indexOf(name.local);
    return stands ? none - 1 : none;
  }
}

/** Greater than that of any reason. */
const none = 3 + plain.length;

/** True of what is likely meant: something plain, or something made for few places. */
export function isTelling(name: ElementName, names: SchemaNames): boolean {
  return plain.includes(name.local) || names.holdersOf(name).length <= fewHolders;
}
