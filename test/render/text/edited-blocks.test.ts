import { describe, expect, it } from "vitest";

import type { Layer } from "../../../src/core/layer.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { documentOf } from "./type-tei.ts";

const cases: readonly (readonly [what: string, body: string, typed: string])[] = [
  ["paragraphs", "<del><p>One.</p><p>Two.</p></del><add><p>Three.</p></add>", "⟦One.\n\nTwo.⟧\n\n\\Three./"],
  ["lines of verse", "<lg><l>One</l><del><l>two</l><l>three</l></del><l>four</l></lg>", "One\n⟦two\nthree⟧\nfour"],
  [
    "a list, not its marks",
    "<p>One <del>two <list><item>a</item><item>b</item></list></del> c.</p>",
    "One\n\n⟦two\n\n* a\n* b⟧\n\nc.",
  ],
  ["words between paragraphs", "<p>One.</p><del>two</del><p>Three.</p>", "One.\n\n⟦two⟧\n\nThree."],
  ["a page of their own", `<del><pb n="2"/><p>One.</p></del>`, "[p. 2]\n\n⟦One.⟧"],
  ["one within another", "<del><add><p>One</p></add><p>two</p></del>", "⟦\\One/\n\ntwo⟧"],
  ["words with signs of their own", "<add><p><del>One</del> <unclear>two</unclear></p></add>", "\\⟦One⟧ two[?]/"],
  ["blocks in the midst of a line", "<p>x<del>word<p>block</p>y</del>z</p>", "x⟦word block y⟧z"],
  ["a note, which is none of it", "<del><p>One.<note>n</note></p></del>", "⟦One.⟧ [1]"],
  [
    "variants",
    `<del><p><app><lem>One</lem><rdg wit="#A">Uno</rdg></app></p><p>two <app><lem>three</lem><rdg wit="#A">tre</rdg></app></p></del>`,
    "⟦One [1]\n\ntwo three⟧ [2]",
  ],
  ["nothing", "<p>One.</p><del/><add><p/></add>", "One."],
];

const build = (body: string, layer: Layer) => buildAndVerify(documentOf(body), layer, { formats: ["txt", "corpus"] });

function textOf(typed: Uint8Array | undefined): string | undefined {
  return new TextDecoder().decode(typed).split(`\n\n${"=".repeat(72)}\n\n`)[1];
}

describe("whole blocks that a hand deleted or added", () => {
  it.each(cases)("stand between signs where they are %s", async (_, body, typed) => {
    const { files, findings } = await build(body, "reading");
    expect(textOf(files.get("txt"))).toBe(typed);
    expect(findings).toEqual([]);
  });

  it.each(cases)("are as the source has them in the diplomatic layer: %s", async (_, body) => {
    expect((await build(body, "diplomatic")).findings).toEqual([]);
  });

  it("may stand in one another as deep as a document goes", async () => {
    const body = `${"<del><add>".repeat(60)}<p>One</p>${"</add></del>".repeat(60)}`;
    expect((await build(body, "reading")).findings).toEqual([]);
  });
});
