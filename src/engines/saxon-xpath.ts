import { lazily } from "../core/lazily.ts";
import type { XmlDocument } from "../core/xml-tree.ts";

import {
  SaxonJS,
  toSaxonDocument,
  type CompiledPart,
  type FunctionContext,
  type FunctionItem,
  type XPathOptions,
} from "./saxon.ts";
import type { Tree } from "./saxon-tree.ts";

/** Items of XDM as SaxonJS holds them: nodes of its trees, atomic values, functions. XDM 3.1, 2.1. */
export type Sequence = readonly unknown[];

/** A function of XPath. Errors: XPathFault, where it fails. */
export type XPathFunction = (...parameters: readonly Sequence[]) => Sequence;

/** The surroundings of an expression: all that it may name besides its parameters. */
export interface XPathScope {
  readonly namespaces: Readonly<Record<string, string>>;
  /** True where it is read as XPath 1.0 would, as far as XPath 3.1 allows. XPath 3.1, 2.1.1 and appendix I. */
  readonly compatible: boolean;
}

/** An expression that is wrong, or fails. The code is one of XPath, such as `XPST0008`. */
export class XPathFault extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** No file is read for an expression, whatever it asks for: SaxonJS reads by these. */
for (const reader of ["readFile", "resourcePromise", "makeHttpRequest"] as const)
  Object.assign(SaxonJS.getPlatform(), {
    [reader]: () => {
      throw new Error("No file is read.");
    },
  });

/** A document with its comments and processing instructions. Its base URI has the name of its file. */
export function toTree(document: XmlDocument): Tree {
  const { node } = toSaxonDocument(document.root, undefined, true);
  for (const { target, body } of document.instructions)
    node.insertBefore(node.createProcessingInstruction(target, body), node.documentElement);
  SaxonJS.XPath.forceBaseURI(node, new URL(encodeURI(document.file), "file:///").href);
  return node;
}

/**
 * Makes a function of an expression, whose parameters are named as variables, without the dollar. Errors: XPathFault, where the
 * expression is wrong.
 */
export function compileXPath(parameters: readonly string[], body: string, scope: XPathScope): XPathFunction {
  const text = `function(${parameters.map(name => `$${name}`).join(", ")}) { ${body}\n}`;
  const item = tried(() => (scope.compatible ? compileCompatible(text, scope) : evaluateFunction(text, scope)));
  const context = scope.compatible ? contextOf(evaluateFunction("function() { 1 }", scope)) : contextOf(item);
  return (...given) => tried(() => allOf(item.evaluate([...given], context)));
}

function evaluateFunction(text: string, scope: XPathScope): FunctionItem {
  return SaxonJS.XPath.evaluate(text, null, optionsOf(scope))[0] as FunctionItem;
}

/** By the way on which SaxonJS compiles the expressions of a style sheet, which alone has the mode. */
function compileCompatible(text: string, scope: XPathScope): FunctionItem {
  const options = {
    globalContext: { value: SaxonJS.XPath.compileGlobalContext({}, {}, {}).next() },
    backwardCompatibility: true,
    nsAttribute: namespaceAttribute(scope.namespaces),
  };
  const compiled = SaxonJS.XPath.compileToXML(text, options, { next: () => null }, "", {}).next();
  const program = { N: "package", name: "evaluate", C: [compiled] };
  return SaxonJS.XPath.evaluateOnly(program, null, optionsOf(scope))[0] as FunctionItem;
}

/** The declarations of namespaces as a compiled style sheet has them. */
function namespaceAttribute(namespaces: XPathScope["namespaces"]): string {
  return Object.entries(namespaces)
    .map(([prefix, uri]) => `${prefix}=${uri}`)
    .join(" ");
}

function optionsOf({ namespaces }: XPathScope): XPathOptions {
  return { namespaceContext: namespaces, resultForm: "xdm", defaultDecimalFormat: {}, params: {} };
}

