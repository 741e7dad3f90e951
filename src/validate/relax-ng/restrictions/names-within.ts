import { allowsName, overlap, type NameClass } from "../name-class.ts";

/** The names of several name classes: single names by themselves, that they are found at once. */
export interface NamesWithin {
  readonly single: ReadonlyMap<string, NameClass & { readonly kind: "name" }>;
  readonly wide: readonly NameClass[];
}

const noNames: NamesWithin = { single: new Map(), wide: [] };

export function namesWithin(names: NameClass): NamesWithin {
  if (names.kind === "choice") return allOf(names.of.map(namesWithin));
  if (names.kind !== "name") return { single: new Map(), wide: [names] };
  return { single: new Map([[`${names.namespace} ${names.local}`, names]]), wide: [] };
}

export function allOf(parts: readonly NamesWithin[]): NamesWithin {
  const some = parts.filter(({ single, wide }) => single.size > 0 || wide.length > 0);
  if (some.length < 2) return some[0] ?? noNames;
  return {
    single: new Map(some.flatMap(({ single }) => [...single])),
    wide: [...new Set(some.flatMap(({ wide }) => wide))],
  };
}

/** A name that is among both, as a reader would say it; undefined where there is none. */
export function commonName(first: NamesWithin, second: NamesWithin): string | undefined {
  const [few, many] = first.single.size < second.single.size ? [first, second] : [second, first];
  for (const [key, { local }] of few.single) if (many.single.has(key)) return local;
  const among = (names: NamesWithin, wide: readonly NameClass[]): string | undefined =>
    [...names.single.values()].find(({ namespace, local }) => wide.some(other => allowsName(other, namespace, local)))
      ?.local;
  const found = among(first, second.wide) ?? among(second, first.wide);
  if (found !== undefined) return found;
  return first.wide.some(one => second.wide.some(other => overlap(one, other))) ? "any name" : undefined;
}
