import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { projectOf, projects, testsOf } from "./projects.ts";

describe("the project of a file of tests", () => {
  it("is one, for each of them", () => {
    const all = readdirSync("test", { recursive: true, encoding: "utf8" }).filter(name => name.endsWith(".test.ts"));
    expect(projects.flatMap(testsOf).sort()).toEqual(all.map(name => join("test", name)).sort());
  });

  it.each([
    ["oracles", "node:child_process"],
    ["oracles", "playwright-core"],
    ["books", "/any/src/pipelines/build.ts"],
    ["unit", "node:fs"],
  ] as const)("is %s where it imports %s, at once or when it runs", (project, asked) => {
    const path = join(mkdtempSync(join(tmpdir(), "recension-project-")), "some.test.ts");
    for (const importing of [`import { all } from "${asked}";`, `const { all } = await import("${asked}");`]) {
      writeFileSync(path, importing);
      expect(projectOf(path)).toBe(project);
    }
  });

  it.each([
    ["oracles", "test/cli/formats.test.ts", "through the helper that runs the command line"],
    ["books", "test/render/pdf/tables.test.ts", "through the helper that sets a book"],
    ["strangers", "test/strangers/epub.test.ts", "by its folder"],
    ["unit", "test/core/direction.test.ts", "since it asks for nothing"],
  ])("is %s of %s, %s", (project, path) => {
    expect(projectOf(path)).toBe(project);
  });
});
