import type { Stretch } from "./source-element.ts";

/** A start tag as written. */
export interface WrittenTag extends Readonly<Stretch> {
  readonly name: string;
  readonly isEmptyTag: boolean;
  /** True where the tag has no end, or what stands in it is no attribute. */
  readonly isBroken: boolean;
  readonly attributes: readonly WrittenAttribute[];
}

/** An attribute as written, by offsets in the source. */
export interface WrittenAttribute {
  readonly name: string;
  readonly nameAt: number;
  readonly valueAt: number;
  readonly valueEnd: number;
  /** False of one without quotation marks, or without the second. */
  readonly isWhole: boolean;
}

/** Reads the start tag that begins at an offset. One that is half typed ends before the next bracket. */
export function readTag(source: string, start: number): WrittenTag {
  const name = matchAt(namePattern, source, start + 1);
  const attributes: WrittenAttribute[] = [];
  let at = start + 1 + name.length;
  for (;;) {
    at += matchAt(blanks, source, at).length;
    const sign = source[at];
    if (sign === ">") return { start, end: at + 1, name, attributes, isEmptyTag: false, isBroken: false };
    if (sign === "/" && source[at + 1] === ">")
      return { start, end: at + 2, name, attributes, isEmptyTag: true, isBroken: false };
    if (sign === undefined || sign === "<")
      return { start, end: at, name, attributes, isEmptyTag: false, isBroken: true };
    const attribute = readAttribute(source, at);
    if (attribute) attributes.push(attribute);
    at = attribute ? endOf(source, attribute) : at + 1;
  }
}

function readAttribute(source: string, at: number): WrittenAttribute | undefined {
  const name = matchAt(namePattern, source, at);
  if (name === "") return undefined;
  const nameEnd = at + name.length;
  const equals = matchAt(equalsPattern, source, nameEnd);
  const valueAt = nameEnd + equals.length;
  const quote = equals === "" ? undefined : source[valueAt];
  if (quote !== '"' && quote !== "'") return { name, nameAt: at, valueAt: nameEnd, valueEnd: nameEnd, isWhole: false };
  const close = endOfValue(source, valueAt + 1, quote);
  return { name, nameAt: at, valueAt: valueAt + 1, valueEnd: close, isWhole: source[close] === quote };
}

/** The second quotation mark; where a tag begins before it, the end of the line or of the tag. XML 1.0, 3.1. */
function endOfValue(source: string, from: number, quote: string): number {
  const stop = quote === '"' ? quoteOrTag : apostropheOrTag;
  stop.lastIndex = from;
  const end = stop.exec(source)?.index ?? source.length;
  if (source[end] === quote) return end;
  lineOrTag.lastIndex = from;
  return lineOrTag.exec(source)?.index ?? source.length;
}

const quoteOrTag = /["<]/g;
const apostropheOrTag = /['<]/g;
const lineOrTag = /[<>\r\n]/g;

function endOf(source: string, { valueEnd, isWhole }: WrittenAttribute): number {
  return isWhole && source[valueEnd] !== undefined ? valueEnd + 1 : valueEnd;
}

function matchAt(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? "";
}

const namePattern = /[^\s/>=<"'&]*/y;
const blanks = /\s*/y;
const equalsPattern = /\s*=\s*/y;
