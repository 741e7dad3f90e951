import { EditionError } from "../../../../core/edition-error.ts";
import { countCharacters, fitsPattern } from "../../../../core/fits-pattern.ts";
import { greatestCount, leastLength, programOf, TooLong } from "./program.ts";
import { readExpression } from "./read-expression.ts";

/**
 * A regular expression of XML Schema (part 2, appendix F) as a test of a whole text, in time that grows with the expression
 * times the text; undefined of what is none. Counts are never written out further than the text is long.
 * Errors of the test: EditionError "unreadable", where an expression with its counts is too long all the same.
 */
export function readXsdPattern(written: string): ((text: string) => boolean) | undefined {
  const expression = readExpression(written);
  if (!expression) return undefined;
  const greatest = greatestCount(expression);
  const programs = new Map<number, ReturnType<typeof programOf>>();
  return text => {
    const length = countCharacters(text);
    if (leastLength(expression) > length) return false;
    const most = greatest <= alwaysWrittenOut ? greatest : Math.min(greatest, length + 1);
    try {
      const program = programs.get(most) ?? programOf(expression, most);
      if (programs.size < mostPrograms) programs.set(most, program);
      return fitsPattern({ program }, text);
    } catch (error) {
      if (!(error instanceof TooLong)) throw error;
      throw new EditionError("unreadable", `The pattern "${written.slice(0, 60)}" repeats too much to be followed.`);
    }
  };
}

/** Counts up to this are written out whatever the text. */
const alwaysWrittenOut = 64;

const mostPrograms = 100;
