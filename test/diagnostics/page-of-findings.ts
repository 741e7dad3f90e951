import { existsSync, readdirSync, readFileSync } from "node:fs";

import type { Diagnostic, Rule } from "../../src/core/diagnostic.ts";

const folder = "test/diagnostics";

const intro = `# What Recension finds

Each finding has a code. Here stands of each how grave it is, on which clause it stands, what is said of an example, and how the example was mended. The page is made of the rules and the examples in \`${folder}\` (\`npm run golden\`), and a test compares it with them. What beginners meet first is in MISTAKES.md.
`;

/** The page of the documentation about codes, in Markdown: of each its severity, its clause and an example, mended. */
export function pageOfFindings(codes: Readonly<Record<string, Rule<never>>>): string {
  const sections = Object.keys(codes)
    .sort()
    .flatMap(code => exampleOf(code).map(example => sectionOf(code, codes[code]!, example)));
  return [intro, ...sections].join("\n");
}

function exampleOf(code: string): string[] {
  return readdirSync(folder).filter(name => name.startsWith(`${code}_`));
}

function sectionOf(code: string, { severity, source }: Rule<never>, example: string): string {
  const title = example.slice(code.length + 1).replaceAll("-", " ");
  const [finding] = JSON.parse(readFileSync(`${folder}/${example}/expected.json`, "utf8")) as Diagnostic[];
  const { message, hint } = finding!;
  const said = fenced("text", hint === undefined ? [message] : [message, `hint: ${hint}`]);
  const mended = mendOf(`${folder}/${example}`);
  return [`## ${code}: ${title}\n`, `${sayings[severity]} ${source}.\n`, said, ...(mended ? [mended] : [])].join("\n");
}

const sayings = { error: "An error, by", warning: "A warning, by", information: "For information, by" } as const;

/** The lines of an example that were changed to mend it; nothing where that is too long to show, or no text. */
function mendOf(path: string): string | undefined {
  for (const repaired of readdirSync(path).filter(name => name.startsWith("repaired."))) {
    const before = ["output", "input"].map(name => `${path}/${repaired.replace("repaired", name)}`).find(existsSync);
    const changed = before && changedLines(linesOf(before), linesOf(`${path}/${repaired}`));
    if (changed && changed.length > 0 && changed.length <= 12) return fenced("diff", changed);
  }
  return undefined;
}

function linesOf(path: string): string[] {
  return readFileSync(path, "utf8").split("\n");
}

function changedLines(before: readonly string[], after: readonly string[]): string[] {
  let begin = 0;
  while (begin < before.length && before[begin] === after[begin]) begin++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - begin && before.at(-1 - end) === after.at(-1 - end)) end++;
  const changed = (lines: readonly string[], sign: string): string[] =>
    lines.slice(begin, lines.length - end).map(line => sign + shown(line));
  return [...changed(before, "-"), ...changed(after, "+")];
}

/** A line as it can be printed. */
function shown(line: string): string {
  const visible = line.replace(/[\p{Cc}\p{Cf}\p{Co}\ufffd]/gu, character => `[U+${hexadecimal(character)}]`);
  return visible.length > 160 ? `${visible.slice(0, 160)} …` : visible;
}

function hexadecimal(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
}

function fenced(language: string, lines: readonly string[]): string {
  return `\`\`\`${language}\n${lines.join("\n")}\n\`\`\`\n`;
}
