import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { expect, it } from "vitest";

/** Files by which others come in: the command line, its threads and processes, the library and its types. */
const entries = [
  "dist/cli/main.js",
  "dist/cli/job-worker.js",
  "dist/pipelines/rule-process.js",
  "dist/index.js",
  "dist/index.d.ts",
];

it("the package leaves out no module, and no type, that another of it asks for", () => {
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { encoding: "utf8" }),
  ) as [{ files: { path: string }[] }];
  const files = new Set(packed.files.map(({ path }) => path));
  const reached = new Set<string>();
  const wanting: string[] = [];
  const follow = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    if (!files.has(file)) wanting.push(file);
    else for (const next of importsOf(file)) follow(next);
  };
  entries.forEach(follow);
  expect(wanting).toEqual([]);
  expect(reached.size).toBeGreaterThan(500);
});

function importsOf(file: string): string[] {
  const imports = readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g);
  return [...imports].map(([, path = ""]) =>
    join(dirname(file), file.endsWith(".d.ts") ? path.replace(/\.(ts|js)$/, ".d.ts") : path),
  );
}
