import { createHash } from "node:crypto";

import { describe as suite, expect, it } from "vitest";

import type { Inventory } from "../../../src/deposit/forms/ocfl/inventory.ts";
import { ocflObject } from "../../../src/deposit/forms/ocfl/ocfl-object.ts";
import { pathOfObject } from "../../../src/deposit/forms/ocfl/storage-root.ts";
import { describe, smallDeposit, textsOf } from "./small-deposit.ts";

const first = { "source/light.txt": "Dear", "edition/light.html": "<p>Dear</p>" };

/** A version of an object: its texts by path, and its inventory. */
async function versionOf(files: Readonly<Record<string, string>>, before?: Inventory) {
  const version = await ocflObject(await smallDeposit(files), describe, before);
  const texts = textsOf(version?.files ?? []);
  const inventory = JSON.parse(texts.get("inventory.json") ?? "null") as Inventory;
  return { version: version?.version, texts, inventory };
}

suite("an object of OCFL", () => {
  it("has each content once, though several files have it", async () => {
    const { texts, inventory } = await versionOf({ ...first, "source/again.txt": "Dear" });
    expect([...texts.keys()]).toEqual([
      "0=ocfl_object_1.1",
      "v1/content/tei/light.xml",
      "v1/content/edition/light.html",
      "v1/content/source/again.txt",
      "inventory.json",
      "v1/inventory.json",
      "inventory.json.sha512",
      "v1/inventory.json.sha512",
    ]);
    const dear = createHash("sha512").update("Dear").digest("hex");
    expect(inventory.versions["v1"]!.state[dear]).toEqual(["source/again.txt", "source/light.txt"]);
    expect(inventory.id).toBe("https://doi.org/10.5072/light");
  });

  it("states the digest of its inventory beside it", async () => {
    const { texts } = await versionOf(first);
    const digest = createHash("sha512").update(texts.get("inventory.json")!).digest("hex");
    expect(texts.get("inventory.json.sha512")).toBe(`${digest} inventory.json\n`);
  });

  it("stores in the next version only what changed, and knows both states", async () => {
    const before = (await versionOf(first)).inventory;
    const { version, texts, inventory } = await versionOf({ ...first, "source/light.txt": "Dearest" }, before);
    expect(version).toBe("v2");
    expect([...texts.keys()].filter(path => path.includes("content"))).toEqual(["v2/content/source/light.txt"]);
    expect(inventory.versions["v1"]).toEqual(before.versions["v1"]);
    expect(Object.values(inventory.versions["v2"]!.state).flat().sort()).toEqual([
      "edition/light.html",
      "source/light.txt",
      "tei/light.xml",
    ]);
    expect(inventory.manifest).toMatchObject(before.manifest);
  });

  it("gets no version where nothing changed", async () => {
    const before = (await versionOf(first)).inventory;
    expect((await versionOf(first, before)).version).toBeUndefined();
  });

  it("of others is continued as they began it: SHA-256, capitals in digests, names with zeros, OCFL 1.0", async () => {
    const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex").toUpperCase();
    const theirs: Inventory = {
      id: "urn:theirs",
      type: "https://ocfl.io/1.0/spec/#inventory",
      digestAlgorithm: "sha256",
      head: "v0001",
      contentDirectory: "files",
      manifest: { [sha256("Dear")]: ["v0001/files/light.txt"] },
      versions: { v0001: { created: "2020-01-01T00:00:00Z", state: { [sha256("Dear")]: ["light.txt"] } } },
    };
    const { version, texts, inventory } = await versionOf(first, theirs);
    expect(version).toBe("v0002");
    expect(inventory).toMatchObject({ id: "urn:theirs", type: theirs.type, digestAlgorithm: "sha256" });
    expect([...texts.keys()].sort()).toEqual([
      "inventory.json",
      "inventory.json.sha256",
      "v0002/files/edition/light.html",
      "v0002/files/tei/light.xml",
      "v0002/inventory.json",
      "v0002/inventory.json.sha256",
    ]);
    expect(inventory.versions["v0002"]!.state[sha256("Dear")]).toEqual(["source/light.txt"]);
  });

  it("stands in the storage root where its id says", () => {
    const digest = createHash("sha256").update("object-01").digest("hex");
    expect(pathOfObject("object-01", digest)).toBe("3c0/ff4/240/object-01");
    const odd = "..hor/rib:le-$id";
    expect(pathOfObject(odd, createHash("sha256").update(odd).digest("hex"))).toBe(
      "487/326/d8c/%2e%2ehor%2frib%3ale-%24id",
    );
  });
});
