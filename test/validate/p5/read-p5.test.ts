import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";

import { expect, it } from "vitest";

import { p5Version } from "../../../src/validate/p5/published.ts";
import { modules, readP5, readVocabulary } from "../../../src/validate/p5/read-p5.ts";
import { findTypedAttributes } from "../../../src/validate/p5/typed-attributes.ts";
import { compileSchema } from "../../../src/validate/relax-ng/compiled/compile-schema.ts";
import { modulesOfP5 } from "./facts-of-p5.ts";

it("TEI P5 is read from each file of facts, which say its version", () => {
  const files = modulesOfP5();
  expect(modules).toEqual([...files.keys()].sort());
  for (const text of files.values()) expect(text).toContain(`# TEI P5 ${p5Version}, module `);
});

it("what the program loads is what the facts say: npm run build compiles them", async () => {
  const vocabulary = await readVocabulary(path => readFile(path));
  const compiled = { p5: compileSchema(readP5(vocabulary)), "p5-attributes": findTypedAttributes(vocabulary) };
  for (const [name, value] of Object.entries(compiled))
    expect(JSON.stringify(value) === readFileSync(`dist/schemas/${name}.json`, "utf8")).toBe(true);
});
