import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";

import { beforeEach, expect, it } from "vitest";

import { temporaryFolder } from "./recension.ts";

/** A product of our own: what it keeps is kept nowhere else. */
const product = temporaryFolder();
for (const part of ["dist", "tei", "package.json"]) cpSync(part, join(product, part), { recursive: true });
symlinkSync(resolve("node_modules"), join(product, "node_modules"));
const compiled = join(product, "dist/compiled");

const folder = temporaryFolder();
const letter = join(folder, "letter.xml");
writeFileSync(letter, '<TEI xmlns="http://www.tei-c.org/ns/1.0"><p/></TEI>');

/** A schema that allows this content, and what it includes. */
function writeSchema(content: string, name = "schema"): string {
  writeFileSync(join(folder, `${name}.rnc`), `include "${name}-part.rnc"\nstart = element TEI { content }`);
  writeFileSync(
    join(folder, `${name}-part.rnc`),
    `default namespace = "http://www.tei-c.org/ns/1.0"\ncontent = ${content}`,
  );
  const path = join(folder, `${name}.rnc`);
  writeFileSync(path, `default namespace = "http://www.tei-c.org/ns/1.0"\n${readFileSync(path, "utf8")}`);
  return path;
}

function validates(schema: string, environment: NodeJS.ProcessEnv = {}): boolean {
  const parameters = [join(product, "dist/cli/main.js"), "validate", letter, "--schema", schema];
  const { status, stderr } = spawnSync(process.execPath, parameters, { env: { ...process.env, ...environment } });
  expect([0, 1], stderr.toString()).toContain(status);
  return status === 0;
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

const kept = (): string[] =>
  existsSync(compiled) ? readdirSync(compiled).filter(name => name.endsWith(".schema")) : [];

beforeEach(() => {
  rmSync(compiled, { recursive: true, force: true });
});

it("keeps a schema, and finds the same with it in the next run", () => {
  const schema = writeSchema("element p { empty }");
  expect(validates(schema)).toBe(true);
  expect(kept()).toHaveLength(1);
  expect(validates(schema)).toBe(true);
  expect(kept()).toHaveLength(1);
});

it("begins the next run with what was kept, not with the schema", () => {
  const schema = writeSchema("element p { empty }");
  expect(validates(schema)).toBe(true);
  const path = join(compiled, kept()[0]!);
  const content = readFileSync(path, "latin1").slice(65).replace('"p"', '"q"');
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const key = `${version} ${sha256(readFileSync(schema))}.rnc\n`;
  writeFileSync(path, `${sha256(key + content)}\n${content}`, "latin1");
  expect(validates(schema)).toBe(false);
});

it("reads a schema again when a file that it includes is another", () => {
  const schema = writeSchema("element p { empty }");
  expect(validates(schema)).toBe(true);
  writeSchema("element q { empty }");
  expect(validates(schema)).toBe(false);
  writeSchema("element p { empty }");
  expect(validates(schema)).toBe(true);
});

it("takes nothing from a file that is damaged, and keeps it anew", () => {
  const schema = writeSchema("element p { empty }");
  expect(validates(schema)).toBe(true);
  const path = join(compiled, kept()[0]!);
  const whole = readFileSync(path);
  const damaged = Buffer.from(whole.toString("latin1").replace('"p"', '"q"'), "latin1");
  for (const content of [damaged, whole.subarray(0, 100), Buffer.alloc(0), Buffer.from("{}")]) {
    writeFileSync(path, content);
    expect(validates(schema)).toBe(true);
    expect(readFileSync(path).equals(whole)).toBe(true);
  }
});

it("takes nothing from a file that was kept for another schema", () => {
  const schema = writeSchema("element p { empty }");
  expect(validates(schema)).toBe(true);
  const [own = ""] = kept();
  expect(validates(writeSchema("element q { empty } # other", "other"))).toBe(false);
  const other = kept().find(name => name !== own)!;
  copyFileSync(join(compiled, own), join(compiled, other));
  expect(validates(join(folder, "other.rnc"))).toBe(false);
});

it("keeps no more than 32 schemas", () => {
  const schema = writeSchema("element p { empty }");
  mkdirSync(compiled);
  for (let i = 0; i < 40; i++) writeFileSync(join(compiled, `${i}.schema`), "");
  expect(validates(schema)).toBe(true);
  expect(kept()).toHaveLength(32);
  expect(validates(schema)).toBe(true);
});

it("keeps nothing where that is forbidden", () => {
  const schema = writeSchema("element p { empty }");
  expect(validates(schema, { NODE_DISABLE_COMPILE_CACHE: "1" })).toBe(true);
  expect(kept()).toEqual([]);
});

it("does without where nothing can be kept", () => {
  const schema = writeSchema("element p { empty }");
  writeFileSync(compiled, "a file where the folder should be");
  expect(validates(schema)).toBe(true);
  expect(readFileSync(compiled, "utf8")).toBe("a file where the folder should be");
});
