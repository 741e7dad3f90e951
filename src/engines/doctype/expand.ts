import type { DeclaredEntity } from "./doctype.ts";

/** The longest replacement text, after expansion, in UTF-16 units. */
const expansionLimit = 10_000;

/** Entities that stand in each other deeper are made by no hand. */
const deepest = 100;

/**
 * The texts for which references to declared entities stand; each is worked out once. Undefined for one that refers to itself or to
 * what is not declared, holds markup, or grows over the bound. XML 1.0, 4.4 to 4.6.
 */
export class Expansions {
  readonly #declared: ReadonlyMap<string, DeclaredEntity>;
  readonly #known = new Map<string, string | undefined>();
  #depth = 0;

  constructor(declared: ReadonlyMap<string, DeclaredEntity>) {
    this.#declared = declared;
  }

  /** References to characters are expanded before the others: `<!ENTITY e "A &#38;#38; B">` stands for `A & B`. */
  ofEntity(name: string): string | undefined {
    const literal = this.#declared.get(name)?.literal;
    if (literal === undefined) return this.#declared.has(name) ? undefined : predefined[name];
    if (this.#known.has(name) || this.#depth > deepest) return this.#known.get(name);
    this.#known.set(name, undefined);
    const replacement = literal.replace(/&(#[^;]+);/g, (_, number: string) => characterOf(number) ?? "<");
    this.#depth++;
    const expanded = replacement.includes("<") ? undefined : this.ofText(replacement);
    this.#depth--;
    this.#known.set(name, expanded);
    return expanded;
  }

  /** A text with its references expanded. */
  ofText(text: string): string | undefined {
    let expanded = "";
    let end = 0;
    for (const { 0: written, 1: reference = "", index } of text.matchAll(/&(#?[\p{L}\p{N}\p{M}_:.·-]+);/gu)) {
      const replacement = reference.startsWith("#") ? characterOf(reference) : this.ofEntity(reference);
      const between = text.slice(end, index);
      if (replacement === undefined || between.includes("&")) return undefined;
      expanded += between + replacement;
      end = index + written.length;
      if (expanded.length > expansionLimit) return undefined;
    }
    const rest = text.slice(end);
    return rest.includes("&") || expanded.length + rest.length > expansionLimit ? undefined : expanded + rest;
  }
}

const predefined: Readonly<Record<string, string>> = { gt: ">", apos: "'", quot: '"', lt: "<", amp: "&" };

/** The character of `#233` or `#xE9`; undefined of what may stand in no document. XML 1.0, 2.2. */
function characterOf(number: string): string | undefined {
  const point = /^#x[0-9a-f]+$/i.test(number) ? parseInt(number.slice(2), 16) : parseInt(number.slice(1), 10);
  const isCharacter =
    [0x9, 0xa, 0xd].includes(point) ||
    (point >= 0x20 && point < 0xd800) ||
    (point >= 0xe000 && point <= 0x10ffff && point !== 0xfffe && point !== 0xffff);
  return isCharacter ? String.fromCodePoint(point) : undefined;
}
