import { allowsName, describeNames, nameKey, spokenNames, type ElementName, type NameClass } from "./name-class.ts";
import type { Pattern } from "./pattern.ts";

/** The elements that may begin what is left, those of classes of names left out. Found once for each pattern. */
export function expectedElements(pattern: Pattern): readonly ElementName[] {
  const known = expected.get(pattern);
  if (known) return known;
  const names = new Map<string, ElementName>();
  collectElements(pattern, names, new Set());
  const found = [...names.values()];
  expected.set(pattern, found);
  return found;
}

const expected = new WeakMap<Pattern, readonly ElementName[]>();

function collectElements(p: Pattern, names: Map<string, ElementName>, seen: Set<number>): void {
  if (seen.has(p.id)) return;
  seen.add(p.id);
  if (p.kind === "element") for (const name of spokenNames(p.names)) names.set(nameKey(name), name);
  else if (p.kind === "choice") for (const part of p.of) collectElements(part, names, seen);
  else if (p.kind === "oneOrMore") collectElements(p.pattern, names, seen);
  else if (p.kind === "after" || p.kind === "group" || p.kind === "interleave") {
    collectElements(p.first, names, seen);
    if (p.kind === "interleave" || (p.kind === "group" && p.first.isNullable)) collectElements(p.second, names, seen);
  }
}

type AttributePattern = Extract<Pattern, { kind: "attribute" }>;

/** The attributes that may still stand on the open start tag, those of classes of names left out. */
export function expectedAttributes(pattern: Pattern): readonly ElementName[] {
  const names = new Map<string, ElementName>();
  for (const { names: own } of attributesOf(pattern))
    for (const name of spokenNames(own)) names.set(nameKey(name), name);
  return [...names.values()];
}

/** The contents that an attribute of the open start tag may have. */
export function contentsOfAttribute(pattern: Pattern, { namespace, local }: ElementName): readonly Pattern[] {
  const allows = (names: NameClass): boolean => allowsName(names, namespace, local);
  return attributesOf(pattern).flatMap(({ names, pattern: content }) => (allows(names) ? [content] : []));
}

/** The attributes of the open start tag; of what follows the element none. */
function attributesOf(pattern: Pattern): readonly AttributePattern[] {
  const found: AttributePattern[] = [];
  const seen = new Set<Pattern>();
  const pending = [pattern];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === "attribute") found.push(next);
    else if (next.kind === "after") pending.push(next.first);
    else if (next.kind === "choice") pending.push(...next.of);
    else if (next.kind === "group" || next.kind === "interleave") pending.push(next.first, next.second);
    else if (next.kind === "oneOrMore") pending.push(next.pattern);
  }
  return found;
}

/** The attributes without which no alternative of what is left can be, by name, sorted; `a or b` where one of them must be. */
export function requiredAttributes(pattern: Pattern): string[] {
  return [...required(pattern)].sort();
}

function required(p: Pattern): Set<string> {
  switch (p.kind) {
    case "attribute":
      return new Set([describeNames(p.names).join(" or ")]);
    case "choice": {
      const alternatives = p.of.map(required);
      const [first = new Set<string>(), ...others] = alternatives;
      const common = new Set([...first].filter(name => others.every(other => other.has(name))));
      const some = alternatives.every(({ size }) => size > 0) && common.size === 0;
      return some ? new Set([[...new Set(alternatives.flatMap(names => [...names]))].join(" or ")]) : common;
    }
    case "group":
    case "interleave":
      return new Set([...required(p.first), ...required(p.second)]);
    case "after":
      return required(p.first);
    case "oneOrMore":
      return required(p.pattern);
    default:
      return new Set();
  }
}
