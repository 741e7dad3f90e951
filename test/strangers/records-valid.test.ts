import { readFileSync } from "node:fs";

import { beforeAll, describe, expect, it } from "vitest";

import type { RecordFormatName } from "../../src/deposit/record-formats.ts";
import { validate } from "../../src/index.ts";
import { record } from "../../src/pipelines/record.ts";
import { openSession } from "../../src/session.ts";
import { nodeWorld } from "../../src/world/node-world.ts";
import { firstEdition, fixtures, inParts, ourDocuments } from "../our-documents.ts";
import { strangersDocuments } from "./documents.ts";
import { faultsByJsonSchema, faultsByXsd } from "./record-schemas.ts";

const withYear = (name: RecordFormatName): boolean => ["datacite", "datacite-json"].includes(name);

/** The schema of each format. DataCite has published that of its JSON for 4.5: what 4.6 has more is added. */
const schemas: Partial<Record<RecordFormatName, (text: string) => readonly string[]>> = {
  dc: faultsByXsd("oai/oai_dc.xsd"),
  dcterms: faultsByXsd("drivers/dcterms-record.xsd"),
  mods: faultsByXsd("mods/mods-3-7.xsd"),
  datacite: faultsByXsd("datacite/4.6/metadata.xsd"),
  "datacite-json": faultsByJsonSchema("datacite/datacite-v4.5.json", "2019", schema => {
    schema["$id"] = schema["id"];
    delete schema["id"];
    const { contributorType } = schema["definitions"] as { contributorType: { enum: string[] } };
    contributorType.enum.push("Translator");
  }),
  "csl-json": faultsByJsonSchema("csl/csl-data.json", "07"),
  premis: faultsByXsd("premis/premis-v3-0.xsd"),
  mets: faultsByXsd("drivers/mets-all.xsd"),
  cmdi: faultsByXsd("drivers/cmdi-olac.xsd"),
};

const formats = Object.keys(schemas) as RecordFormatName[];
const documents = [firstEdition, ...ourDocuments, inParts, ...fixtures, ...strangersDocuments];

describe.each(documents)("the records of %s", path => {
  let texts: ReadonlyMap<string, string>;
  let codes: readonly string[];

  beforeAll(async () => {
    const { files, diagnostics } = await record(path, { formats }, openSession(nodeWorld()));
    const decoder = new TextDecoder();
    texts = new Map(files.map(file => [file.path.replace(/^[^.]*\./, ""), decoder.decode(file.bytes)]));
    codes = diagnostics.map(({ code }) => code);
    expect(texts.size).toBe(formats.length);
  });

  it.each(formats)("are valid as %s", name => {
    const text = [...texts.values()][formats.indexOf(name)]!;
    const lacksYear = withYear(name) && codes.includes("REC-D004");
    expect(schemas[name]!(text).filter(fault => !(lacksYear && fault.includes("publicationYear")))).toEqual([]);
  });
});

it("a manifest of IIIF is valid by the schema of its validator, and names the pages that have pictures", async () => {
  const path = "test/documents/facsimile.xml";
  const located = readFileSync(path, "utf8").replace(
    "<availability>",
    '<idno type="URL">https://example.org/logbook/</idno><availability>',
  );
  const { files } = await record(located, { formats: ["iiif"] }, openSession(nodeWorld()));
  const manifest = new TextDecoder().decode(files[0]!.bytes);
  expect(faultsByJsonSchema("iiif/iiif_3_0.json", "07")(manifest)).toEqual([]);
  const { items } = JSON.parse(manifest) as {
    items: { label: { none: string[] }; width: number; annotations: unknown[] }[];
  };
  expect(items.map(({ label, width }) => [label.none[0], width])).toEqual([
    ["12r", 300],
    ["12v", 360],
  ]);
});

/** The ids of a vocabulary of InvenioRDM. */
function idsOf(vocabulary: string): ReadonlySet<string> {
  const yaml = readFileSync(`../shared/schemas/deposit/json/invenio/${vocabulary}.yaml`, "utf8");
  return new Set([...yaml.matchAll(/^- id: (\S+)/gm)].map(([, id]) => id!));
}

/** The ids that a draft names, by the member that they stand in. */
function namedIn(value: unknown, member: string, found: Set<string> = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return found;
  for (const [name, inner] of Object.entries(value as Record<string, unknown>)) {
    if (name === member) for (const { id } of [inner].flat() as { id?: string }[]) if (id !== undefined) found.add(id);
    namedIn(inner, member, found);
  }
  return found;
}

it("a draft for InvenioRDM names roles, relations and kinds that its vocabularies have", async () => {
  const vocabularies = [
    ["role", idsOf("roles")],
    ["relation_type", idsOf("relation_types")],
    ["resource_type", idsOf("resource_types")],
    ["type", new Set(["date_types", "title_types", "description_types"].flatMap(name => [...idsOf(name)]))],
  ] as const;
  const unknown = new Set<string>();
  const named = new Set<string>();
  for (const path of documents) {
    const { files } = await record(path, { formats: ["invenio"] }, openSession(nodeWorld()));
    const draft: unknown = JSON.parse(new TextDecoder().decode(files[0]!.bytes));
    for (const [member, ids] of vocabularies)
      for (const id of namedIn(draft, member)) {
        named.add(`${member} ${id}`);
        if (!ids.has(id)) unknown.add(`${member} ${id}`);
      }
  }
  expect([...unknown]).toEqual([]);
  expect(named.size).toBeGreaterThan(10);
});

it("letters in CMIF are valid TEI P5", async () => {
  const letters = documents.filter(path => readFileSync(path, "utf8").includes("<correspDesc"));
  expect(letters.length).toBeGreaterThan(4);
  for (const path of letters) {
    const { files } = await record(path, { formats: ["cmif"] }, openSession(nodeWorld()));
    const { diagnostics } = await validate(files[0]!.bytes, { profile: "p5" });
    expect([path, diagnostics.map(({ message }) => message)]).toEqual([path, []]);
  }
});

it("a record that breaks a schema is not valid: each is asked", () => {
  const broken = readFileSync("../shared/schemas/deposit/instances/mods.invalid.xml", "utf8");
  expect(schemas.mods!(broken)).not.toEqual([]);
  expect(schemas["datacite-json"]!("{}")).not.toEqual([]);
  expect(schemas["csl-json"]!('[{"id": "a"}]')).not.toEqual([]);
});
