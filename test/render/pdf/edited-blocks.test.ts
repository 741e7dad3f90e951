import { describe, expect, it } from "vitest";

import { readShownText } from "../../../src/engines/pdfjs.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { buildBook, readBook } from "./book.ts";

const cases: readonly (readonly [what: string, body: string, shown: string])[] = [
  ["paragraphs", "<del><p>One.</p><p>Two.</p></del><add><p>Three.</p></add>", "⟦One. Two.⟧ \\Three./"],
  ["lines of verse", "<lg><l>One</l><del><l>two</l><l>three</l></del><l>four</l></lg>", "One ⟦two three⟧ four"],
  ["a stanza", "<add><lg><l>One</l><l>two</l></lg></add>", "\\One two/"],
  [
    "a list in a paragraph",
    "<p>One <del>two <list><item>a</item><item>b</item></list></del> c.</p>",
    "One ⟦two • a • b⟧ c.",
  ],
  ["words between paragraphs", "<p>One.</p><del>two</del><p>Three.</p>", "One. ⟦two⟧ Three."],
  ["paragraphs on a page of their own", '<del><pb n="2"/><p>One.</p></del>', "⟦One.⟧"],
  ["nothing", "<p>One.</p><del/><add><p/></add>", "One."],
];

describe("what a hand deleted or added", () => {
  it.each(cases)("is marked where it is %s, from its first word to its last", async (_, body, shown) => {
    const { sheets } = await readBook((await buildBook(body)).bytes);
    const text = sheets.find(sheet => sheet.text.includes("One"))!.text.replace("[2] ", "");
    expect(text.replaceAll(/(?<=[⟦\\]) | (?=[⟧/])/g, "")).toContain(shown);
    expect(text.match(/[⟦⟧]/g)?.length ?? 0).toBe(shown.match(/[⟦⟧]/g)?.length ?? 0);
  });

  it.each(cases)("leaves every word in its order: %s", async (_, body) => {
    const document = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader/><text><body>${body}</body></text></TEI>`;
    expect((await buildAndVerify(document, "reading", { formats: ["pdf"] })).findings).toEqual([]);
  });
});

it("stanzas are parted from one another and from prose, and stand close to a heading", async () => {
  const stanza = (name: string): string => `<lg><l>${name} one</l><l>${name} two</l></lg>`;
  const { bytes } = await buildBook(
    `<div><head>Head</head>${stanza("first")}${stanza("second")}<p>prose</p>${stanza("third")}</div>`,
  );
  const shown = (await readShownText(bytes))!.filter(({ y }) => y > 60);
  const topOf = (text: string): number => shown.find(one => one.text.startsWith(text))!.y;
  const leading = Math.abs(topOf("first two") - topOf("first one"));
  expect(leading).toBeGreaterThan(0);
  expect(Math.abs(topOf("second one") - topOf("first two"))).toBeGreaterThan(leading * 1.4);
  expect(Math.abs(topOf("third one") - topOf("prose"))).toBeGreaterThan(leading * 1.4);
});
