import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { attribute, childElements, type XmlElement, type XmlNode } from "../../src/core/xml-tree.ts";
import { toSaxonDocument } from "../../src/engines/saxon.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { canonical, type Node } from "./canonical.ts";

/** One expectation of a description, and how to see whether it holds: it throws where it does not. */
export interface Expectation {
  /** Labels from the outermost scenario inwards, then that of the expectation. */
  readonly labels: readonly string[];
  readonly check: () => void;
}

/**
 * Reads a description of XSpec (https://github.com/xspec/xspec), in the part of its vocabulary that we use: `x:scenario` with
 * `x:context` (`mode`, `select`, and `x:param`) or `x:call` (`function`, `x:param/@select`), and `x:expect` with `test`, `select`
 * or the nodes expected. It runs the compiled sheet that the program runs. What it does not know, it refuses.
 */
export async function readXspec(path: string): Promise<readonly Expectation[]> {
  const parsed = parseXml(await readFile(path), path);
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
  const root = parsed.value.root;
  if (root.namespace !== xspec || root.local !== "description") throw new Error(`${path} is no x:description`);
  refuseUnknown(root, ["stylesheet"], ["scenario"]);
  const sheet = /([a-z]+)\.xsl$/.exec(attribute(root, "stylesheet") ?? "")?.[1] ?? "";
  const sef = JSON.parse(await readFile(`dist/xslt/${sheet}.sef.json`, "utf8")) as object;
  const labels = parseXml(await readFile("dist/xslt/en.xml"), "en.xml");
  if (!labels.ok) throw new Error("The words of the interface cannot be read.");
  const runner = new Runner(sef, toSaxonDocument(labels.value.root).node, prefixesOf(root));
  return parts(root, "scenario").flatMap(scenario => expectationsOf(scenario, [], runner));
}

function expectationsOf(scenario: XmlElement, around: readonly string[], runner: Runner): Expectation[] {
  refuseUnknown(scenario, ["label"], ["scenario", "context", "call", "expect"]);
  const labels = [...around, attribute(scenario, "label") ?? ""];
  const [start, another] = [...parts(scenario, "context"), ...parts(scenario, "call")];
  if (another) throw new Error(`${labels.join(" ")}: two starts in one scenario`);
  const own = parts(scenario, "expect").map((expect): Expectation => {
    if (!start) throw new Error(`${labels.join(" ")}: an expectation of nothing`);
    const check = (): void => {
      runner.check(expect, start.local === "call" ? runner.call(start) : runner.apply(start));
    };
    refuseUnknown(expect, ["label", "test", "select"], undefined);
    return { labels: [...labels, attribute(expect, "label") ?? ""], check };
  });
  return [...own, ...parts(scenario, "scenario").flatMap(inner => expectationsOf(inner, labels, runner))];
}

class Runner {
  readonly #sef: object;
  readonly #labels: unknown;
  readonly #prefixes: Readonly<Record<string, string>>;

  constructor(sef: object, labels: unknown, prefixes: Readonly<Record<string, string>>) {
    this.#sef = sef;
    this.#labels = labels;
    this.#prefixes = prefixes;
  }

  /** What the templates of a mode make of the context. */
  apply(context: XmlElement): readonly unknown[] {
    refuseUnknown(context, ["mode", "select"], undefined);
    const [content, another] = childElements(context).filter(child => !isXspec(child));
    if (!content || another) throw new Error("A context holds one element.");
    const document = toSaxonDocument({ ...content, parent: undefined }).node;
    const select = attribute(context, "select") ?? "/*";
    const [node] = sequence(this.#evaluate(select, document));
    if (node === undefined) throw new Error(`The context has no ${select}.`);
    const parameters = Object.fromEntries(
      parts(context, "param").map(param => {
        refuseUnknown(param, ["name", "select", "tunnel"], []);
        if (attribute(param, "tunnel") !== "yes") throw new Error("Only tunnel parameters are known.");
        return [attribute(param, "name") ?? "", this.#evaluate(attribute(param, "select") ?? "", undefined)];
      }),
    );
    return this.#transform({
      sourceNode: document,
      initialSelection: node,
      initialMode: this.#expanded(attribute(context, "mode") ?? ""),
      tunnelParams: parameters,
    });
  }

