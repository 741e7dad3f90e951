import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import module from "node:module";
import { join, resolve } from "node:path";

import { expect, it } from "vitest";

import { temporaryFolder } from "./recension.ts";

const edition = resolve("tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml");
/** A product of our own: what it keeps is kept nowhere else. */
const product = temporaryFolder();
cpSync("dist", join(product, "dist"), { recursive: true });
cpSync("tei", join(product, "tei"), { recursive: true });
cpSync("package.json", join(product, "package.json"));
symlinkSync(resolve("node_modules"), join(product, "node_modules"));
const compiled = join(product, "dist/compiled");

/** From 22.8 on, Node keeps it, and elsewhere. */
const files = "enableCompileCache" in module ? 0 : 1;

function page(environment: NodeJS.ProcessEnv = {}): string {
  const output = temporaryFolder();
  const parameters = [join(product, "dist/cli/main.js"), "build", edition, "-f", "html", "-o", output];
  const run = spawnSync(process.execPath, parameters, { env: { ...process.env, ...environment } });
  expect(run.stderr.toString()).toBe("");
  expect(run.status).toBe(0);
  return readFileSync(join(output, "clinton-putin-2000-06/clinton-putin-2000-06.html"), "utf8");
}

function kept(): readonly string[] {
  return existsSync(compiled) ? readdirSync(compiled) : [];
}

it("keeps what was compiled, whole, and the next run makes the same page of it", () => {
  rmSync(compiled, { recursive: true, force: true });
  const first = page();
  expect(kept()).toHaveLength(files);
  const written = kept().map(name => statSync(join(compiled, name)).mtimeMs);
  expect(page()).toBe(first);
  expect(kept().map(name => statSync(join(compiled, name)).mtimeMs)).toEqual(written);
});

it("takes nothing from a file that is not what it kept, and keeps it anew", () => {
  const first = page();
  const sizes = kept().map(name => readFileSync(join(compiled, name)).length);
  for (const name of kept()) writeFileSync(join(compiled, name), "not compiled at all");
  expect(page()).toBe(first);
  expect(kept().map(name => readFileSync(join(compiled, name)).length > 1_000_000)).toEqual(sizes.map(() => true));
});

it("keeps nothing where that is forbidden", () => {
  const first = page();
  rmSync(compiled, { recursive: true, force: true });
  expect(page({ NODE_DISABLE_COMPILE_CACHE: "1" })).toBe(first);
  expect(kept()).toEqual([]);
});

it("does without where nothing can be kept", () => {
  const first = page();
  rmSync(compiled, { recursive: true, force: true });
  writeFileSync(compiled, "a file where the folder should be");
  expect(page()).toBe(first);
  rmSync(compiled);
  mkdirSync(compiled);
});
