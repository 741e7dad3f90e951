import { lazily } from "../../../core/lazily.ts";
import { mapOfNodes, XPathFault, type Sequence } from "../../../engines/saxon-xpath.ts";
import type { Tree } from "../../../engines/saxon-tree.ts";
import { keyVariable, variableOfFunction } from "../expressions/rewrite.ts";
import type { ReadyKey, ReadyLet } from "./program.ts";
import type { FunctionsOfSheet } from "../../../engines/saxon-xpath.ts";
import type { Variables } from "./expression.ts";
import type { NodeIndex } from "./node-index.ts";
import { keyFunction } from "./key-function.ts";

/** The same variables, and more: each is evaluated for the node when it is first asked for. */
export function withLets(lets: readonly ReadyLet[], node: unknown, outer: Variables): Variables {
  if (lets.length === 0) return outer;
  const values = new Map<string, () => Sequence>();
  const variables: Variables = name => (values.get(name) ?? (() => outer(name)))();
  for (const { name, value } of lets)
    values.set(
      name,
      onceAtATime(name, () => value.evaluate([node], variables)),
    );
  return variables;
}

/** A value that is kept; it cannot ask for itself. */
function onceAtATime(name: string, make: () => Sequence): () => Sequence {
  let isAsked = false;
  const kept = lazily(make);
  return () => {
    if (isAsked) throw new XPathFault("XTDE0640", `The variable $${name} is defined by itself.`);
    isAsked = true;
    try {
      return kept();
    } finally {
      isAsked = false;
    }
  };
}

/** The variables that stand for `key()` and the functions of the style sheet, for one tree. */
export function ofTree(
  index: NodeIndex,
  keys: readonly ReadyKey[],
  functions: FunctionsOfSheet | undefined,
  outer: () => Variables,
): Variables {
  const ofSheet = lazily(() => functionVariables(functions, index.tree));
  const ofKeys = lazily(() => [keyFunction(keysIn(index, keys, outer()))]);
  return name => {
    if (name === keyVariable) return ofKeys();
    const found = ofSheet().get(name);
    if (!found) throw new XPathFault("XPST0008", `There is no variable $${name}.`);
    return found;
  };
}

function functionVariables(functions: FunctionsOfSheet | undefined, tree: Tree): ReadonlyMap<string, Sequence> {
  if (!functions) return new Map();
  return new Map([...functions(tree)].map(([turn, item]) => [variableOfFunction(Number(turn)), item]));
}

function keysIn(index: NodeIndex, keys: readonly ReadyKey[], variables: Variables): Sequence {
  const byName = new Map<string, Map<string, unknown[]>>();
  for (const { name, find, use } of keys) {
    const byValue = byName.get(name) ?? new Map<string, unknown[]>();
    byName.set(name, byValue);
    for (const node of find(index, variables))
      for (const value of new Set(use.evaluate([node], variables).map(item => (item as { value: string }).value))) {
        const others = byValue.get(value);
        if (others) others.push(node);
        else byValue.set(value, [node]);
      }
  }
  return mapOfNodes(new Map([...byName].map(([name, byValue]) => [name, mapOfNodes(byValue)])));
}
