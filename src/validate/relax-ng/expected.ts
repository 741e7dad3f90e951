import { describeNames } from "./name-class.ts";
import type { Pattern } from "./pattern.ts";

/** The elements that may begin what is left, by name, sorted. */
export function expectedElements(pattern: Pattern): string[] {
  const names = new Set<string>();
  collectElements(pattern, names, new Set());
  return [...names].sort();
}

function collectElements(p: Pattern, names: Set<string>, seen: Set<number>): void {
  if (seen.has(p.id)) return;
  seen.add(p.id);
  if (p.kind === "element") for (const name of describeNames(p.names)) names.add(name);
  else if (p.kind === "choice") for (const part of p.of) collectElements(part, names, seen);
  else if (p.kind === "oneOrMore") collectElements(p.pattern, names, seen);
  else if (p.kind === "after" || p.kind === "group" || p.kind === "interleave") {
    collectElements(p.first, names, seen);
    if (p.kind === "interleave" || (p.kind === "group" && p.first.isNullable)) collectElements(p.second, names, seen);
  }
}

/** The attributes without which no alternative of what is left can be, by name, sorted. */
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

/** The values that an attribute of the open start tag may have, as a reader would say them. */
export function expectedValues(
  p: Pattern,
  allows: (names: Extract<Pattern, { kind: "attribute" }>["names"]) => boolean,
): string[] {
  switch (p.kind) {
    case "attribute":
      return allows(p.names) ? describeValue(p.pattern) : [];
    case "choice":
      return [...new Set(p.of.flatMap(part => expectedValues(part, allows)))];
    case "group":
    case "interleave":
      return [...new Set([...expectedValues(p.first, allows), ...expectedValues(p.second, allows)])];
    case "after":
      return expectedValues(p.first, allows);
    case "oneOrMore":
      return expectedValues(p.pattern, allows);
    default:
      return [];
  }
}

function describeValue(p: Pattern): string[] {
  switch (p.kind) {
    case "value":
      return [`"${p.value}"`];
    case "data":
      return [p.datatype.described];
    case "choice":
      return p.of.flatMap(describeValue);
    case "group":
      return [...describeValue(p.first), ...describeValue(p.second)];
    case "list":
    case "oneOrMore":
      return describeValue(p.pattern);
    default:
      return [];
  }
}
