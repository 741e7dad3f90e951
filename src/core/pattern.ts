/**
 * Regular expressions of strangers, matched in time that grows with the pattern times the text, whatever they are: each place of
 * the pattern is tried once at each place of the text. They have characters, classes, groups, alternatives and counts, as in
 * XML Schema (Part 2, appendix F) and XPath; no backreferences, and nothing that looks ahead or behind.
 */
export interface Pattern {
  readonly program: readonly Instruction[];
}

/** The stretches of a text that match the whole of a pattern, and each of its groups, from 1; undefined where the text does not match, or is too long. */
export function matchWhole({ program }: Pattern, text: string): readonly string[] | undefined {
  const characters = Array.from(text);
  if (characters.length > longestText || characters.length * program.length > mostSteps) return undefined;
  const slots = new Map<number, number>();
  const tried = new Uint8Array(program.length * (characters.length + 1));
  const pending: (Thread | Restored)[] = [{ at: 0, place: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ("slot" in next) {
      slots.set(next.slot, next.before);
      continue;
    }
    const { at, place } = next;
    const key = at * (characters.length + 1) + place;
    if (tried[key] === 1) continue;
    tried[key] = 1;
    const instruction = program[at]!;
    if (instruction.does === "end") {
      if (place === characters.length) return groupsOf(program, slots, characters);
    } else pending.push(...goOn(instruction, at, place, characters, slots));
  }
  return undefined;
}

/** The threads to be tried after an instruction, the last first; none where it is not met. */
function goOn(
  instruction: Exclude<Instruction, { does: "end" }>,
  at: number,
  place: number,
  characters: readonly string[],
  slots: Map<number, number>,
): (Thread | Restored)[] {
  switch (instruction.does) {
    case "character":
      return place < characters.length && instruction.isOne(characters[place]!)
        ? [{ at: at + 1, place: place + 1 }]
        : [];
    case "fork":
      return [
        { at: instruction.second, place },
        { at: instruction.first, place },
      ];
    case "bound":
      return place === (instruction.isStart ? 0 : characters.length) ? [{ at: at + 1, place }] : [];
    case "save": {
      const before = slots.get(instruction.slot) ?? unset;
      slots.set(instruction.slot, place);
      return [
        { slot: instruction.slot, before },
        { at: at + 1, place },
      ];
    }
  }
}

interface Thread {
  readonly at: number;
  readonly place: number;
}

/** The place that a slot held before the thread that has failed. */
interface Restored {
  readonly slot: number;
  readonly before: number;
}

export type Instruction =
  | { readonly does: "character"; readonly isOne: (character: string) => boolean }
  | { readonly does: "fork"; readonly first: number; readonly second: number }
  | { readonly does: "save"; readonly slot: number }
  | { readonly does: "bound"; readonly isStart: boolean }
  | { readonly does: "end" };

/** Of a group that stands nowhere, as of one of two alternatives. */
const unset = 0;

/** In characters: an address that is longer is none. */
const longestText = 1000;

/** Places of the pattern times characters, that it takes no time however many are asked for. */
const mostSteps = 100_000;

function groupsOf(
  program: readonly Instruction[],
  slots: ReadonlyMap<number, number>,
  characters: readonly string[],
): string[] {
  const last = Math.max(0, ...program.map(instruction => (instruction.does === "save" ? instruction.slot : 0)));
  return Array.from({ length: (last + 1) >> 1 || 1 }, (_, group) =>
    group === 0
      ? characters.join("")
      : characters.slice(slots.get(2 * group) ?? unset, slots.get(2 * group + 1) ?? unset).join(""),
  );
}
