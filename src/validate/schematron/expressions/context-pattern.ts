import { countsPositions } from "./counts-positions.ts";
import { closingOf, partedAt, tokensOfXPath, written, type Token } from "./tokens.ts";

/**
 * An alternative of a context as its nodes are found: those of a kind or name of which a condition holds, in predicates; or all
 * that an expression finds, whose context item is the root of the document. XSLT 3.0, 5.5.3.
 */
export type Alternative =
  | { readonly kind: "filter"; readonly among: Among; readonly condition: string }
  | { readonly kind: "search"; readonly expression: string };

/** The nodes that can fit at all; a name is that of elements, as written. */
export type Among =
  { readonly name: string } | "elements" | "attributes" | "text" | "comments" | "instructions" | "children" | "root";

/**
 * The alternatives of a context. Of most, the last step says which nodes can fit, and what is before it becomes a condition:
 * `div//p[@n]` is `p` of which `[@n][ancestor::div]` holds. Where a predicate may count positions, and wherever a pattern is no
 * plain path, all nodes that fit are searched for.
 */
export function alternativesOf(context: string): readonly Alternative[] {
  const parts = partedAt(tokensOfXPath(context), ({ text }) => text === "|" || text === "union");
  return parts.map(tokens => filterOf(tokens) ?? searchOf(tokens));
}

function searchOf(tokens: readonly Token[]): Alternative {
  const pattern = written(tokens);
  const [first, second] = tokens;
  if (first?.text === "document-node") return { kind: "search", expression: `self::${pattern}` };
  const isCall =
    first?.kind === "name" && second?.text === "(" && !kindTests.has(first.text) && !otherTests.has(first.text);
  const isRooted = isCall || ["/", "//", "$"].includes(first?.text ?? "");
  return { kind: "search", expression: isRooted ? pattern : `descendant-or-self::node()/(${pattern})` };
}

const otherTests: ReadonlySet<string> = new Set(["attribute", "schema-element", "schema-attribute", "namespace-node"]);

function filterOf(tokens: readonly Token[]): Alternative | undefined {
  if (tokens.length === 1 && tokens[0]!.text === "/") return { kind: "filter", among: "root", condition: "" };
  const steps = stepsOf(tokens);
  const last = steps?.at(-1);
  if (!steps || !last) return undefined;
  const around = steps.slice(0, -1).reduce((outside, { test, predicates }, turn) => {
    const axis = steps[turn + 1]!.isFar ? "ancestor" : "parent";
    return `[${axis}::${test}${predicates}${outside}]`;
  }, startOf(tokens));
  const among = amongOf(last.test);
  const isSure = typeof among === "object" || kindTests.has(last.test.replace(/\(\)$/, "")) || /^@?\*$/.test(last.test);
  const self = last.test.startsWith("@") ? `self::attribute(${last.test.slice(1)})` : `self::${last.test}`;
  return { kind: "filter", among, condition: `${isSure ? "" : `[${self}]`}${last.predicates}${around}` };
}

/** The condition on the first step: after `/`, that it is the root. */
function startOf([first]: readonly Token[]): string {
  return first!.text === "/" ? "[parent::document-node()]" : "";
}

/** A step along children; the last may be one to an attribute, whose test begins with `@`. */
interface Step {
  readonly test: string;
  readonly predicates: string;
  /** True where any number of levels may be between it and the step before. */
  readonly isFar: boolean;
}

/** The steps of a plain path along children; undefined of any other pattern. */
function stepsOf(tokens: readonly Token[]): readonly Step[] | undefined {
  const steps: Step[] = [];
  let turn = 0;
  while (turn < tokens.length) {
    const slash = slashes.has(tokens[turn]!.text) ? tokens[turn++] : undefined;
    if (turn > 0 && !slash) return undefined;
    const found = stepAt(tokens, turn, slash?.text === "//");
    if (!found) return undefined;
    steps.push(found.step);
    turn = found.end;
  }
  return steps;
}

const slashes: ReadonlySet<string> = new Set(["/", "//"]);

/** The step that begins at a turn, and the turn after it. */
function stepAt(
  tokens: readonly Token[],
  turn: number,
  isFar: boolean,
): { readonly step: Step; readonly end: number } | undefined {
  const from = tokens[turn]?.text === "child" && tokens[turn + 1]?.text === "::" ? turn + 2 : turn;
  const isAttribute = tokens[from]?.text === "@" && isNameOfOne(tokens[from + 1]);
  const afterTest = from + (isAttribute ? 2 : lengthOfTest(tokens, from));
  const end = endOfPredicates(tokens, afterTest);
  if (afterTest === from || end === undefined || (isAttribute && end < tokens.length)) return undefined;
  const [test, predicates] = [tokens.slice(from, afterTest), tokens.slice(afterTest, end)].map(written);
  return { step: { test: test!.trim(), predicates: predicates!, isFar }, end };
}

/** A name that `attribute()` can have in brackets too, or `*`. */
function isNameOfOne(token: Token | undefined): boolean {
  return token?.text === "*" || (token?.kind === "name" && !token.text.includes("*"));
}

/** A name, `*`, or a test of a kind. 0 where there is none. */
function lengthOfTest(tokens: readonly Token[], from: number): number {
  const [first, second, third] = tokens.slice(from, from + 3);
  if (first?.text === "*") return 1;
  if (first?.kind !== "name" || second?.text === "::") return 0;
  if (second?.text !== "(") return 1;
  return third?.text === ")" && kindTests.has(first.text) ? 3 : 0;
}

/** The turn after the predicates; undefined where one may count positions. */
function endOfPredicates(tokens: readonly Token[], from: number): number | undefined {
  let turn = from;
  while (tokens[turn]?.text === "[") {
    const end = closingOf(tokens, turn);
    if (countsPositions(tokens.slice(turn + 1, end))) return undefined;
    turn = end + 1;
  }
  return turn;
}

const kindTests: ReadonlyMap<string, Among> = new Map<string, Among>([
  ["text", "text"],
  ["comment", "comments"],
  ["processing-instruction", "instructions"],
  ["element", "elements"],
  ["node", "children"],
]);

function amongOf(test: string): Among {
  if (test.startsWith("@")) return "attributes";
  const kind = test.endsWith("()") ? kindTests.get(test.replace(/\s*\(\s*\)$/, "")) : undefined;
  return kind ?? (test.includes("*") ? "elements" : { name: test });
}
