import { describe, expect, it } from "vitest";

import { unpackArchive } from "../../src/engines/fflate.ts";
import { zipOf, type ZippedFile } from "../../src/engines/yazl.ts";

async function zipped(files: readonly ZippedFile[]): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of zipOf(files)) all.push(chunk);
  return Buffer.concat(all);
}

async function* inChunks(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk));
}

const files: readonly ZippedFile[] = [
  { path: "a/letter.txt", content: () => Buffer.from("Dear") },
  { path: "a/long.txt", content: () => inChunks("one ", "two ", "three") },
];

describe("a ZIP archive", () => {
  it("has each file whole, whether it is held or comes in chunks", async () => {
    const unpacked = unpackArchive(await zipped(files), 1000)!;
    expect([...unpacked].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
      ["a/letter.txt", "Dear"],
      ["a/long.txt", "one two three"],
    ]);
  });

  it("is the same to the byte for the same files", async () => {
    expect(await zipped(files)).toEqual(await zipped(files));
  });

  it("fails as the reading of a file fails", async () => {
    const broken: ZippedFile = {
      path: "b.txt",
      content: async function* () {
        yield await Promise.resolve(Buffer.from("x"));
        throw new Error("the disk is gone");
      },
    };
    await expect(zipped([...files, broken])).rejects.toThrow("the disk is gone");
  });
});
