/** A rule of a style sheet, or a whole at-rule. */
export interface StyleRule {
  /** For each of its selectors, the names that it asks for: elements, classes, attributes and their values. Empty: any page. */
  readonly asksFor: readonly (readonly string[])[];
  readonly css: string;
}

/**
 * The rules that a page has a use for: those of which one selector asks for nothing that neither the tags of the page nor
 * its script name. A page then carries the style of what it holds, and not that of every kind of document.
 */
export function tailorStyle(rules: readonly StyleRule[], html: string, script: string): string {
  const named = new Set([...html.matchAll(startTag)].flatMap(([tag]) => tag.match(name) ?? []));
  for (const word of script.match(name) ?? []) named.add(word);
  const used = ({ asksFor }: StyleRule): boolean =>
    asksFor.length === 0 || asksFor.some(names => names.every(asked => named.has(asked)));
  return rules
    .filter(used)
    .map(({ css }) => css)
    .join("");
}

const startTag = /<[a-z][^>"]*(?:"[^"]*"[^>"]*)*>/g;
const name = /[\w-]+/g;
