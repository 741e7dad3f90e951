import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { approved } from "../approved.ts";
import { mistakes, type BeginnersMistake } from "./beginners.ts";
import { tryMistake } from "./try-mistake.ts";

it("the page of mistakes says what the program says today: npm run golden writes it", () => {
  const page = [intro, ...mistakes.map(sectionOf)].join("\n");
  expect(page).toBe(approved("MISTAKES.md", page));
});

it("each mistake is told, with what to do", () => {
  const sections = readFileSync("MISTAKES.md", "utf8").split("\n## ").slice(1);
  expect(sections.length).toBe(mistakes.length);
  for (const section of sections) expect(section).toMatch(/REC-\w\d{3} .+\n(?: {2}at .+\n)? {2}hint: .+/);
});

const intro = `# Mistakes of beginners

Everybody makes these. Below each stands what \`recension validate\` says of it, and what to do. The page is made by the program itself (\`npm run golden\`), and a test compares it with what the program says.
`;

function sectionOf({ title, file, shown, document }: BeginnersMistake): string {
  const { stderr } = tryMistake(["validate", file], { [file]: document });
  return `## ${title}\n\n${fenced(shown, shown.startsWith("<") && !shown.includes("…") ? "xml" : "text")}\n${fenced(stderr.trim(), "text")}`;
}

function fenced(text: string, language: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\`\n`;
}
