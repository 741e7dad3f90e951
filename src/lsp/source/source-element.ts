import type { XmlAttribute, XmlComment, XmlElement, XmlInstruction, XmlText } from "../../core/xml-tree.ts";
import type { LineStarts } from "./line-starts.ts";

/** A stretch of a source, in UTF-16 units; the end is not included. */
export interface Stretch {
  start: number;
  end: number;
}

export type SourceNode = SourceElement | SourceText | SourceOther;

export interface SourceText extends XmlText, Stretch {
  text: string;
  parent: SourceElement;
}

/** A comment or an instruction where it stands. */
export type SourceOther = (XmlComment | XmlInstruction) & Stretch;

/** An attribute where it stands, counted from the start of its element. Of one that is half typed, the value is what there is of it. */
export interface SourceAttribute extends XmlAttribute {
  readonly nameAt: number;
  readonly valueAt: number;
  readonly valueEnd: number;
}

/** An element of a source that is being written: what is known of any element, and where its tags stand. */
export class SourceElement implements XmlElement, Stretch {
  readonly kind = "element";
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly SourceAttribute[];
  readonly scope: Scope;
  children: SourceNode[] = [];
  parent: SourceElement | undefined;
  start: number;
  /** The end of its start tag. */
  openEnd: number;
  /** The start of its end tag; of an element without one, the end of its content. */
  closeStart: number;
  end: number;
  readonly #lines: LineStarts;

  constructor(tag: TagRead, parent: SourceElement | undefined, lines: LineStarts) {
    this.name = tag.name;
    this.local = tag.local;
    this.namespace = tag.namespace;
    this.attributes = tag.attributes;
    this.scope = tag.scope;
    this.parent = parent;
    this.start = tag.start;
    this.openEnd = this.closeStart = this.end = tag.end;
    this.#lines = lines;
  }

  /** The same start tag with other children, which are then its own. */
  withChildren(children: SourceNode[]): SourceElement {
    const { name, local, namespace, attributes, scope, start, openEnd: end } = this;
    const same = new SourceElement({ name, local, namespace, attributes, scope, start, end }, this.parent, this.#lines);
    same.closeStart = this.closeStart;
    same.end = this.end;
    same.isEmptyTag = this.isEmptyTag;
    same.children = children;
    for (const child of children) if (child.kind === "element" || child.kind === "text") child.parent = same;
    return same;
  }

  get line(): number {
    return this.#lines.placeOf(this.start).line;
  }

  get column(): number {
    return this.#lines.placeOf(this.start).column;
  }

  /** True where an end tag stands for it, or it is an empty tag. */
  get isClosed(): boolean {
    return this.end > this.closeStart || this.isEmptyTag;
  }

  /** Set where its tag ends in `/>`. */
  isEmptyTag = false;
}

/** A start tag as it was read. */
export interface TagRead extends Readonly<Stretch> {
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly SourceAttribute[];
  readonly scope: Scope;
}

/** The namespaces that are declared where an element stands, by their prefixes; the default one by the empty prefix. */
export type Scope = ReadonlyMap<string, string>;
