import type { XmlElement } from "../../../core/xml-tree.ts";
import { written, type ElementName } from "../name-class.ts";

/** Names of one list, as many as a reader takes in. */
const mostNames = 3;

/** `"p", "ab" or "bibl"` */
export function oneOf(names: readonly ElementName[]): string {
  return alternatives(names.map(name => `"${written(name)}"`));
}

/** `a, b or c`; of more, the first three. */
export function alternatives(words: readonly string[]): string {
  const said = [...new Set(words)].slice(0, mostNames);
  const [last = "", ...others] = said.reverse();
  return others.length === 0 ? last : `${others.reverse().join(", ")} or ${last}`;
}

/** `the "div" of line 12` */
export function theOne({ name, line }: XmlElement): string {
  return `the "${name}" of line ${line}`;
}
