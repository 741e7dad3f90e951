import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, it } from "vitest";

import { temporaryFolder } from "./recension.ts";

/** The files of the program that a command loads, by their names. */
function loadedBy(...parameters: readonly string[]): readonly string[] {
  const coverage = temporaryFolder();
  const env = { ...process.env, NODE_V8_COVERAGE: coverage };
  spawnSync(process.execPath, ["dist/cli/main.js", ...parameters], { env });
  const program = pathToFileURL("dist/").href;
  const [report = ""] = readdirSync(coverage);
  const { result } = JSON.parse(readFileSync(join(coverage, report), "utf8")) as { result: { url: string }[] };
  return result.flatMap(({ url }) => (url.startsWith(program) ? [url.slice(program.length)] : []));
}

it("validate loads a few files of the program, not each module by itself", () => {
  const loaded = loadedBy("validate", "--profile", "p5", "test/documents/apparatus-double-end-point.xml");
  expect(loaded).toContain("cli/main.js");
  expect(loaded).toContain("program/validation.js");
  expect(loaded.length).toBeLessThan(10);
});
