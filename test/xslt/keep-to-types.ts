import { expect, it } from "vitest";

import type { Format } from "../../src/formats.ts";
import type { XmlDocument } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { readStylesheet, toSaxonDocument, transformToText, type SaxonDocument } from "../../src/engines/saxon.ts";
import { withWords } from "../../src/render/fittings.ts";
import { prepareEdition } from "../../src/prepared/prepare-edition.ts";
import { nodeWorld } from "../../src/world/node-world.ts";
import type { World } from "../../src/world/world.ts";
import { buildEdition, type BuiltFiles } from "../build-edition.ts";
import { typedSheet } from "./typed-sheet.ts";

const formats: readonly Format[] = ["html", "pdf", "txt"];
const program = nodeWorld({});
const persons = await read("tei/registers/persons.xml");
const words = {
  labels: toSaxonDocument((await read("dist/xslt/en.xml")).root),
  registers: new Map([["urn:recension:register:persons", toSaxonDocument(persons.root)]]),
};
const typed: World = {
  ...program,
  resource: async path => {
    const [, sheet] = /^dist\/xslt\/([a-z]+)\.sef\.json$/.exec(path) ?? [];
    return sheet === undefined ? program.resource(path) : new TextEncoder().encode(await typedSheet(sheet));
  },
};

/** Holds that each document is the same with the types of the style sheets, which the program runs without, and breaks none. */
export function keepToTypes(documents: readonly string[]): void {
  it.each(documents)("%s keeps to the types of the style sheets, and is the same without them", async path => {
    const untyped = await build(path, program);
    expect([...untyped.keys()]).toEqual(formats);
    for (const [format, bytes] of await build(path, typed)) {
      expect(Buffer.compare(bytes, untyped.get(format)!), format).toBe(0);
    }
  });

  it.each(documents)("%s is typed the same by a sheet that is not given what was found in it", async path => {
    const edition = prepareEdition(await read(path), "reading");
    if (!edition.ok) throw new Error(`${path} was not prepared`);
    const { prepared, record } = edition.value;
    const sheet = readStylesheet(await program.resource("dist/xslt/text.sef.json"));
    const typedFrom = (source: SaxonDocument) =>
      transformToText({ stylesheet: sheet, source, ...withWords(words, record) });
    expect(prepared.found.keys()).not.toEqual([]);
    expect(typedFrom({ ...prepared, found: toSaxonDocument(persons.root).found })).toEqual(typedFrom(prepared));
  });
}

async function read(path: string): Promise<XmlDocument> {
  const document = parseXml(await program.read(path), path);
  if (!document.ok) throw new Error(`${path} was not read`);
  return document.value;
}

async function build(path: string, world: World): Promise<BuiltFiles> {
  const built = await buildEdition(path, { formats, layer: "reading", pageSize: "6x9", notes: "end" }, world);
  if (!built.ok) throw new Error(`${path} was not built`);
  return built.value;
}
