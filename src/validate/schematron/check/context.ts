import type { Sequence } from "../../../engines/saxon-xpath.ts";
import { alternativesOf, type Alternative, type Among } from "../expressions/context-pattern.ts";
import { currentVariable } from "../expressions/rewrite.ts";
import type { Expression } from "../schema.ts";
import { forms, type Preparation, type Ready, type Variables } from "./expression.ts";
import type { NodeIndex } from "./node-index.ts";

/** Gives the nodes of a tree that fit a context. Errors: XPathFault. */
export type FindNodes = (index: NodeIndex, variables: Variables) => Sequence;

/** Makes a context ready. Errors: EditionError "unreadable", where it is wrong. */
export function readyContext(context: Expression, names: ReadonlySet<string>, preparation: Preparation): FindNodes {
  const alternatives = alternativesOf(context.text).map(one => readyAlternative(one, context, names, preparation));
  return (index, variables) => alternatives.flatMap(find => find(index, variables));
}

function readyAlternative(
  alternative: Alternative,
  context: Expression,
  names: ReadonlySet<string>,
  preparation: Preparation,
): FindNodes {
  if (alternative.kind === "search") {
    const search = preparation.ready({ ...context, text: alternative.expression }, names, forms.value);
    return (index, variables) => search.evaluate([index.tree], variables);
  }
  const { among, condition } = alternative;
  const given = kindOf(among, context.namespaces);
  if (condition === "") return index => index.nodes(given);
  const filter = preparation.ready(
    { ...context, text: condition },
    names,
    body => `for $${currentVariable} in $${currentVariable} return $${currentVariable}${body}`,
  );
  const key = `${given} ${condition} ${JSON.stringify(context.namespaces)}`;
  return (index, variables) => {
    const find = (): Sequence => filtered(index.nodes(given), filter, variables);
    return filter.asks.length > 0 ? find() : index.found(key, find);
  };
}

/** A node of which a condition fails does not fit. XSLT 3.0, 5.5.4. */
function filtered(nodes: Sequence, filter: Ready, variables: Variables): Sequence {
  try {
    return filter.evaluate(nodes, variables);
  } catch {
    return nodes.filter(node => {
      try {
        return filter.evaluate([node], variables).length > 0;
      } catch {
        return false;
      }
    });
  }
}

/** A name with its prefix as the namespace, or a kind. */
function kindOf(among: Among, namespaces: Expression["namespaces"]): string {
  if (typeof among === "string") return among;
  if (among.name.startsWith("Q{")) return among.name;
  const [local, prefix] = among.name.split(":").reverse() as [string, string?];
  return `Q{${prefix === undefined ? "" : (namespaces[prefix] ?? "")}}${local}`;
}
