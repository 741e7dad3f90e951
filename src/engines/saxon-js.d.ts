/** The part of SaxonJS 2.7 that we use; the package has no types of its own. */
declare module "saxon-js" {
  type Tree = import("./saxon-tree.ts").Tree;

  /** From atomic values to sequences. */
  export interface SaxonMap {
    inSituPut(key: SaxonString, sequence: readonly unknown[]): void;
    keys(): readonly SaxonString[];
    get(key: SaxonString): readonly unknown[];
  }

  export interface SaxonString {
    readonly value: string;
    /** Equal for equal strings, whatever their type. */
    hashCode(): string;
  }

  /** A function as a value of XPath. */
  export interface FunctionItem {
    evaluate(parameters: (readonly unknown[])[], context: FunctionContext): { next(): unknown };
  }

  /** The surroundings that a function may ask for while it runs. */
  export interface FunctionContext {
    readonly fixed: object;
  }

  export interface XPathOptions {
    namespaceContext: Readonly<Record<string, string>>;
    resultForm: "xdm";
    defaultDecimalFormat: object;
    params: object;
  }

  /** A compiled style sheet, or a part of one. */
  export interface CompiledPart {
    readonly C?: readonly CompiledPart[];
  }

  export interface TransformOptions {
    stylesheetInternal: object;
    sourceNode: Tree;
    destination: "serialized" | "document";
    stylesheetParams: Record<string, string | number | boolean | SaxonMap>;
    documentPool: Record<string, Tree>;
  }

  const SaxonJS: {
    transform(options: TransformOptions): { principalResult: unknown };
    /** The platform, whose maker of trees can be exchanged. */
    getPlatform(): {
      createDocument: () => Tree;
      resource(name: "compiler"): CompiledPart;
      parseXmlFromString(text: string): Tree;
    };
    checkOptions(options: object): { principalResult: unknown };
    internalTransform(program: object, source: Tree, options: object): void;
    XdmMap: new () => SaxonMap;
    XS: {
      string: { fromString(value: string): SaxonString };
      QName: { fromParts(prefix: string, namespace: string, local: string): SaxonString };
    };
    XPath: {
      evaluate(expression: string, context: null, options: XPathOptions): readonly unknown[];
      evaluateOnly(program: object, context: null, options: XPathOptions): readonly unknown[];
      compileToXML(
        expression: string,
        options: object,
        parameters: { next(): null },
        namespaces: string,
        context: object,
      ): { next(): object };
      compileGlobalContext(globals: object, accumulators: object, components: object): { next(): unknown };
      forceBaseURI(node: Tree, uri: string): Tree;
      sefToJSON(node: unknown, linked: boolean): object;
    };
  };
  export default SaxonJS;
}
