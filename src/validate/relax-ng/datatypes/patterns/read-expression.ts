import { readClass, readEscape } from "./character-class.ts";
import { CharacterReader } from "./character-reader.ts";
import type { Expression } from "./expression.ts";
import { NoExpression } from "./no-expression.ts";

/** The expression that is written; undefined of what is none, or is nested too deep. XML Schema, part 2, appendix F. */
export function readExpression(written: string): Expression | undefined {
  try {
    const reader = new CharacterReader(written);
    const expression = readChoice(reader, 0);
    return reader.isAtEnd ? expression : undefined;
  } catch (error) {
    if (error instanceof NoExpression) return undefined;
    throw error;
  }
}

/** Groups within groups. */
const deepest = 200;

/** `a|b` */
function readChoice(reader: CharacterReader, depth: number): Expression {
  if (depth > deepest) throw new NoExpression();
  const alternatives = [readSequence(reader, depth)];
  while (reader.takes("|")) alternatives.push(readSequence(reader, depth));
  return alternatives.length === 1 ? alternatives[0]! : { kind: "choice", of: alternatives };
}

function readSequence(reader: CharacterReader, depth: number): Expression {
  const parts: Expression[] = [];
  while (!reader.isAtEnd && reader.next !== "|" && reader.next !== ")") {
    const one = readOne(reader, depth);
    const [least, most] = readCount(reader);
    parts.push(least === 1 && most === 1 ? one : { kind: "count", of: one, least, most });
  }
  return { kind: "sequence", of: parts };
}

/** A character, a class of characters or a group. */
function readOne(reader: CharacterReader, depth: number): Expression {
  const character = reader.take();
  if (character === "(") {
    const group = readChoice(reader, depth + 1);
    if (!reader.takes(")")) throw new NoExpression();
    return group;
  }
  if (character === "[") return { kind: "character", isOne: readClass(reader) };
  if (character === "\\") return { kind: "character", isOne: readEscape(reader).isOne };
  if (character === ".") return { kind: "character", isOne: one => one !== "\n" && one !== "\r" };
  if ("?*+{}]".includes(character)) throw new NoExpression();
  return { kind: "character", isOne: one => one === character };
}

/** `?`, `*`, `+`, `{2}`, `{2,}`, `{2,3}` */
function readCount(reader: CharacterReader): readonly [least: number, most: number] {
  if (reader.takes("?")) return [0, 1];
  if (reader.takes("*")) return [0, Infinity];
  if (reader.takes("+")) return [1, Infinity];
  if (!reader.takes("{")) return [1, 1];
  const [, least, comma, most] = /^(\d+)(,?)(\d*)$/.exec(reader.upTo("}")) ?? [];
  if (least === undefined || (comma === "" && most !== "")) throw new NoExpression();
  const bounds = [Number(least), comma === "" ? Number(least) : most === "" ? Infinity : Number(most)] as const;
  if (bounds[0] > bounds[1]) throw new NoExpression();
  return bounds;
}
