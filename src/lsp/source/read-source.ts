import { isBlankInXml } from "../../core/is-blank.ts";
import type { XmlInstruction } from "../../core/xml-tree.ts";
import { depthLimit } from "../../engines/xml.ts";
import { Expansions } from "../../engines/doctype/expand.ts";
import { readDoctype } from "../../engines/doctype/read-doctype.ts";
import { endOfDoctype } from "../../fix/source-tags.ts";
import { LineStarts } from "./line-starts.ts";
import { readTag, type WrittenAttribute, type WrittenTag } from "./read-tag.ts";
import { SourceElement, type Scope, type SourceAttribute, type Stretch } from "./source-element.ts";
import type { SourceTree } from "./source-tree.ts";

/**
 * Reads a source from left to right, whatever is wrong with it. An end tag ends what stands open in its element, one without a
 * start tag is passed over, and so is a start tag that breaks off. What is nested deeper than a parser allows makes no element.
 */
export function readSource(text: string, lines = new LineStarts(text)): SourceTree {
  const reading = new Reading(text, lines);
  reading.run(0, text.length);
  const { root, instructions, entities, isWhole } = reading;
  return { text, lines, root, instructions, entities, isWhole };
}

/**
 * Reads an element anew where it stands, after a change in its content; undefined where what is read is not one element that ends
 * where it did, so that what follows could be read in another way.
 */
export function readElement(
  text: string,
  { lines, entities }: SourceTree,
  { start, end }: Stretch,
  around: readonly SourceElement[],
): { readonly element: SourceElement; readonly isWhole: boolean } | undefined {
  const reading = new Reading(text, lines, around.at(-1)?.scope, entities);
  const reached = reading.run(start, end, around.length);
  const { root, isWhole, hasStrayEnd } = reading;
  const isSame = root?.start === start && root.end === end && root.closeStart < end && reached === end;
  return isSame && !hasStrayEnd ? { element: root, isWhole } : undefined;
}

class Reading {
  readonly #text: string;
  readonly #lines: LineStarts;
  readonly #outer: Scope;
  readonly instructions: XmlInstruction[] = [];
  entities: Expansions | undefined;
  root: SourceElement | undefined;
  isWhole = true;
  /** True where an end tag ends nothing that was begun. */
  hasStrayEnd = false;
  #around: SourceElement | undefined;
  #depth = 0;
  /** How many of a name are open. */
  readonly #open = new Map<string, number>();

  constructor(text: string, lines: LineStarts, outer = outermost, entities?: Expansions) {
    this.#text = text;
    this.#lines = lines;
    this.#outer = outer;
    this.entities = entities;
  }

  /** Reads from one offset to another, and tells how far: markup may reach further. */
  run(from: number, to: number, depth = 0): number {
    this.#depth = depth;
    let at = from;
    while (at < to) {
      const next = this.#text.indexOf("<", at);
      const end = next < 0 || next > to ? to : next;
      if (end > at) this.#words(at, end, this.#text.slice(at, end));
      at = end === to ? end : this.#markup(end);
    }
    if (this.#around) this.isWhole = false;
    while (this.#around) this.#close(at, at);
    return at;
  }

  #markup(at: number): number {
    const text = this.#text;
    if (text.startsWith("</", at)) return this.#endTag(at);
    if (text.startsWith("<!--", at)) return this.#comment(at, this.#endAfter("-->", at + 4));
    if (text.startsWith("<![CDATA[", at)) return this.#section(at, this.#endAfter("]]>", at + 9));
    if (text.startsWith("<?", at)) return this.#instruction(at, this.#endAfter("?>", at + 2));
    if (text.startsWith("<!", at)) return this.#doctype(at);
    return this.#startTag(at);
  }

  /** Markup that has no end ends with the text. */
  #endAfter(close: string, from: number): number {
    const found = this.#text.indexOf(close, from);
    if (found < 0) this.isWhole = false;
    return found < 0 ? this.#text.length : found + close.length;
  }

