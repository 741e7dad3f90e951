import { closingOf, partedAt, type Token } from "./tokens.ts";

/** A call of a function by its name, or a reference to one such as `f#1`. */
export interface Call {
  readonly namespace: string;
  readonly local: string;
  /** The turn of the name among the tokens, and of the last token of the call. */
  readonly from: number;
  readonly to: number;
  /** The parameters within the brackets; undefined for a reference. */
  readonly parameters: readonly (readonly Token[])[] | undefined;
  readonly arity: number;
}

export const functionNamespace = "http://www.w3.org/2005/xpath-functions";

/** The prefixes that every expression has. XPath 3.1, 1.1. */
export const commonNamespaces = {
  xml: "http://www.w3.org/XML/1998/namespace",
  xs: "http://www.w3.org/2001/XMLSchema",
  fn: functionNamespace,
  map: `${functionNamespace}/map`,
  array: `${functionNamespace}/array`,
  math: `${functionNamespace}/math`,
};

/** The call that begins at a turn, if one does. */
export function callAt(
  tokens: readonly Token[],
  turn: number,
  namespaces: Readonly<Record<string, string>>,
): Call | undefined {
  const { text, kind } = tokens[turn]!;
  const next = tokens[turn + 1]?.text;
  if (kind !== "name" || (next !== "(" && next !== "#") || notCalled.has(text)) return undefined;
  if (["::", "$", "@", "?"].includes(tokens[turn - 1]?.text ?? "")) return undefined;
  const name = nameOf(text, namespaces);
  if (next === "#")
    return { ...name, from: turn, to: turn + 2, parameters: undefined, arity: Number(tokens[turn + 2]?.text) };
  const to = closingOf(tokens, turn + 1);
  const within = tokens.slice(turn + 2, to);
  const parameters = within.length === 0 ? [] : partedAt(within, token => token.text === ",");
  return { ...name, from: turn, to, parameters, arity: parameters.length + Number(tokens[turn - 1]?.text === "=>") };
}

/** Words before a bracket that are no functions. XPath 3.1, A.3; the operators may stand before one too. */
const notCalled = new Set(
  (
    "if switch typeswitch item node text comment processing-instruction element attribute document-node namespace-node " +
    "schema-element schema-attribute empty-sequence function and or return then else in satisfies to div idiv mod eq ne lt " +
    "le gt ge is union intersect except"
  ).split(" "),
);

function nameOf(text: string, namespaces: Readonly<Record<string, string>>): { namespace: string; local: string } {
  const braced = /^Q\{([^{}]*)\}(.*)$/s.exec(text);
  if (braced) return { namespace: braced[1]!.trim(), local: braced[2]! };
  const colon = text.indexOf(":");
  if (colon === -1) return { namespace: functionNamespace, local: text };
  const prefix = text.slice(0, colon);
  return { namespace: namespaces[prefix] ?? commonOf(prefix) ?? prefix, local: text.slice(colon + 1) };
}

function commonOf(prefix: string): string | undefined {
  return Object.hasOwn(commonNamespaces, prefix)
    ? commonNamespaces[prefix as keyof typeof commonNamespaces]
    : undefined;
}