  /** What a public function gives. */
  call(call: XmlElement): readonly unknown[] {
    refuseUnknown(call, ["function"], ["param"]);
    const values = parts(call, "param").map(param => {
      refuseUnknown(param, ["select"], undefined);
      const [content] = childElements(param);
      const document = content && toSaxonDocument({ ...content, parent: undefined }).node;
      return this.#evaluate(attribute(param, "select") ?? "/*", document);
    });
    return this.#transform({
      initialFunction: this.#expanded(attribute(call, "function") ?? ""),
      functionParams: values,
    });
  }

  check(expect: XmlElement, result: readonly unknown[]): void {
    const test = attribute(expect, "test");
    const select = attribute(expect, "select");
    const hasNodes = select !== undefined || expect.children.some(child => child.kind !== "text" || child.text.trim());
    const tested = test === undefined ? result : sequence(this.#evaluate(test, result[0], result));
    if (test !== undefined && !hasNodes) {
      same(tested.length === 1 && tested[0] === true, true, test, result);
      return;
    }
    const expected =
      select === undefined
        ? expect.children.filter(isExpected).map(fromXml)
        : sequence(this.#evaluate(select, undefined));
    same(canonical(tested as Node[]), canonical(expected as Node[]), test ?? "the result", result);
  }

  #evaluate(xpath: string, context: unknown, result?: readonly unknown[]): unknown {
    const params = result === undefined ? {} : { "Q{http://www.jenitennison.com/xslt/xspec}result": result };
    return SaxonJS.XPath.evaluate(xpath, context ?? null, { namespaceContext: this.#prefixes, params });
  }

  #transform(start: object): readonly unknown[] {
    const { log } = console;
    console.log = () => undefined;
    try {
      const pool = { "recension://labels/en": this.#labels };
      const options = { stylesheetInternal: this.#sef, destination: "raw", documentPool: pool, ...start };
      return sequence(SaxonJS.transform(options).principalResult);
    } finally {
      console.log = log;
    }
  }

  /** `r:text` as `Q{urn:recension:html}text`. */
  #expanded(name: string): string {
    const [prefix, local] = name.split(":");
    const uri = this.#prefixes[prefix ?? ""];
    if (uri === undefined || local === undefined) throw new Error(`The prefix of ${name} is not declared.`);
    return `Q{${uri}}${local}`;
  }
}

const SaxonJS = createRequire(import.meta.url)("saxon-js") as {
  transform(options: object): { principalResult: unknown };
  XPath: { evaluate(xpath: string, context: unknown, options: object): unknown };
};
const xspec = "http://www.jenitennison.com/xslt/xspec";

function same(actual: unknown, expected: unknown, what: string, result: readonly unknown[]): void {
  if (actual === expected) return;
  throw new Error(
    `${what}\n  is       ${String(actual)}\n  not      ${String(expected)}\n  result   ${canonical(result as Node[])}`,
  );
}

function isXspec(element: XmlElement): boolean {
  return element.namespace === xspec;
}

function parts(element: XmlElement, local: string): XmlElement[] {
  return childElements(element).filter(child => isXspec(child) && child.local === local);
}

/** Refuses an attribute or an element of XSpec that this does not know: an expectation unread would be no expectation. */
function refuseUnknown(
  element: XmlElement,
  attributes: readonly string[],
  elements: readonly string[] | undefined,
): void {
  for (const { name } of element.attributes)
    if (!name.startsWith("xmlns") && !attributes.includes(name))
      throw new Error(`x:${element.local}/@${name} is not known.`);
  for (const child of childElements(element))
    if (isXspec(child) && !(elements ?? ["param", "text"]).includes(child.local))
      throw new Error(`x:${child.local} is not known here.`);
    else if (!isXspec(child) && elements !== undefined) throw new Error(`${child.name} is not known here.`);
}

function prefixesOf(root: XmlElement): Record<string, string> {
  const declared = root.attributes.filter(({ name }) => name.startsWith("xmlns:"));
  return Object.fromEntries(declared.map(({ local, value }) => [local, value]));
}

/** White space alone is layout of the description; `x:text` holds what is meant. */
function isExpected(node: XmlNode): boolean {
  return node.kind === "element" || (node.kind === "text" && node.text.trim() !== "");
}

function fromXml(node: XmlNode): Node {
  if (node.kind === "text") return { nodeType: 3, nodeValue: node.text };
  if (node.kind !== "element") throw new Error("Only elements and text can be expected.");
  if (isXspec(node))
    return { nodeType: 3, nodeValue: node.children.map(child => (child.kind === "text" ? child.text : "")).join("") };
  return {
    nodeType: 1,
    localName: node.local,
    namespaceURI: node.namespace,
    attributes: node.attributes.map(({ name, local, value }) => ({ name, localName: local, value })),
    childNodes: node.children.filter(isExpected).map(fromXml),
  };
}

function sequence(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
