import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { validateEdition, readSchemaChoice } from "../../src/validate-edition.ts";
import { codes } from "../../src/validate/codes.ts";
import { nodeWorld } from "../../src/world/node-world.ts";

const world = nodeWorld({});
const schema = await readSchemaChoice({ kind: "own" }, world);
const folders = readdirSync("test/diagnostics").filter(name => name.startsWith("REC-V"));

async function findings(path: string) {
  const { diagnostics } = await validateEdition(path, schema, world);
  return diagnostics.map(({ location, ...rest }) => ({ ...rest, location: { ...location, file: "input.xml" } }));
}

describe("the findings of validation", () => {
  it("have an example each, and each example a finding", () => {
    expect(folders.map(name => name.slice(0, 8)).sort()).toEqual(Object.keys(codes).sort());
  });

  describe.each(folders)("%s", name => {
    const folder = `test/diagnostics/${name}`;

    it("is found where it stands, and nothing else", async () => {
      const found = await findings(`${folder}/input.xml`);
      const kept = `${folder}/expected.json`;
      if (process.env["RECENSION_WRITE_GOLDEN"] || !existsSync(kept))
        writeFileSync(kept, JSON.stringify(found, null, 2) + "\n");
      expect(found).toEqual(JSON.parse(readFileSync(kept, "utf8")));
      expect(found.map(({ code }) => code)).toEqual([name.slice(0, 8)]);
    });

    it("is gone when the hint is followed", async () => {
      expect(await findings(`${folder}/repaired.xml`)).toEqual([]);
    });
  });
});
