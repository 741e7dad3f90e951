import { describe as suite, expect, it } from "vitest";

import { dataverseDataset } from "../../../src/deposit/forms/dataverse/dataverse-dataset.ts";
import { dspaceItem } from "../../../src/deposit/forms/dspace/dspace-item.ts";
import { smallDeposit, textsOf } from "./small-deposit.ts";

const files = { "source/light.txt": "Dear", "edition/light.html": "<p>Dear</p>", "reports/verification.json": "{}" };

suite("an item for DSpace", () => {
  it("lists each of its files with its bundle, between true tabs, and the page that readers are shown first", async () => {
    const texts = textsOf(dspaceItem(await smallDeposit(files)));
    const lines = texts.get("item_000/contents")!.trimEnd().split("\n");
    expect(lines.map(line => line.split("\t").slice(0, -1))).toEqual([
      ["edition__light.html", "bundle:ORIGINAL", "primary:true"],
      ["tei__light.xml", "bundle:ORIGINAL"],
      ["source__light.txt", "bundle:ORIGINAL"],
      ["reports__verification.json", "bundle:METADATA"],
    ]);
    const listed = lines.map(line => `item_000/${line.split("\t")[0]!}`);
    expect([...texts.keys()]).toEqual(["item_000/dublin_core.xml", "item_000/contents", ...listed]);
  });

  it("is described in the Dublin Core that each DSpace begins with", async () => {
    const metadata = textsOf(dspaceItem(await smallDeposit())).get("item_000/dublin_core.xml")!;
    const values = [...metadata.matchAll(/element="(\w+)" qualifier="(\w+)"[^>]*>([^<]*)</g)];
    const stated = values.map(([, element, qualifier, text]) => `${element!}.${qualifier!}: ${text!}`);
    expect(stated).toEqual(
      expect.arrayContaining([
        "title.none: Letters from the lighthouse",
        "date.issued: 2026-11-24",
        "identifier.uri: https://doi.org/10.5072/light",
        "rights.uri: https://creativecommons.org/licenses/by/4.0/",
      ]),
    );
  });
});

suite("a dataset for Dataverse", () => {
  it("has the files that readers ask for by their own names, and no other", async () => {
    const { metadata, files: own } = dataverseDataset(await smallDeposit(files));
    expect(own.map(({ path }) => path)).toEqual(["light.html", "light.txt", "light.xml"]);
    expect(textsOf([metadata]).get("dataset.json")).toContain('"Letters from the lighthouse"');
  });
});
