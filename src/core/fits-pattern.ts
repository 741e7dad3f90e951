import type { Pattern } from "./pattern.ts";

/**
 * True where a text as a whole is of a pattern, however long it is. All places of the pattern that may come next are followed
 * at once, character by character, so that it takes the time of the pattern times the text, and the room of the pattern.
 */
export function fitsPattern({ program }: Pattern, text: string): boolean {
  const characters = Array.from(text);
  const reach = reacher(program, characters.length);
  let places = reach([0], 0);
  for (const [i, character] of characters.entries()) {
    const further: number[] = [];
    for (const place of places) {
      const instruction = program[place]!;
      if (instruction.does === "character" && instruction.isOne(character)) further.push(place + 1);
    }
    if (further.length === 0) return false;
    places = reach(further, i + 1);
  }
  return places.some(place => program[place]!.does === "end");
}

/** Finds where a character, or the end, is waited for: from places of the program, by what takes no character. */
function reacher(program: Pattern["program"], length: number): (from: number[], at: number) => readonly number[] {
  const reachedAt = new Int32Array(program.length).fill(-1);
  return (from, at) => {
    const waiting: number[] = [];
    for (let place = from.pop(); place !== undefined; place = from.pop()) {
      if (reachedAt[place] === at) continue;
      reachedAt[place] = at;
      const instruction = program[place]!;
      if (instruction.does === "fork") from.push(instruction.second, instruction.first);
      else if (instruction.does === "save") from.push(place + 1);
      else if (instruction.does !== "bound") waiting.push(place);
      else if (at === (instruction.isStart ? 0 : length)) from.push(place + 1);
    }
    return waiting;
  };
}
