import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { formatNames } from "../../src/formats.ts";
import type { Layer } from "../../src/core/layer.ts";
import { namesIn, table } from "../../src/verify/reading/elements.ts";
import { buildAndVerify } from "./build-and-verify.ts";

const schema = readFileSync("../shared/schemas/tei/tei_all.rng", "utf8");
const elements = [...new Set([...schema.matchAll(/<element name="([A-Za-z]+[0-9]?)"/g)].map(([, name]) => name!))];
/** What has no words of its own in the reading: breaks, gaps, forme work; a choice, whose sides have them; and what holds a text. */
const wordless = new Set(["pb", "lb", "cb", "gb", "gap", "fw", "choice", "teiHeader", "TEI", "teiCorpus", "text"]);

const documentOf = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`;

describe("every element of tei_all", () => {
  const known = elements.filter(name => !wordless.has(name));

  it("is known by name", () => {
    expect(elements.length).toBeGreaterThan(550);
  });

  it("is in the table of what it is to a reader", () => {
    const names = new Set(table.flatMap(row => namesIn(row.elements)));
    expect(elements.filter(name => !names.has(name))).toEqual([]);
  });

  const places: readonly [string, (name: string) => string][] = [
    ["in a line", name => `<p>Before <${name}>the word of ${name}</${name}> after.</p>`],
    ["between paragraphs", name => `<div><p>Before.</p><${name}>The word of ${name}.</${name}><p>After.</p></div>`],
    [
      "with an element in it",
      name => `<p>Before <${name}>its <hi>own</hi> words <pb n="${name.replace(":", "")}"/> there</${name}>.</p>`,
    ],
    [
      "in a list, a table, a speech",
      name =>
        `<list><item><${name}>a</${name}> b</item></list><table><row><cell><${name}>c</${name}></cell></row></table><sp><speaker>D</speaker><${name}>e</${name}></sp>`,
    ],
  ];
  const foreign = known.slice(0, 40).map(name => `x:${name}`);
  const inForeignNames = (body: string): string => documentOf(body).replace("<TEI ", '<TEI xmlns:x="urn:example" ');

  it.each(places)("keeps its text in another name space too: %s", { timeout: 60_000 }, async (_, place) => {
    const { findings } = await buildAndVerify(inForeignNames(foreign.map(place).join("\n")), "reading");
    expect(findings).toEqual([]);
  });

  describe.each(places)("%s", (_, place) => {
    it.each(["reading", "diplomatic"] satisfies Layer[])(
      "keeps its text in each format of the %s layer",
      async layer => {
        const { findings, words } = await buildAndVerify(documentOf(known.map(place).join("\n")), layer);
        expect(findings).toEqual([]);
        expect([...words.keys()].sort()).toEqual([...formatNames].sort());
      },
      60_000,
    );
  });
});
