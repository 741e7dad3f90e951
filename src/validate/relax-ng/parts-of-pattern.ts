import type { Pattern } from "./pattern.ts";

/** All elements that can be reached. */
export function* elementsFrom(start: Pattern): Generator<Extract<Pattern, { kind: "element" }>> {
  const seen = new Set<Pattern>();
  const pending = [start];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === "element") {
      yield next;
      pending.push(next.content());
    } else pending.push(...partsOfPattern(next));
  }
}

/** The patterns that one is put together of; of an element none. */
export function partsOfPattern(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case "choice":
      return pattern.of;
    case "group":
    case "interleave":
    case "after":
      return [pattern.first, pattern.second];
    case "oneOrMore":
    case "list":
    case "attribute":
      return [pattern.pattern];
    case "data":
      return pattern.except ? [pattern.except] : [];
    default:
      return [];
  }
}
