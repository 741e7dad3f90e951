import { namesIn, table } from "../../src/verify/reading/elements.ts";

/** Those of the names that the table of verify says nothing of. */
export function elementsWithoutReading(elements: readonly string[]): string[] {
  const names = new Set(table.flatMap(row => namesIn(row.elements)));
  return elements.filter(name => !names.has(name));
}
