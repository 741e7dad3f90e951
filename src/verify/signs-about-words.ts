import type { XmlNode } from "../core/xml-tree.ts";
import type { Signs } from "./added-matter.ts";

/** The signs that stand right about words or other signs: of each node, those before the first and after the last of what it has. */
export class SignsAboutWords {
  readonly #before = new Map<XmlNode, string>();
  readonly #after = new Map<XmlNode, string>();

  /** `within` has words or signs, in order; those that are put there first stand further out. */
  put({ before, after }: Signs, within: readonly XmlNode[]): void {
    const [first, last] = [within[0], within.at(-1)];
    if (!first || !last) return;
    this.#before.set(first, this.before(first) + before);
    this.#after.set(last, after + this.after(last));
  }

  before(node: XmlNode): string {
    return this.#before.get(node) ?? "";
  }

  after(node: XmlNode): string {
    return this.#after.get(node) ?? "";
  }

  /** The text of a node with its signs, its white space outside of them. */
  about(node: XmlNode, text: string): string {
    const [before, after] = [this.before(node), this.after(node)];
    if (before === "" && after === "") return text;
    return text.replace(/[^ \t\r\n](?:[^]*[^ \t\r\n])?/, words => before + words + after);
  }
}
