/** A record in JSON, two columns for each depth. What is undefined is left out. */
export function writeJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A list that holds anything; else nothing. */
export function listed<Item>(items: readonly (Item | undefined)[]): readonly Item[] | undefined {
  const there = items.filter(item => item !== undefined);
  return there.length > 0 ? there : undefined;
}

/** One alone stands without a list, as JSON-LD has it. */
export function oneOrMore<Item>(items: readonly (Item | undefined)[]): Item | readonly Item[] | undefined {
  const there = listed(items);
  return there?.length === 1 ? there[0] : there;
}
