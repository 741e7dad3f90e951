import type { Expression } from "../../datatypes/patterns/expression.ts";
import { readExpression } from "../../datatypes/patterns/read-expression.ts";

/** A short value that matches a pattern of XML Schema; undefined where none is found among simple characters. */
export function exampleOfPattern(pattern: string): string | undefined {
  const expression = readExpression(pattern);
  return expression && exampleOf(expression);
}

const longest = 40;

function exampleOf(expression: Expression): string | undefined {
  switch (expression.kind) {
    case "character":
      return characters.find(character => expression.isOne(character));
    case "choice":
      return expression.of.map(exampleOf).find(example => example !== undefined);
    case "sequence": {
      const parts = expression.of.map(exampleOf);
      const example = parts.join("");
      return parts.every(part => part !== undefined) && example.length <= longest ? example : undefined;
    }
    case "count": {
      if (expression.least === 0) return "";
      const once = exampleOf(expression.of);
      return once !== undefined && once.length * expression.least <= longest
        ? once.repeat(expression.least)
        : undefined;
    }
  }
}

/** Those that a reader knows first: letters, digits, then signs. */
const characters = Array.from(
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890-_.:/#%+=,;()[]{}<>'\"*&?!|@$^~\\ ",
);
