/** What every command takes, as its help says it. */
export const teiArgument = [
  "<tei...>",
  "TEI documents; folders, for all the documents in them; - for standard input",
] as const;

/** What stands below the help of a command: two examples, and what its exit codes mean. */
export function helpAfter(...examples: readonly [string, string]): string {
  const commands = examples.map(example => `  recension ${example}\n`).join("");
  return `
Examples:
${commands}
Exit codes:
  0   done
  1   findings: something is wrong with a document
  2   usage: the command line cannot be understood
  3   a file could not be read or written
  70  a bug of Recension
Of several documents, the gravest.`;
}
