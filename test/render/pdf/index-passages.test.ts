import { describe, expect, it } from "vitest";

import { buildBook, readBook } from "./book.ts";

const paragraphs = Array.from({ length: 60 }, (_, i) => `<p>${`words of paragraph ${i} `.repeat(12)}</p>`).join("");

async function entryOf(text: string): Promise<string | undefined> {
  const { bytes } = await buildBook(text);
  const words = (await readBook(bytes)).sheets.map(({ text: ofSheet }) => ofSheet).join(" ");
  return /\bdinner:\s*(\S+ \[[^\]]*\])/.exec(words.replaceAll(/\s+/g, " "))?.[1];
}

describe("a passage of which the index of a book speaks", () => {
  it.each([
    ["a place that has no words", `<p>last<anchor xml:id="e"/></p>`],
    ["a paragraph", `<p xml:id="e">last</p>`],
  ])("has the pages from its beginning to %s", async (_, end) => {
    const entry = await entryOf(
      `<pb n="7"/><p>first<index spanTo="#e"><term>dinner</term></index></p>${paragraphs}<pb n="9"/>${end}`,
    );
    const [, first, last] = /^(\d+)–(\d+) \[7–9\]$/.exec(entry ?? "") ?? [];
    expect(Number(last)).toBeGreaterThan(Number(first));
  });
});
