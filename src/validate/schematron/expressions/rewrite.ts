import { ourNamespace, type Expression, type Sheet } from "../schema.ts";
import { callAt, functionNamespace, type Call } from "./functions-called.ts";
import { mayBeCalled } from "./may-be-called.ts";
import { tokensOfXPath, type Token } from "./tokens.ts";

/** An expression as SaxonJS can evaluate it by itself: what a style sheet would give it are variables. */
export interface Rewritten {
  readonly body: string;
  /** The names of variables in it, as written, those that are declared within it too. */
  readonly variables: ReadonlySet<string>;
  /** The functions in it that are answered with "not there". */
  readonly neverThere: readonly string[];
}

/** A function that is called and is none: the namespace or the prefix, and the name. */
export class NoFunction extends Error {}

export const currentVariable = `Q{${ourNamespace}}current`;
export const keyVariable = `Q{${ourNamespace}}key`;

/** The variable that holds a function of the style sheet. */
export function variableOfFunction(turn: number): string {
  return `Q{${ourNamespace}}function-${turn}`;
}

/**
 * Rewrites an expression: `current()`, `key()` and the functions of the style sheet become variables; a function that would read
 * a file becomes an error, once it is come to. Errors: NoFunction.
 */
export function rewriteExpression({ text, namespaces }: Expression, sheet: Sheet | undefined): Rewritten {
  const rewriting = new Rewriting(namespaces, sheet);
  const body = rewriting.rewrite(tokensOfXPath(text));
  return { body, variables: rewriting.variables, neverThere: rewriting.neverThere };
}

class Rewriting {
  readonly variables = new Set<string>();
  readonly neverThere: string[] = [];
  readonly #namespaces: Expression["namespaces"];
  readonly #sheet: Sheet | undefined;

  constructor(namespaces: Expression["namespaces"], sheet: Sheet | undefined) {
    this.#namespaces = namespaces;
    this.#sheet = sheet;
  }

  rewrite(tokens: readonly Token[]): string {
    let body = "";
    for (let turn = 0; turn < tokens.length; turn++) {
      const { before, text } = tokens[turn]!;
      if (tokens[turn - 1]?.text === "$") this.variables.add(text);
      const call = callAt(tokens, turn, this.#namespaces);
      const instead = call && this.#instead(call);
      body += before + (instead ?? text);
      if (instead !== undefined) turn = call!.to;
    }
    return body;
  }

  /** The text in place of a call; undefined where it stays. */
  #instead(call: Call): string | undefined {
    const { namespace, local, arity, parameters } = call;
    const ofSheet = this.#sheet?.functions.findIndex(
      one => one.namespace === namespace && one.local === local && one.parameters === arity,
    );
    if (ofSheet !== undefined && ofSheet !== -1) return this.#variable(variableOfFunction(ofSheet)) + this.#given(call);
    const name = namespace === functionNamespace ? local : "";
    if (name === "current") return this.#variable(currentVariable);
    if (name === "key" && parameters)
      return this.#variable(keyVariable) + this.#given(call, arity === 2 ? [", root(.)"] : []);
    return this.#refused(call);
  }

  /** The text in place of a call that a rule may not make. Errors: NoFunction. */
  #refused(call: Call): string | undefined {
    const { namespace, local } = call;
    const may = mayBeCalled(call);
    if (may === "freely") return undefined;
    if (namespace !== functionNamespace) throw new NoFunction(`${namespace === "" ? "" : `${namespace}:`}${local}`);
    if (may === "never-there") this.neverThere.push(local);
    return may === "never-there" ? `Q{${functionNamespace}}false()` : refusing(local);
  }

  #variable(name: string): string {
    this.variables.add(name);
    return `$${name}`;
  }

  /** The parameters in their brackets; nothing of a reference. */
  #given({ parameters }: Call, further: readonly string[] = []): string {
    if (!parameters) return "";
    return `(${parameters.map(one => this.rewrite(one)).join(",")}${further.join("")})`;
  }
}

/** The code of the error of a function that is refused. */
export const refusedCode = "refused";

/** An error by a dynamic call: of `error()` itself SaxonJS knows that it gives nothing, and would call what is done with it wrong. */
function refusing(local: string): string {
  const code = `Q{${functionNamespace}}QName("${ourNamespace}", "${refusedCode}")`;
  return `Q{${functionNamespace}}apply(Q{${functionNamespace}}error#2, [${code}, "${local}()"])`;
}
