import { closingOf, partedAt, type Token } from "./tokens.ts";

/** True unless a predicate is sure to be no number, and asks for no position. XPath 3.1, 3.3.3. */
export function countsPositions(predicate: readonly Token[]): boolean {
  const asks = predicate.some(({ text }, turn) => positions.has(text) && predicate[turn + 1]?.text === "(");
  return asks || !(isComparison(predicate) || isCallOfBoolean(predicate) || isPath(predicate));
}

const positions: ReadonlySet<string> = new Set(["position", "last", "fn:position", "fn:last"]);

/** A comparison, a conjunction, or a quantified expression. */
function isComparison(predicate: readonly Token[]): boolean {
  if (["some", "every"].includes(predicate[0]?.text ?? "") && predicate[1]?.text === "$") return true;
  if (predicate.some(({ text }) => binding.has(text))) return false;
  return partedAt(predicate, ({ text }) => comparing.has(text)).length > 1;
}

const comparing: ReadonlySet<string> = new Set(
  "= != < <= > >= << >> and or eq ne lt le gt ge is castable instance".split(" "),
);
/** Words that may take a comparison into another expression. */
const binding: ReadonlySet<string> = new Set(["if", "for", "let", "return"]);

function isCallOfBoolean(predicate: readonly Token[]): boolean {
  const [name, bracket] = predicate;
  if (!name || bracket?.text !== "(" || !givingBooleans.has(name.text.replace(/^fn:/, ""))) return false;
  return closingOf(predicate, 1) === predicate.length - 1;
}

const givingBooleans: ReadonlySet<string> = new Set(
  "not exists empty boolean true false contains starts-with ends-with matches lang contains-token deep-equal".split(
    " ",
  ),
);

/** Steps by names and axes, each with its predicates, and alternatives of such: nothing is called or worked out. */
function isPath(predicate: readonly Token[]): boolean {
  for (let turn = 0; turn < predicate.length; turn++) {
    const { text, kind } = predicate[turn]!;
    const next = predicate[turn + 1]?.text;
    if (text === "[") turn = closingOf(predicate, turn);
    else if (kind === "symbol") {
      if (!inPaths.has(text) || (text === "*" && multiplies(predicate[turn - 1]))) return false;
    } else if (kind !== "name" || workingOut.has(text)) return false;
    else if (next === "(") {
      if (!kindTests.has(text)) return false;
      turn = closingOf(predicate, turn + 1);
    }
  }
  return predicate.length > 0;
}

const inPaths: ReadonlySet<string> = new Set(["/", "//", "@", "::", ".", "..", "*", "|"]);
const workingOut: ReadonlySet<string> = new Set([
  "div",
  "mod",
  "idiv",
  "to",
  "return",
  "then",
  "else",
  "if",
  "for",
  "let",
]);
const kindTests: ReadonlySet<string> = new Set([
  "text",
  "node",
  "comment",
  "element",
  "attribute",
  "processing-instruction",
]);

/** True of a star after an operand. */
function multiplies(before: Token | undefined): boolean {
  return before !== undefined && !["/", "//", "@", "::", "|"].includes(before.text);
}
