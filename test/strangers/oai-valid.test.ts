import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { openRepository } from "../../src/pipelines/serve/open-repository.ts";
import { answer } from "../../src/serve/answer.ts";
import { metadataPrefixes } from "../../src/serve/metadata-formats.ts";
import type { Repository } from "../../src/serve/repository.ts";
import { nodeWorld } from "../../src/world/node-world.ts";
import { firstEdition, ourDocuments } from "../our-documents.ts";
import { strangersDocuments } from "./documents.ts";
import { faultsByXsd } from "./record-schemas.ts";

const faultsOf = faultsByXsd("drivers/oai-all.xsd");
const moment = new Date("2026-12-01T10:20:30Z");
let repository: Repository;

/** Documents of one name stand in folders of their own. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "recension-oai-"));
  for (const [i, path] of [firstEdition, ...ourDocuments, ...strangersDocuments].entries())
    cpSync(path, join(folder, String(i), basename(path)));
  const presentation = { name: "All & sundry", email: "editor@example.org", baseUrl: "https://example.org/oai" };
  const opened = await openRepository(folder, presentation, nodeWorld({}), () => moment);
  const entries = opened.current().entries.map((entry, i) => (i === 3 ? { ...entry, isDeleted: true } : entry));
  repository = { ...opened.current(), entries };
  expect(entries.length).toBeGreaterThan(50);
});

/** All responses of a list, token by token. */
async function responsesTo(query: string): Promise<string[]> {
  const responses = [await answer(new URLSearchParams(query), repository, moment)];
  for (;;) {
    const [, token] = /<resumptionToken[^>]*>([^<]+)</.exec(responses.at(-1)!) ?? [];
    if (token === undefined) return responses;
    const verb = new URLSearchParams(query).get("verb")!;
    responses.push(await answer(new URLSearchParams({ verb, resumptionToken: token }), repository, moment));
  }
}

describe("responses are valid by the schema of OAI-PMH, with the records in them", () => {
  it.each(metadataPrefixes)("all records as %s", async prefix => {
    const responses = await responsesTo(`verb=ListRecords&metadataPrefix=${prefix}`);
    expect(responses.length).toBeGreaterThan(2);
    for (const response of responses) expect(faultsOf(response)).toEqual([]);
    const count = responses.join("").match(/<metadata>/g)!.length;
    const expected = repository.entries.filter(({ formats, isDeleted }) => formats.includes(prefix) && !isDeleted);
    expect(count).toBe(expected.length);
  });

  it.each([
    "verb=Identify",
    "verb=ListSets",
    "verb=ListMetadataFormats",
    "verb=ListIdentifiers&metadataPrefix=mods&from=2000-01-01&until=2026-12-01",
    "verb=ListRecords&metadataPrefix=mods&from=2099-01-01T00:00:00Z",
    "verb=ListRecords",
    "verb=ListRecords&metadataPrefix=marc21&set=a",
    "verb=GetRecord&metadataPrefix=mods&identifier=oai:example.org:%25C3%25A4",
    "verb=ListRecords&resumptionToken=%00%EF%BF%BF%22%3C%26",
    "verb=%3Ca%3E%00",
    "",
  ])("the response to %j", async query => {
    expect(faultsOf(await answer(new URLSearchParams(query), repository, moment))).toEqual([]);
  });

  it("one without its date is not", async () => {
    const response = await answer(new URLSearchParams("verb=Identify"), repository, moment);
    expect(faultsOf(response.replace(/<responseDate>.*\n/, ""))).not.toEqual([]);
  });
});
