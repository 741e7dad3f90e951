import { reporter, type Diagnostic } from "../../../core/diagnostic.ts";
import type { Location } from "../../../core/location.ts";
import type { XmlDocument, XmlElement } from "../../../core/xml-tree.ts";
import { valueOf, XPathFault, type Sequence } from "../../../engines/saxon-xpath.ts";
import { pagesIn } from "../../../tei/pages.ts";
import { codes } from "../../codes.ts";
import type { Check, SchemaPlace } from "../schema.ts";
import type { Ready, Variables } from "./expression.ts";
import { Failures } from "./failures.ts";
import { NodeIndex, NodeSet, type TreeNode } from "./node-index.ts";
import { placeOfNode, placeOfRoot } from "./place-of-node.ts";
import type { Program, ReadyCheck, ReadyLet, ReadyMessage, ReadyPattern, ReadyRule } from "./program.ts";
import { ofTree, withLets } from "./variables.ts";

const report = reporter(codes);

/** The documents that patterns are for besides the document, by their addresses as written; else why there is none. */
export type OtherDocuments = ReadonlyMap<string, XmlDocument | { readonly wanting: string }>;

/** The findings; and the addresses of documents that patterns are for and that were not given. */
export interface Tried {
  readonly findings: readonly Diagnostic[];
  readonly asksFor: readonly string[];
}

/** Tries the rules on a document. Findings: REC-V050 to REC-V052, REC-V057. */
export function tryRules(program: Program, document: XmlDocument, others: OtherDocuments = new Map()): Tried {
  const trial = new Trial(program, document, others);
  for (const pattern of program.patterns) trial.tryPattern(pattern);
  return { findings: [...trial.findings, ...trial.failures.findings()], asksFor: trial.asksFor };
}

/** True of a document that the phase of a program is for. */
export function isFor(program: Program, document: XmlDocument): boolean {
  return new Trial(program, document, new Map()).isFor();
}

class Trial {
  readonly findings: Diagnostic[] = [];
  readonly failures = new Failures();
  readonly asksFor: string[] = [];
  readonly #program: Program;
  readonly #others: OtherDocuments;
  readonly #main: Ground;
  readonly #grounds = new Map<XmlDocument, Ground>();
  readonly #starts = new Map<Ground, NodeSet>();

  constructor(program: Program, document: XmlDocument, others: OtherDocuments) {
    this.#program = program;
    this.#others = others;
    this.#main = this.#groundOf(document);
  }

  isFor(): boolean {
    const { index, variables } = this.#main;
    const place = (): Location => placeOfRoot(index);
    const { when } = this.#program;
    return (
      this.failures.tried("phase/@when", place, () => when && valueOf(when.evaluate([index.tree], variables))) === true
    );
  }

  tryPattern(pattern: ReadyPattern): void {
    for (const ground of this.#groundsFor(pattern)) {
      const variables = withLets(pattern.lets, ground.index.tree, ground.variables);
      const met = new NodeSet();
      for (const rule of pattern.rules) this.#tryRule(rule, ground, variables, pattern.isGroup ? new NodeSet() : met);
    }
  }