  #words(start: number, end: number, written: string, isSection = false): void {
    const parent = this.#around;
    if (!parent) {
      if (!isBlankInXml(written.replace("\uFEFF", ""))) this.isWhole = false;
      return;
    }
    const text = isSection ? withLineFeeds(written) : this.#read(withLineFeeds(written));
    const last = parent.children.at(-1);
    if (last?.kind === "text") {
      last.text += text;
      last.end = end;
    } else parent.children.push({ kind: "text", text, parent, start, end });
  }

  #section(start: number, end: number): number {
    const written = this.#text.slice(start + 9, end).replace(/\]\]>$/, "");
    if (written !== "") this.#words(start, end, written, true);
    return end;
  }

  #comment(start: number, end: number): number {
    const text = withLineFeeds(this.#text.slice(start + 4, end).replace(/-->$/, ""));
    this.#around?.children.push({ kind: "comment", text, start, end });
    return end;
  }

  #instruction(start: number, end: number): number {
    const [, target = "", body = ""] = /^<\?(\S*?)(?:\s+([^]*?))?(?:\?>)?$/.exec(this.#text.slice(start, end)) ?? [];
    if (target.toLowerCase() === "xml") return end;
    const instruction = { kind: "instruction", target, body: withLineFeeds(body), start, end } as const;
    if (!this.root) this.instructions.push({ ...instruction, place: this.#lines.placeOf(start) });
    this.#around?.children.push(instruction);
    return end;
  }

  #doctype(start: number): number {
    const end = endOfDoctype(this.#text, start);
    this.entities = new Expansions(readDoctype(this.#text.slice(start + "<!DOCTYPE".length, end - 1)).entities);
    return end;
  }

  #startTag(start: number): number {
    const tag = readTag(this.#text, start);
    if (tag.isBroken || tag.name === "") {
      this.isWhole = false;
      return tag.name === "" ? start + 1 : tag.end;
    }
    if (tag.attributes.some(({ isWhole }) => !isWhole)) this.isWhole = false;
    if (this.#depth >= depthLimit || (this.root && !this.#around)) this.isWhole = false;
    else this.#begin(tag);
    return tag.end;
  }

  #begin(tag: WrittenTag): void {
    const parent = this.#around;
    const scope = scopeOf(tag, parent?.scope ?? this.#outer, value => this.#valueOf(value));
    const attributes = this.#attributesOf(tag, scope);
    const [prefix, local] = partsOf(tag.name);
    const namespace = scope.get(prefix) ?? "";
    const element = new SourceElement(
      { start: tag.start, end: tag.end, name: tag.name, local, namespace, attributes, scope },
      parent,
      this.#lines,
    );
    element.isEmptyTag = tag.isEmptyTag;
    parent?.children.push(element);
    this.root ??= element;
    if (tag.isEmptyTag) return;
    this.#around = element;
    this.#depth++;
    this.#open.set(tag.name, (this.#open.get(tag.name) ?? 0) + 1);
  }

  #attributesOf({ start, attributes }: WrittenTag, scope: Scope): SourceAttribute[] {
    return attributes.map(attribute => {
      const { name, nameAt, valueAt, valueEnd } = attribute;
      const [prefix, local] = partsOf(name);
      const namespace = name === "xmlns" || prefix === "xmlns" ? xmlnsNamespace : (scope.get(prefix) ?? "");
      return {
        name,
        local,
        namespace: prefix === "" && name !== "xmlns" ? "" : namespace,
        value: this.#valueOf(attribute),
        nameAt: nameAt - start,
        valueAt: valueAt - start,
        valueEnd: valueEnd - start,
      };
    });
  }

  #valueOf({ valueAt, valueEnd }: WrittenAttribute): string {
    return this.#read(this.#text.slice(valueAt, valueEnd).replace(/\r\n|[\t\n\r]/g, " "));
  }

  #endTag(start: number): number {
    const name = /[^\s>/<]*/y;
    name.lastIndex = start + 2;
    const called = name.exec(this.#text)![0];
    const blank = /\s*>?/y;
    blank.lastIndex = name.lastIndex;
    const end = start + 2 + called.length + blank.exec(this.#text)![0].length;
    const isTag = this.#text[end - 1] === ">";
    if (!isTag) this.isWhole = false;
    const ended = isTag ? this.#openOf(called) : undefined;
    if (isTag && !ended) this.hasStrayEnd = true;
    if (!ended || ended !== this.#around) this.isWhole = false;
    while (ended && this.#around !== ended) this.#close(start, start);
    if (ended) this.#close(start, end);
    return end;
  }

  #openOf(name: string): SourceElement | undefined {
    if (!this.#open.get(name)) return undefined;
    for (let open = this.#around; open; open = open.parent) if (open.name === name) return open;
    return undefined;
  }

  #close(closeStart: number, end: number): void {
    const closed = this.#around!;
    closed.closeStart = closeStart;
    closed.end = end;
    this.#around = closed.parent;
    this.#depth--;
    this.#open.set(closed.name, this.#open.get(closed.name)! - 1);
  }

  /** Text with its references read. One that means nothing stays as it is written. */
  #read(written: string): string {
    if (!written.includes("&")) return written;
    return written.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[^;\s&#]{1,100});/gi, (reference, name: string) => {
      if (!name.startsWith("#")) return predefined[name] ?? this.entities?.ofEntity(name) ?? reference;
      const code = name[1] === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
    });
  }
}

const predefined: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function partsOf(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** The namespaces that are declared in a tag, and those around it. Namespaces in XML 1.0, 6. */
function scopeOf({ attributes }: WrittenTag, around: Scope, valueOf: (attribute: WrittenAttribute) => string): Scope {
  const declared = attributes.filter(({ name }) => name.startsWith("xmlns") && (name === "xmlns" || name[5] === ":"));
  if (declared.length === 0) return around;
  return new Map([...around, ...declared.map(one => [one.name.slice("xmlns:".length), valueOf(one)] as const)]);
}

const outermost: Scope = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);
const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";
