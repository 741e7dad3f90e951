import type { Pattern } from "./pattern.ts";

/**
 * True where a text as a whole is of a pattern, however long it is. All places of the pattern that may come next are followed
 * at once, character by character, so that it takes the time of the pattern times the text, and the room of the pattern.
 */
export function fitsPattern({ program }: Pattern, text: string): boolean {
  const reach = reacher(program, countCharacters(text));
  let places = reach([0], 0);
  let read = 0;
  for (const character of text) {
    const further: number[] = [];
    for (const place of places) {
      const instruction = program[place]!;
      if (instruction.does === "character" && instruction.isOne(character)) further.push(place + 1);
    }
    if (further.length === 0) return false;
    places = reach(further, ++read);
  }
  return places.some(place => program[place]!.does === "end");
}

/** The number of characters, those of two UTF-16 units counted once. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += text.codePointAt(i)! > 0xffff ? 2 : 1) count++;
  return count;
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
