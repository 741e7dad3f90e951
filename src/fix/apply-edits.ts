import type { SourceEdit } from "../core/diagnostic.ts";
import { offsetsIn } from "../engines/places-in.ts";

/** A source with edits made in it: of each group all or none, none where one would touch what an earlier group has changed. */
export interface Edited {
  readonly text: string;
  /** The groups that were made, by their number. */
  readonly made: readonly number[];
}

export function applyEdits(source: string, groups: readonly (readonly SourceEdit[])[]): Edited {
  const offsetOf = offsetsIn(source);
  const taken = new Map<number, Taken>();
  const made: number[] = [];
  for (const [number, group] of groups.entries()) {
    const changes = group.map(({ start, end, text }) => ({ at: offsetOf(start), end: offsetOf(end), text }));
    if (changes.some(change => touches(change, taken))) continue;
    for (const change of changes) taken.set(change.at, change);
    made.push(number);
  }
  let [text, upTo] = ["", 0];
  for (const change of [...taken.values()].sort((a, b) => a.at - b.at)) {
    text += source.slice(upTo, change.at) + change.text;
    upTo = change.end;
  }
  return { text: text + source.slice(upTo), made };
}

interface Taken {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** Names stand apart: two edits touch where they begin in one place, unless they are the same. */
function touches({ at, end, text }: Taken, taken: ReadonlyMap<number, Taken>): boolean {
  const other = taken.get(at);
  return other !== undefined && (other.end !== end || other.text !== text);
}
