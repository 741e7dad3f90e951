/** The part of SaxonJS 2.7 that we use; the package has no types of its own. Its trees are those of DOM, a subset. */
declare module "saxon-js" {
  export interface SaxonNode {
    readonly nodeType: number;
    readonly nodeName: string;
    readonly localName: string;
    readonly namespaceURI: string;
    readonly nodeValue: string;
    readonly attributes: ArrayLike<SaxonAttribute>;
    readonly firstChild: SaxonNode | null;
    readonly lastChild: SaxonNode | null;
    readonly nextSibling: SaxonNode | null;
    appendChild(child: SaxonNode): void;
    /** Of a text node. */
    appendData?(text: string): void;
  }

  export interface SaxonElement extends SaxonNode {
    readonly ownerDocument: SaxonTree;
    setAttributeNode(attribute: SaxonAttribute): void;
  }

  export interface SaxonAttribute {
    readonly name: string;
    readonly localName: string;
    readonly namespaceURI: string;
    value: string;
    nodeValue: string;
  }

  /** A document node. */
  export interface SaxonTree extends SaxonNode {
    readonly documentElement: SaxonElement | null;
    createElementNS(namespace: string, name: string): SaxonElement;
    createAttributeNS(namespace: string, name: string): SaxonAttribute;
    createTextNode(text: string): SaxonNode;
    createProcessingInstruction(target: string, body: string): SaxonNode;
  }

  /** From atomic values to sequences. */
  export interface SaxonMap {
    inSituPut(key: SaxonString, sequence: readonly SaxonNode[]): void;
    keys(): readonly SaxonString[];
  }

  export interface SaxonString {
    readonly value: string;
    /** Equal for equal strings, whatever their type. */
    hashCode(): string;
  }

  export interface TransformOptions {
    stylesheetInternal: object;
    sourceNode: SaxonNode;
    destination: "serialized" | "document";
    stylesheetParams: Record<string, string | number | boolean | SaxonMap>;
    documentPool: Record<string, SaxonNode>;
    deliverMessage: (content: SaxonNode, code: string) => void;
  }

  const SaxonJS: {
    transform(options: TransformOptions): { principalResult: unknown };
    getPlatform(): { createDocument(): SaxonTree };
    serialize(node: SaxonNode, parameters: { method: "text" }): string;
    XdmMap: new () => SaxonMap;
    XS: { string: { fromString(value: string): SaxonString } };
  };
  export default SaxonJS;
}
