import { existsSync } from "node:fs";

/** The words of commander about a word that is no command; where it is a document, with the command that was meant. */
export function suggestBuild(said: string): string {
  const [, word] = /^error: unknown command '(.+)'\n/.exec(said) ?? [];
  if (word === undefined || !(/\.(xml|tei|odd)$/i.test(word) || existsSync(word))) return said;
  const name = /^[\w./\\:-]+$/.test(word) ? word : `"${word}"`;
  return `error: unknown command '${word}'\n(Did you mean: recension build ${name}?)\n`;
}
