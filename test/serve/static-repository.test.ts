import { expect, it } from "vitest";

import { attribute, childElements, textOf, type XmlElement } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { staticRepository } from "../../src/serve/static-repository.ts";
import { moment, repositoryOf } from "./small-repository.ts";

const repository = repositoryOf(
  { key: "a", changed: "2026-03-01T12:00:00Z", series: "Papers" },
  { key: "b", changed: "2026-03-02T12:00:00Z", isDated: false },
  { key: "c", changed: "2026-03-03T12:00:00Z", isDeleted: true },
);

async function rootOf(): Promise<XmlElement> {
  const parsed = parseXml(new TextEncoder().encode(await staticRepository(repository, moment)), "oai.xml");
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
  return parsed.value.root;
}

it("is one document: who it is, its formats, and a list of records for each of them", async () => {
  const root = await rootOf();
  expect([root.local, root.namespace]).toEqual(["Repository", "http://www.openarchives.org/OAI/2.0/static-repository"]);
  const parts = childElements(root).map(part => part.local + (attribute(part, "metadataPrefix") ?? ""));
  const lists = ["oai_dc", "mods", "oai_datacite", "mets"].map(prefix => `ListRecords${prefix}`);
  expect(parts).toEqual(["Identify", "ListMetadataFormats", ...lists]);
});

it("has days for datestamps, and neither sets nor deleted records, which gateways do not take", async () => {
  const root = await rootOf();
  const identify = childElements(root)[0]!;
  const facts = childElements(identify).map(fact => textOf(fact));
  expect(facts.slice(-3)).toEqual(["2026-03-01", "no", "YYYY-MM-DD"]);
  const [, , dc, , datacite] = childElements(root);
  const headers = childElements(dc!).map(record => childElements(childElements(record)[0]!).map(part => textOf(part)));
  expect(headers).toEqual([
    ["https://doi.org/10.1234/a", "2026-03-01"],
    ["https://doi.org/10.1234/b", "2026-03-02"],
  ]);
  expect(childElements(datacite!)).toHaveLength(1);
});
