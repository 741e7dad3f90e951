import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, it } from "vitest";

import { nodeWorld } from "../../src/world/node-world.ts";

const folder = mkdtempSync(join(tmpdir(), "recension-test-"));
const world = nodeWorld({});
const bytes = new TextEncoder().encode("new");

it("a file is written with the folders that are missing, and nothing is left beside it", async () => {
  await world.write(join(folder, "a/b/c.xml"), bytes);
  await world.write(join(folder, "a/b/c.xml"), bytes);
  expect(readFileSync(join(folder, "a/b/c.xml"), "utf8")).toBe("new");
  expect(readdirSync(join(folder, "a/b"))).toEqual(["c.xml"]);
});

it("what cannot be written is named, with the reason, and all is as it was", async () => {
  mkdirSync(join(folder, "is-folder/in"), { recursive: true });
  writeFileSync(join(folder, "file"), "old");
  for (const path of ["is-folder", "file/a.xml"])
    await expect(world.write(join(folder, path), bytes)).rejects.toMatchObject({
      kind: "unwritable",
      message: expect.stringContaining(`${path}: cannot be written: `) as string,
    });
  expect(readdirSync(folder).sort()).toEqual(["a", "file", "is-folder"]);
  expect(readFileSync(join(folder, "file"), "utf8")).toBe("old");
});
