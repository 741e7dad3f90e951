/**
 * Verdicts of jing that are not ours, by what it says of them, each with the clause by which ours is right.
 */
const argued = [
  // A hyphen may end a group of characters: `[a-]`. XML Schema Part 2 (second edition), F.1, below production 17.
  /character "\]" must be escaped .*-(?:>>>>)?\]/,
];

export function isArgued(said) {
  return argued.some(pattern => pattern.test(said));
}
