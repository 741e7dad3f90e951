import type { SaxonDocument, Stylesheet } from "../engines/saxon.ts";
import type { StyleRule } from "./html/tailor-style.ts";

/** The style sheets, by the names of their entry points in `xslt/`. */
export type SheetName = "html" | "print" | "text";

/** All that editions are made with besides their documents: read once, and used for many documents and formats. */
export interface Materials {
  readonly sheet: (name: SheetName) => Promise<Stylesheet>;
  /** The rules of the page's style, of which a page takes what it has a use for. */
  readonly style: () => Promise<readonly StyleRule[]>;
  /** The program of the page. */
  readonly script: () => Promise<string>;
  /** The words of the interface in a language, such as "en". */
  readonly labels: (language: string) => Promise<SaxonDocument>;
  /** The same, each by its id; an id that has no words is given back. */
  readonly label: (language: string) => Promise<(id: string) => string>;
  /** A file of a package of fonts that we stand on. */
  readonly font: (file: string) => Promise<Uint8Array>;
  /** The same of a package that may be installed beside us; undefined where it is not. */
  readonly fontBeside: (file: string) => Promise<Uint8Array | undefined>;
  /** SHA-256, in lower-case hexadecimal. */
  readonly digest: (bytes: Uint8Array) => string;
  /** The date of an edition that states none. */
  readonly sourceDate: Date | undefined;
}
