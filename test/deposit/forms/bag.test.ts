import { createHash } from "node:crypto";

import { describe as suite, expect, it } from "vitest";

import { bag } from "../../../src/deposit/forms/bag/bag.ts";
import { describe, smallDeposit, textsOf } from "./small-deposit.ts";

async function smallBag(files: Readonly<Record<string, string>> = {}): Promise<ReadonlyMap<string, string>> {
  return textsOf(await bag(await smallDeposit(files), describe));
}

const files = { "source/light.txt": "Dear", "edition/light.html": "<p>Dear</p>", "reports/verification.json": "{}" };

suite("a bag", () => {
  it("declares BagIt 1.0 in UTF-8", async () => {
    expect((await smallBag()).get("bagit.txt")).toBe("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  });

  it.each(["sha256", "sha512"])("lists each file of the payload, and each tag file, with its %s", async algorithm => {
    const all = await smallBag(files);
    const lines = ["manifest", "tagmanifest"].flatMap(kind =>
      all.get(`${kind}-${algorithm}.txt`)!.trimEnd().split("\n"),
    );
    const listed = new Map(lines.map(line => line.split("  ").reverse() as [string, string]));
    for (const [path, digest] of listed)
      expect([path, digest]).toEqual([path, createHash(algorithm).update(all.get(path)!, "utf8").digest("hex")]);
    const others = [...all.keys()].filter(path => !listed.has(path));
    expect(others).toEqual(["tagmanifest-sha256.txt", "tagmanifest-sha512.txt"]);
  });

  it("has what is preserved in objects, what describes it in metadata, and reports with the documents of the transfer", async () => {
    const paths = [...(await smallBag(files)).keys()].filter(path => path.startsWith("data/"));
    expect(paths).toEqual([
      "data/metadata/identifiers.json",
      "data/metadata/metadata.csv",
      "data/metadata/mets_structmap.xml",
      "data/metadata/premis.xml",
      "data/metadata/rights.csv",
      "data/metadata/submissionDocumentation/verification.json",
      "data/objects/edition/light.html",
      "data/objects/source/light.txt",
      "data/objects/tei/light.xml",
      "data/ro-crate-metadata.json",
    ]);
  });

  it("says whose it is, when it was packed and how much it holds", async () => {
    const all = await smallBag(files);
    const payload = [...all].filter(([path]) => path.startsWith("data/"));
    const bytes = payload.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
    const info = all.get("bag-info.txt")!;
    expect(info).toContain("Source-Organization: Harbour Archive\n");
    expect(info).toContain("External-Identifier: https://doi.org/10.5072/light\n");
    expect(info).toContain("Bagging-Date: 2026-11-24\n");
    expect(info).toContain(`Payload-Oxum: ${bytes}.${payload.length}\n`);
    expect(info).toContain("Bag-Software-Agent: Recension 1.2.3\n");
  });

  it("gives the source the rights of the record alone, and the edition both", async () => {
    const rows = (await smallBag(files)).get("data/metadata/rights.csv")!.trimEnd().split("\n").slice(1);
    const licences = (path: string): string[] =>
      rows.filter(row => row.startsWith(`${path},`)).map(row => row.split(",")[2]!.replace(/^.*org\//, ""));
    expect(licences("objects/source/light.txt")).toEqual(["publicdomain/mark/1.0/"]);
    expect(licences("objects/edition/light.html")).toEqual(["licenses/by/4.0/", "publicdomain/mark/1.0/"]);
  });

  it("describes in the crate every file that it holds", async () => {
    const all = await smallBag(files);
    const crate = JSON.parse(all.get("data/ro-crate-metadata.json")!) as {
      "@graph": { "@id": string; "@type": string; sha256?: string }[];
    };
    const described = crate["@graph"].filter(entity => entity["@type"] === "File");
    const others = [...all.keys()].filter(path => path.startsWith("data/") && !path.endsWith("ro-crate-metadata.json"));
    expect(described.map(entity => `data/${entity["@id"]}`)).toEqual(others);
  });

  it("is the same to the byte whenever it is made of the same files", async () => {
    expect(await smallBag(files)).toEqual(await smallBag(files));
  });
});
