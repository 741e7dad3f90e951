import { exitCodes, meanings } from "./exit-codes.ts";

/** The argument of every command, as its help says it. */
export const teiArgument = [
  "<tei...>",
  "TEI documents; folders, for all the documents in them; - for standard input",
] as const;

/** The end of the help of a command: two examples, and the meanings of the exit codes. */
export function helpAfter(...examples: readonly [string, string]): string {
  const commands = examples.map(example => `  recension ${example}\n`).join("");
  const names = Object.keys(exitCodes) as (keyof typeof exitCodes)[];
  const codes = names.map(name => `  ${String(exitCodes[name]).padEnd(4)}${meanings[name]}\n`).join("");
  return `
Examples:
${commands}
Exit codes:
${codes}Of several documents, the gravest.`;
}
