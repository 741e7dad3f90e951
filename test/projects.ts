import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const projects = ["unit", "books", "oracles", "strangers"] as const;
export type Project = (typeof projects)[number];

/** The imports that make a file of tests more than a unit test, in itself or in its helpers. */
const asks: readonly (readonly [Exclude<Project, "unit">, RegExp])[] = [
  ["oracles", /^(node:child_process|playwright-core)$/],
  ["books", /\/src\/(pipelines\/|index\.ts$|session\.ts$)/],
];

/** The files of tests of a project. Each is in one, and nobody has to say in which. */
export function testsOf(project: Project): string[] {
  return readdirSync("test", { recursive: true, encoding: "utf8" })
    .filter(name => name.endsWith(".test.ts"))
    .map(name => join("test", name))
    .filter(path => projectOf(path) === project)
    .sort();
}

/**
 * `strangers`: what stands in test/strangers. `oracles`: what asks another process or a browser. `books`: what builds whole
 * editions. `unit`: the rest.
 */
export function projectOf(path: string): Project {
  if (path.startsWith(join("test", "strangers"))) return "strangers";
  const imported = [...importedBy(path)];
  return asks.find(([, asked]) => imported.some(name => asked.test(name)))?.[0] ?? "unit";
}

/** The imports of a file and of its helpers in `test`; a path as it stands from the root, a package by its name. */
function importedBy(path: string, seen: Set<string> = new Set<string>()): Set<string> {
  for (const [, name = ""] of readFileSync(path, "utf8").matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)) {
    const file = name.startsWith(".") ? join(dirname(path), name) : undefined;
    const known = file === undefined ? name : `/${file}`;
    if (seen.has(known)) continue;
    seen.add(known);
    if (file?.startsWith("test/") && existsSync(file)) importedBy(file, seen);
  }
  return seen;
}
