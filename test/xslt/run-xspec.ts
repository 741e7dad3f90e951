import { copyTree } from "../../src/core/copy-tree.ts";
import { attribute, childElements, teiNamespace, type XmlElement } from "../../src/core/xml-tree.ts";
import { SaxonJS as ownSaxonJS, toSaxonDocument } from "../../src/engines/saxon.ts";
import { recordDocument } from "../../src/record/record-document.ts";
import { recordOf } from "../../src/record/record-of.ts";
import { canonical, type Node } from "./canonical.ts";
import { running, type WatchedSheet } from "./watched-sheet.ts";
import { fromXml, isExpected, isXspec, parts, prefixesOf, refuseUnknown } from "./xspec-nodes.ts";

/** Documents, as SaxonJS holds them, by their URIs. */
export type Sources = Readonly<Record<string, unknown>>;

/** Runs the scenarios of one description. */
export class Runner {
  /** The ids of the parts of the sheet that ran. */
  readonly reached = new Set<string>();
  readonly #sheet: WatchedSheet;
  readonly #sources: Sources;
  readonly #prefixes: Readonly<Record<string, string>>;

  constructor(sheet: WatchedSheet, sources: Sources, description: XmlElement) {
    this.#sheet = sheet;
    this.#sources = sources;
    this.#prefixes = prefixesOf(description);
  }

  /** The result of the templates of a mode for the context; what the inner of nested contexts does not say, the outer one does. */
  apply(starts: readonly XmlElement[], parameters: readonly XmlElement[]): readonly unknown[] {
    const contexts = starts.filter(({ local }) => local === "context");
    for (const context of contexts) refuseUnknown(context, ["mode", "select"], undefined);
    const contents = contexts.map(context => childElements(context).filter(child => !isXspec(child)));
    const [content, another] = contents.findLast(({ length }) => length > 0) ?? [];
    if (!content || another) throw new Error("A context holds one element.");
    const document = documentOf(content);
    const select = said(contexts, "select") ?? "/*";
    const [node] = sequence(this.#evaluate(select, document));
    if (node === undefined) throw new Error(`The context has no ${select}.`);
    const given = contexts.flatMap(context => parts(context, "param"));
    return this.#transform(parameters, content, {
      sourceNode: document,
      initialSelection: node,
      initialMode: this.#expanded(said(contexts, "mode") ?? ""),
      tunnelParams: this.#valuesOf(given.filter(param => attribute(param, "tunnel") === "yes")),
      templateParams: this.#valuesOf(given.filter(param => attribute(param, "tunnel") !== "yes")),
    });
  }

  /**
   * The result of a function. A parameter of an inner call stands in place of that of the outer. The sheet runs on the document
   * of a context around the calls, else on the first among the parameters; from it those are selected that hold none.
   */
  call(starts: readonly XmlElement[], parameters: readonly XmlElement[]): readonly unknown[] {
    const calls = starts.filter(({ local }) => local === "call");
    const given = new Map<number, XmlElement>();
    for (const call of calls) {
      refuseUnknown(call, ["function"], ["param"]);
      for (const [index, param] of parts(call, "param").entries()) {
        refuseUnknown(param, ["select", "position"], undefined);
        given.set(Number(attribute(param, "position") ?? index + 1), param);
      }
    }
    const contexts = starts.filter(({ local }) => local === "context");
    const [first] = [...contexts, ...calls.flatMap(call => parts(call, "param"))].flatMap(around =>
      childElements(around),
    );
    const shared = first && documentOf(first);
    const values = [...given]
      .sort(([one], [other]) => one - other)
      .map(([, param]) => {
        const [content = first] = childElements(param);
        const document = content === first ? shared : content && documentOf(content);
        return this.#valueOf(attribute(param, "select") ?? "/*", document);
      });
    return this.#transform(parameters, first, {
      ...(shared !== undefined && { sourceNode: shared }),
      initialFunction: this.#expanded(said(calls, "function") ?? ""),
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

  #valuesOf(params: readonly XmlElement[]): Record<string, unknown> {
    const valueOf = (param: XmlElement): [string, unknown] => {
      refuseUnknown(param, ["name", "select", "tunnel"], []);
      return [attribute(param, "name") ?? "", this.#valueOf(attribute(param, "select") ?? "", undefined)];
    };
    return Object.fromEntries(params.map(valueOf));
  }

  /** With the types of XPath: what JavaScript has for a number is no integer. */
  #valueOf(xpath: string, context: unknown): unknown {
    return SaxonJS.XPath.evaluate(xpath, context ?? null, { namespaceContext: this.#prefixes, resultForm: "xdm" });
  }

  #evaluate(xpath: string, context: unknown, result?: readonly unknown[]): unknown {
    const params = result === undefined ? {} : { "Q{http://www.jenitennison.com/xslt/xspec}result": result };
    return SaxonJS.XPath.evaluate(xpath, context ?? null, { namespaceContext: this.#prefixes, params });
  }

  /** The record of the edition is that of the document. */
  #transform(parameters: readonly XmlElement[], document: XmlElement | undefined, start: object): readonly unknown[] {
    const { log } = console;
    console.log = () => undefined;
    try {
      const result = SaxonJS.transform({
        ...this.#sheet.options,
        stylesheetParams: this.#valuesOf(parameters),
        destination: "raw",
        documentPool: { ...this.#sources, "recension://record": recordFor(document) },
        deliverMessage: (content: { textContent: string }, code: string) => {
          if (code === running) this.reached.add(content.textContent);
        },
        ...start,
      });
      return sequence(result.principalResult);
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

const SaxonJS = ownSaxonJS as unknown as {
  transform(options: object): { principalResult: unknown };
  XPath: { evaluate(xpath: string, context: unknown, options: object): unknown };
};

/** The value of an attribute on the innermost element that has it. */
function said(elements: readonly XmlElement[], name: string): string | undefined {
  return elements.map(element => attribute(element, name)).findLast(value => value !== undefined);
}

function recordFor(element: XmlElement = nothing): unknown {
  const root = copyTree(element, undefined, () => undefined);
  return documentOf(recordDocument(recordOf({ file: "", root, instructions: [] })));
}

const nothing: XmlElement = {
  kind: "element",
  name: "TEI",
  local: "TEI",
  namespace: teiNamespace,
  attributes: [],
  children: [],
  parent: undefined,
  line: 0,
  column: 0,
};

function documentOf(element: XmlElement): unknown {
  return toSaxonDocument({ ...element, parent: undefined }).node;
}

function same(actual: unknown, expected: unknown, what: string, result: readonly unknown[]): void {
  if (actual === expected) return;
  throw new Error(
    `${what}\n  is       ${String(actual)}\n  not      ${String(expected)}\n  result   ${canonical(result as Node[])}`,
  );
}

function sequence(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
