import type { Datatype } from "../datatypes/datatype.ts";
import { partsOfPattern } from "../parts-of-pattern.ts";
import type { Pattern } from "../pattern.ts";
import { nonexistentDay } from "./values/dates.ts";
import { suggestionsFor } from "./values/suggestions.ts";
import { describeDatatypes } from "./values/value-words.ts";
import { alternatives } from "./words.ts";

/** A value that may not be where it is. */
export interface WrongValue {
  readonly value: string;
  /** The patterns of which it should match one. */
  readonly contents: readonly Pattern[];
  readonly accepts: (value: string) => boolean;
  /** The value as one writes it: `when="1911"`. */
  readonly written: (value: string) => string;
}

/** The way to mend a value. */
export function remedyOfValue({ value, contents, accepts, written }: WrongValue): string {
  const { values, datatypes } = valuesIn(contents);
  const day = nonexistentDay(value);
  const found = [...(day ? [day.last] : []), ...suggestionsFor(value, values)].find(
    one => one !== value && accepts(one),
  );
  if (found !== undefined)
    return day
      ? `There is no such day, ${day.reason}: write ${written(found)}, or the day that is meant.`
      : `Write ${written(found)}${otherChoices(values, found)}.`;
  const kinds = describeAll(values, datatypes);
  if (value.trim() === "") return `Write a value, ${kinds}; or remove it.`;
  return `${day ? `There is no such day, ${day.reason}. ` : ""}Write ${kinds}.`;
}

/** Few values are all said, if another was meant. */
function otherChoices(values: readonly string[], found: string): string {
  const others = values.filter(value => value !== found && value !== "");
  return others.length > 0 && others.length <= 2 ? `; else ${alternatives(others.map(quoted))}` : "";
}

function describeAll(values: readonly string[], datatypes: readonly Datatype[]): string {
  const named = values.filter(value => value !== "");
  const more = named.length > 3 ? `, or another of ${named.length}` : "";
  const said = named.length > 0 ? [`${alternatives(named.map(quoted))}${more}`] : [];
  const described = describeDatatypes(datatypes);
  return [...said, ...(described === "" ? [] : [described])].join("; or ") || "what the schema lets stand there";
}

function quoted(value: string): string {
  return `"${value}"`;
}

/** The values and datatypes of which a value may be, by name and by kind. */
export function valuesIn(contents: readonly Pattern[]): {
  readonly values: readonly string[];
  readonly datatypes: readonly Datatype[];
} {
  const [values, datatypes] = [new Set<string>(), new Map<string, Datatype>()];
  const seen = new Set<Pattern>();
  const pending = [...contents].reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === "value") values.add(next.value);
    else if (next.kind === "data") datatypes.set(next.datatype.name, next.datatype);
    else if (next.kind === "after") pending.push(next.first);
    else if (next.kind !== "element" && next.kind !== "attribute") pending.push(...[...partsOfPattern(next)].reverse());
  }
  return { values: [...values], datatypes: [...datatypes.values()] };
}
