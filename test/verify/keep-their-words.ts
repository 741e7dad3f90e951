import { describe, expect, it } from "vitest";

import { formatNames } from "../../src/formats.ts";
import type { Layer } from "../../src/core/layer.ts";
import { buildAndVerify } from "./build-and-verify.ts";

/** The places of an element, allowed or not. */
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

/**
 * Elements that have no words of their own in the reading: breaks, gaps, forme work; a choice, whose sides have them; and those
 * that hold a text.
 */
const wordless = new Set(["pb", "lb", "cb", "gb", "gap", "fw", "choice", "teiHeader", "TEI", "teiCorpus", "text"]);

const documentOf = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`;

/** Holds that the text of each element is kept, wherever it stands. */
export function keepTheirWords(elements: readonly string[]): void {
  const known = elements.filter(name => !wordless.has(name));

  it.each(places)("keeps its text in another name space too: %s", async (_, place) => {
    const foreign = known.slice(0, 40).map(name => place(`x:${name}`));
    const tei = documentOf(foreign.join("\n")).replace("<TEI ", '<TEI xmlns:x="urn:example" ');
    const { findings } = await buildAndVerify(tei, "reading");
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
    );
  });
}
