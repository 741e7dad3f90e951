import type { WrittenElement } from "../../engines/xmlbuilder2.ts";
import type { Words } from "../../record/edition-record.ts";
import { wellFormedTag } from "../../record/languages.ts";

export type Content = WrittenElement | string | undefined;
/** One child, or a list of them: lists are long, and no function takes as many parameters. */
type Contents = Content | readonly Content[];
type Attributes = Readonly<Record<string, string | undefined>>;

/** An element of a record: attributes and children that are undefined are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Contents[]): WrittenElement {
  const stated = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    name,
    attributes: Object.fromEntries(stated),
    children: children.flat().filter(child => child !== undefined),
  };
}

/** One with a text, where there is one. */
export function fact(name: string, text: string | undefined, attributes: Attributes = {}): WrittenElement | undefined {
  return text === undefined || text === "" ? undefined : element(name, attributes, text);
}

/** One with words of the header, in their language. */
export function said(name: string, words: Words | undefined, attributes: Attributes = {}): WrittenElement | undefined {
  return words && element(name, { ...attributes, "xml:lang": wellFormedTag(words.language) }, words.text);
}

/** One that holds others, where it holds any. */
export function group(
  name: string,
  attributes: Attributes,
  ...children: readonly Contents[]
): WrittenElement | undefined {
  const made = element(name, attributes, ...children);
  return made.children.length > 0 ? made : undefined;
}
