/** Adds items to a list, however many: a call that is handed each as an argument of its own has room for some 100,000. */
export function append<Item>(into: Item[], items: Iterable<Item>): void {
  for (const item of items) into.push(item);
}

/** The greatest of some numbers, however many; -Infinity of none. */
export function greatest(numbers: Iterable<number>): number {
  let found = -Infinity;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
