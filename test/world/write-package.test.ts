import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { archiveOfFiles } from "../../src/pipelines/deposit/archive.ts";
import { nodeWorld } from "../../src/world/node-world.ts";
import type { PackedFile } from "../../src/world/world.ts";

const world = nodeWorld({});

/** A picture as it was described; afterwards somebody writes another into its file. */
async function pictureThatChanges(): Promise<{ readonly folder: string; readonly packed: PackedFile }> {
  const folder = mkdtempSync(join(tmpdir(), "recension-package-"));
  const picture = join(folder, "leaf.png");
  writeFileSync(picture, "as it was described");
  const { asOf } = await world.describe({ copyOf: picture });
  writeFileSync(picture, "as somebody wrote it since");
  return { folder, packed: { path: "leaf.png", content: { copyOf: picture }, asOf: asOf! } };
}

async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of chunks) expect(chunk.length).toBeGreaterThan(0);
}

describe("a picture that changes after its digest is taken", () => {
  it("is in no package: the folder is as it was", async () => {
    const { folder, packed } = await pictureThatChanges();
    const place = join(folder, "bag");
    const declaration = (text: string): PackedFile => ({ path: "bagit.txt", content: Buffer.from(text) });
    await world.writePackage(place, [declaration("old")], "gone");
    await expect(world.writePackage(place, [declaration("new"), packed], "gone")).rejects.toThrow(
      "has changed while it was read",
    );
    expect(readdirSync(place)).toEqual(["bagit.txt"]);
    expect(readFileSync(join(place, "bagit.txt"), "utf8")).toBe("old");
  });

  it("is in no archive: there is no file, and no part of one", async () => {
    const { folder, packed } = await pictureThatChanges();
    const place = join(folder, "bag.zip");
    await expect(world.writeChunks(place, archiveOfFiles([packed], "bag", world))).rejects.toThrow("has changed");
    expect(existsSync(place)).toBe(false);
    expect(readdirSync(folder)).toEqual(["leaf.png"]);
  });

  it("can be read where it has not changed", async () => {
    const { folder, packed } = await pictureThatChanges();
    const picture = join(folder, "leaf.png");
    const { asOf } = await world.describe({ copyOf: picture });
    await readAll(archiveOfFiles([{ ...packed, asOf: asOf! }], "bag", world));
  });
});
