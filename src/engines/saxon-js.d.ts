/** The part of SaxonJS 2.7 that we use; the package has no types of its own. */
declare module "saxon-js" {
  export interface SaxonNode {
    readonly nodeType: number;
  }

  export interface TransformOptions {
    stylesheetInternal: object;
    sourceNode: SaxonNode;
    destination: "serialized";
    stylesheetParams: Record<string, string | number | boolean>;
    documentPool: Record<string, SaxonNode>;
    deliverMessage: (content: SaxonNode, code: string) => void;
  }

  const SaxonJS: {
    transform(options: TransformOptions): { principalResult: unknown };
    getResource(request: { text: string; type: "xml" }): Promise<SaxonNode>;
    serialize(node: SaxonNode, parameters: { method: "text" }): string;
  };
  export default SaxonJS;
}