  #groundOf(document: XmlDocument): Ground {
    const known = this.#grounds.get(document);
    if (known) return known;
    const { lets, patterns, keys, functions } = this.#program;
    const index = new NodeIndex(document);
    const variables: Variables = withLets(
      [...patterns.flatMap(pattern => pattern.lets), ...lets],
      this.#grounds.size === 0 ? index.tree : this.#main.index.tree,
      ofTree(index, keys, functions, () => variables),
    );
    const ground = { index, variables, pages: pagesIn(document.root) };
    this.#grounds.set(document, ground);
    return ground;
  }

  #groundsFor({ documents }: ReadyPattern): readonly Ground[] {
    if (!documents) return [this.#main];
    const { index, variables } = this.#main;
    const place = (): Location => placeOfRoot(index);
    const addresses = this.failures.tried("@documents", place, () => documents.evaluate([index.tree], variables)) ?? [];
    return addresses.flatMap(item => {
      const address = String(valueOf([item]));
      const found = this.#others.get(address);
      if (!found) this.asksFor.push(address);
      else if ("root" in found) return [this.#groundOf(found)];
      else this.findings.push(report("REC-V057", place(), { address, why: found.wanting }));
      return [];
    });
  }

  #tryRule({ rule, find, visitEach, lets, checks }: ReadyRule, ground: Ground, outer: Variables, met: NodeSet): void {
    const { index } = ground;
    const place = (): Location => placeOfRoot(index);
    const nodes = this.failures.tried(placed(rule.context.at), place, () => find(index, outer)) ?? [];
    const tried = (nodes as readonly TreeNode[]).filter(node => this.#isTried(node, ground) && met.add(node));
    const verdicts = visitEach ? [] : checks.map(({ test }) => verdictsOf(test, lets, tried, outer));
    for (const [turn, node] of tried.entries()) {
      if (verdicts.length > 0 && checks.every(({ check }, nth) => verdicts[nth]?.[turn] === passes(check))) continue;
      const visit = (): Sequence => visitEach?.evaluate([node], outer) ?? [node];
      for (const item of this.failures.tried(placed(rule.context.at), place, visit) ?? []) {
        const variables = withLets(lets, item, outer);
        for (const [nth, check] of checks.entries())
          if (verdicts[nth]?.[turn] !== passes(check.check)) this.#tryCheck(check, { item, node }, ground, variables);
      }
    }
  }

  /** True of a node that stands in one at which the phase begins, or is one. */
  #isTried(node: TreeNode, ground: Ground): boolean {
    const { from } = this.#program;
    if (!from) return true;
    const starts = this.#starts.get(ground) ?? this.#startsIn(ground, from);
    for (let around: TreeNode | null | undefined = node; around; around = around.parent ?? around.parentNode)
      if (starts.has(around)) return true;
    return false;
  }

  #startsIn(ground: Ground, from: Ready): NodeSet {
    const { index, variables } = ground;
    const starts = new NodeSet();
    const nodes = this.failures.tried(
      "phase/@from",
      () => placeOfRoot(index),
      () => from.evaluate([index.tree], variables),
    );
    for (const node of nodes ?? []) starts.add(node as TreeNode);
    this.#starts.set(ground, starts);
    return starts;
  }

  #tryCheck(ready: ReadyCheck, { item, node }: Visited, ground: Ground, variables: Variables): void {
    const { source } = ready.check;
    const met = isNode(item) ? item : node;
    const place = (): Location => placeOfNode(met, ground.index, ground.pages);
    this.failures.tried(source, place, () => {
      if (valueOf(ready.test.evaluate([item], variables)) === passes(ready.check)) return;
      const [subject] = ready.subject?.evaluate([item], variables) ?? [];
      const location = placeOfNode((subject ?? met) as TreeNode, ground.index, ground.pages);
      this.findings.push(findingOf(ready, location, message => wordsOf(message, item, variables)));
    });
  }
}

/**
 * The value of a test for each node, all by one evaluation: of a test that asks for no variable of its rule. Undefined of others, and
 * where it fails for one of them: it is then tried for each.
 */
function verdictsOf(
  test: Ready,
  lets: readonly ReadyLet[],
  nodes: readonly TreeNode[],
  outer: Variables,
): readonly unknown[] | undefined {
  if (nodes.length < 2 || lets.some(({ name }) => test.asks.includes(name))) return undefined;
  try {
    return test.evaluate(nodes, outer).map(item => valueOf([item]));
  } catch (error) {
    if (!(error instanceof XPathFault)) throw error;
    return undefined;
  }
}

/** The value of a test by which nothing is found. */
function passes({ kind }: Check): boolean {
  return kind === "assert";
}

/** The item that a check is of: a node that fits the context, or one of those that are visited for it. */
interface Visited {
  readonly item: unknown;
  readonly node: TreeNode;
}

function isNode(item: unknown): item is TreeNode {
  return typeof item === "object" && item !== null && "nodeType" in item;
}

/** A document that rules are tried on. */
interface Ground {
  readonly index: NodeIndex;
  readonly variables: Variables;
  readonly pages: ReadonlyMap<XmlElement, string>;
}

function findingOf(
  { check, message, diagnostics, properties }: ReadyCheck,
  location: Location,
  words: (message: ReadyMessage) => string,
): Diagnostic {
  const test = check.test.text.trim().replace(/\s+/g, " ");
  const otherwise = check.kind === "assert" ? `This does not hold: ${test}` : `This holds: ${test}`;
  const parameters = { message: words(message) || otherwise, diagnostics: diagnostics.map(words).join(" ") };
  const related = properties.map(property => ({ message: `${property.id}: ${words(property.message)}`, location }));
  const { hint = "", ...finding } = report("REC-V050", location, parameters, related.length > 0 ? related : undefined);
  const told = { ...finding, severity: check.severity, clause: check.source };
  return hint === "" ? told : { ...told, hint };
}

/** White space is as in running text. */
function wordsOf(message: ReadyMessage, item: unknown, variables: Variables): string {
  const pieces = message.map(piece =>
    typeof piece === "string" ? piece : String(valueOf(piece.evaluate([item], variables))),
  );
  return pieces.join("").replace(/\s+/g, " ").trim();
}

function placed({ file, line }: SchemaPlace): string {
  return `${file}:${line}`;
}
