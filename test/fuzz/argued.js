/**
 * Verdicts of jing that are not ours, by what it says of them, each with the clause by which ours is right.
 */
const argued = [
  // A hyphen may end a group of characters: `[a-]`. XML Schema Part 2 (second edition), F.1, below production 17.
  /character "\]" must be escaped .*-(?:>>>>)?\]/,
  // A bound must be a value of the base type, which is the built-in one: not of it as other facets of the same step narrow it, as jing
  // has it in the order of the parameters. XML Schema Part 2 (second edition), 4.3.7 to 4.3.10, "constraint on schemas".
  /is not allowed by the base type/,
];

export function isArgued(said) {
  return argued.some(pattern => pattern.test(said));
}
