import { isNameCharacter, isNameStart } from "../names.ts";
import { isWithin } from "../name-characters.ts";
import type { CharacterReader } from "./character-reader.ts";
import type { CharacterTest } from "./expression.ts";
import { NoExpression } from "./no-expression.ts";
import { blockOf } from "./unicode-blocks.ts";

/** A class after its `[`, with what is taken from it: `a-z-[aeiou]]`. XML Schema, part 2, F.1. Errors: NoExpression. */
export function readClass(reader: CharacterReader, depth = 0): CharacterTest {
  if (depth > deepest) throw new NoExpression();
  const isNegated = reader.takes("^");
  const tests: CharacterTest[] = [];
  while (!reader.takes("]")) {
    if (reader.next === "-" && reader.afterNext === "[" && tests.length > 0) {
      reader.take();
      reader.take();
      const taken = readClass(reader, depth + 1);
      if (!reader.takes("]")) throw new NoExpression();
      const test = anyOf(tests, isNegated);
      return character => test(character) && !taken(character);
    }
    tests.push(readRange(reader, tests.length === 0));
  }
  if (tests.length === 0) throw new NoExpression();
  return anyOf(tests, isNegated);
}

/** Classes taken from classes. */
const deepest = 50;

function anyOf(tests: readonly CharacterTest[], isNegated: boolean): CharacterTest {
  return character => tests.some(test => test(character)) !== isNegated;
}

/** `a`, `a-z`, `\d`. A `-` that is no range is written first or last, or with a backslash. */
function readRange(reader: CharacterReader, isFirst: boolean): CharacterTest {
  const isHyphen = reader.isNext("-");
  const first = readMember(reader);
  if (isHyphen && !isFirst && !reader.isNext("]")) throw new NoExpression();
  if (!reader.isNext("-") || ["]", "["].includes(reader.afterNext ?? "]")) return first.isOne;
  reader.take();
  const isRange = !reader.isNext("-") && !isHyphen;
  const last = readMember(reader);
  if (!isRange || first.one === undefined || last.one === undefined) throw new NoExpression();
  const [from, to] = [first.one.codePointAt(0)!, last.one.codePointAt(0)!];
  if (from > to) throw new NoExpression();
  return character => character.codePointAt(0)! >= from && character.codePointAt(0)! <= to;
}

/** One character or several, for which an escape or a character of a class stands. */
interface Member {
  readonly one?: string;
  readonly isOne: CharacterTest;
}

function readMember(reader: CharacterReader): Member {
  const character = reader.take();
  if (character === "\\") return readEscape(reader);
  if (character === "[") throw new NoExpression();
  return only(character);
}

function only(character: string): Member {
  return { one: character, isOne: other => other === character };
}

/** After a backslash. Errors: NoExpression. */
export function readEscape(reader: CharacterReader): Member {
  const letter = reader.take();
  if (controls[letter] !== undefined) return only(controls[letter]);
  if ("\\|.?*+(){}-[]^".includes(letter)) return only(letter);
  const kind = kinds[letter.toLowerCase()] ?? (letter.toLowerCase() === "p" ? readProperty(reader) : undefined);
  if (!kind) throw new NoExpression();
  return { isOne: letter === letter.toLowerCase() ? kind : character => !kind(character) };
}

const controls: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

const kinds: Readonly<Record<string, CharacterTest>> = {
  s: character => " \t\n\r".includes(character),
  i: character => character === ":" || isNameStart(character),
  c: character => character === ":" || isNameCharacter(character),
  d: category("Nd"),
  w: character => !/^[\p{P}\p{Z}\p{C}]$/u.test(character),
};

/** `\p{Lu}`, `\p{IsThai}` */
function readProperty(reader: CharacterReader): CharacterTest {
  if (!reader.takes("{")) throw new NoExpression();
  const name = reader.upTo("}");
  if (/^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/.test(name)) return category(name);
  const block = name.startsWith("Is") ? blockOf(name.slice(2)) : undefined;
  if (!block) throw new NoExpression();
  return character => isWithin(block, character.codePointAt(0)!);
}

/** A regular expression of ours, over one character. */
function category(name: string): CharacterTest {
  const expression = new RegExp(`^\\p{${name}}$`, "u");
  return character => expression.test(character);
}