/** A function holds the context in which it was made, under a name that differs from version to version. */
function contextOf(item: FunctionItem): FunctionContext {
  const found = Object.values(item).find(
    (value): value is FunctionContext => typeof value === "object" && value !== null && "fixed" in value,
  );
  if (!found) throw new Error("SaxonJS keeps no context with a function.");
  return found;
}

function allOf(items: { next(): unknown }): Sequence {
  const all: unknown[] = [];
  for (let item = items.next(); item !== null; item = items.next()) all.push(item);
  return all;
}

/** Functions that a style sheet gives, by their keys. */
export type FunctionsOfSheet = (document: Tree) => ReadonlyMap<string, Sequence>;

/**
 * Compiles a style sheet by the compiler that SaxonJS carries. One of its functions, of no parameter, gives a map of functions,
 * which can be given to an expression as parameters. Errors: XPathFault, where the style sheet is wrong.
 */
export function compileSheet(text: string, givesFunctions: string): FunctionsOfSheet {
  const platform = SaxonJS.getPlatform();
  const compiler = linked(platform.resource("compiler"));
  const sheet = tried(() => platform.parseXmlFromString(text));
  SaxonJS.XPath.forceBaseURI(sheet, "file:///rules.xsl");
  const compiled = tried(() => {
    const staticParameters = new SaxonJS.XdmMap();
    staticParameters.inSituPut(SaxonJS.XS.QName.fromParts("", "", "staticParameters"), [new SaxonJS.XdmMap()]);
    return transformed(compiler, sheet, {
      destination: "application",
      initialMode: "compile-complete",
      templateParams: { "Q{}options": { noXPath: false } },
      stylesheetParams: staticParameters,
    });
  });
  const made = [compiled].flat()[0] as Tree;
  return document => {
    const program = SaxonJS.XPath.sefToJSON(made.firstChild!, true);
    const options = { destination: "raw", resultForm: "xdm", initialFunction: givesFunctions, functionParams: [] };
    const [functions] = tried(() => transformed(program, document, options)) as [InstanceType<typeof SaxonJS.XdmMap>];
    return new Map(
      functions.keys().map(key => [key.value, functions.get(key).map(item => bound(item as FunctionItem))]),
    );
  };
}

function transformed(program: object, source: Tree, options: object): unknown {
  const checked = SaxonJS.checkOptions({ ...options, stylesheetInternal: program, sourceNode: source });
  SaxonJS.internalTransform(program, source, checked);
  return checked.principalResult;
}

/** Called from an expression, a function of a style sheet still runs among its own. */
function bound(item: FunctionItem): FunctionItem {
  const context = contextOf(item);
  return Object.assign(Object.create(item) as FunctionItem, {
    evaluate: (parameters: Sequence[]) => item.evaluate(parameters, context),
  });
}

/** A compiled style sheet each of whose parts knows in what it stands. */
function linked(part: CompiledPart): CompiledPart {
  for (const within of part.C ?? []) linked(Object.assign(within, { parentNode: part }));
  return part;
}

/** The result of what SaxonJS does. Whatever goes wrong within is a fault of the expression, the end of the stack included. */
function tried<Value>(make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    if (error instanceof XPathFault || !(error instanceof Error)) throw error;
    const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
    throw new XPathFault(code, error.message, { cause: error });
  }
}

/** The value of a sequence of one boolean, string or number. */
export function valueOf([item]: Sequence): unknown {
  return (item as { readonly value: unknown } | undefined)?.value;
}

/** The attributes of elements, in their order. */
export function attributesOf(elements: Sequence): Sequence {
  return attributesOfEach()(elements);
}

const attributesOfEach = lazily(() =>
  compileXPath(["elements"], "$elements ! @*", { namespaces: {}, compatible: false }),
);

/** A sequence of one map, from strings. */
export function mapOfNodes(entries: ReadonlyMap<string, Sequence>): Sequence {
  const map = new SaxonJS.XdmMap();
  for (const [key, nodes] of entries) map.inSituPut(SaxonJS.XS.string.fromString(key), nodes);
  return [map];
}
