/** The part of SaxonJS 2.7 that we use; the package has no types of its own. */
declare module "saxon-js" {
  type Element = import("./saxon-tree.ts").Element;
  type Tree = import("./saxon-tree.ts").Tree;

  /** From atomic values to sequences. */
  export interface SaxonMap {
    inSituPut(key: SaxonString, sequence: readonly Element[]): void;
    keys(): readonly SaxonString[];
  }

  export interface SaxonString {
    readonly value: string;
    /** Equal for equal strings, whatever their type. */
    hashCode(): string;
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
    getPlatform(): { createDocument: () => Tree };
    XdmMap: new () => SaxonMap;
    XS: { string: { fromString(value: string): SaxonString } };
  };
  export default SaxonJS;
}
