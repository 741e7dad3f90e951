import { compileXPath, XPathFault, type Sequence, type XPathFunction } from "../../../engines/saxon-xpath.ts";
import { currentVariable, NoFunction, rewriteExpression } from "../expressions/rewrite.ts";
import { faultAt } from "../read/parts.ts";
import { ourNamespace, type Expression, type Notice, type Schema, type SchemaPlace } from "../schema.ts";

/** Gives the value of a variable that is in scope. Errors: XPathFault. */
export type Variables = (name: string) => Sequence;

/** An expression that is ready to be evaluated, with nodes given: for most, the context node alone. Errors: XPathFault. */
export interface Ready {
  readonly expression: Expression;
  readonly evaluate: (given: Sequence, variables: Variables) => Sequence;
  /** The variables in scope that it asks for. */
  readonly asks: readonly string[];
}

/** Makes expressions of a schema ready. */
export class Preparation {
  readonly notices: Notice[] = [];
  readonly #schema: Pick<Schema, "compatible" | "sheet" | "isEmbedded">;

  constructor(schema: Pick<Schema, "compatible" | "sheet" | "isEmbedded">) {
    this.#schema = schema;
  }

  /** The one that is made; of embedded rules none, where an expression in it is wrong. Errors: EditionError "unreadable". */
  whereRight<Made>(make: () => Made): readonly Made[] {
    try {
      return [make()];
    } catch (error) {
      if (!(error instanceof WrongExpression)) throw error;
      if (!this.#schema.isEmbedded) throw faultAt(error.at, error.message);
      this.notices.push({ kind: "wrong", what: error.message, at: error.at });
      return [];
    }
  }

  /**
   * Makes one ready. `form` tells what is asked of it, once rewritten; `names` are the variables in scope.
   * Errors: WrongExpression, which `whereRight` takes.
   */
  ready(expression: Expression, names: ReadonlySet<string>, form: (body: string) => string): Ready {
    const { compatible, sheet } = this.#schema;
    const { at, text, namespaces } = expression;
    try {
      const { body, variables, neverThere } = rewriteExpression(expression, sheet);
      for (const what of neverThere) this.notices.push({ kind: "never-there", what, at });
      const asked = [...variables].filter(
        name => name !== currentVariable && (names.has(name) || name.startsWith(`Q{${ourNamespace}}`)),
      );
      const run = compileXPath([currentVariable, ...asked], form(body), { namespaces, compatible });
      return { expression, evaluate: evaluator(run, asked), asks: asked };
    } catch (error) {
      if (error instanceof XPathFault)
        throw new WrongExpression(`"${shortened(text)}" is wrong: ${error.message} (${error.code})`, at);
      if (!(error instanceof NoFunction)) throw error;
      const missing = `there is no function ${error.message}() that a rule may call.`;
      throw new WrongExpression(`"${shortened(text)}" is wrong: ${missing}`, at);
    }
  }
}

class WrongExpression extends Error {
  readonly at: SchemaPlace;

  constructor(message: string, at: SchemaPlace) {
    super(message);
    this.at = at;
  }
}

function evaluator(run: XPathFunction, asked: readonly string[]): Ready["evaluate"] {
  return (given, variables) => run(given, ...asked.map(variables));
}

function shortened(text: string): string {
  const words = text.trim().replace(/\s+/g, " ");
  return words.length > 80 ? `${words.slice(0, 80)} …` : words;
}

/** Forms of an expression whose context item is the one node given. */
export const forms = {
  value: (body: string): string => `$${currentVariable} ! (${body}\n)`,
  /** The value as one of a type, by the rules of parameters. XPath 3.1, 3.1.5.2. */
  valueAs:
    (type: string) =>
    (body: string): string =>
      `$${currentVariable} ! (function($value as ${type}) { $value })((${body}\n))`,
  /** Of several nodes, a boolean each. */
  condition: (body: string): string =>
    `for $${currentVariable} in $${currentVariable} return $${currentVariable} ! boolean((${body}\n))`,
  /** The values one after another, with a space between. XSLT 3.0, 11.4.3. */
  text: (body: string): string => `string-join($${currentVariable} ! data((${body}\n)) ! string(.), " ")`,
  strings: (body: string): string => `$${currentVariable} ! data((${body}\n)) ! string(.)`,
};
