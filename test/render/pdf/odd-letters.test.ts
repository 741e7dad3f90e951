import { describe, expect, it } from "vitest";

import { readShownText, type ShownText } from "../../../src/engines/pdfjs.ts";
import { textShaper, type ShapedText } from "../../../src/shape/shape-text.ts";
import { furtherFamilies } from "../../../src/render/pdf/fonts/font-families.ts";
import { nodeWorld } from "../../../src/world/node-world.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { buildBook } from "./book.ts";

async function shownIn(body: string): Promise<readonly ShownText[]> {
  return (await readShownText((await buildBook(body)).bytes))!.filter(({ tags }) => tags.includes("Reading"));
}

async function findingsOf(body: string): Promise<readonly unknown[]> {
  const document = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader/><text><body>${body}</body></text></TEI>`;
  return (await buildAndVerify(document, "reading", { formats: ["pdf"] })).findings;
}

describe("a soft hyphen at the end of a word", () => {
  it.each([
    ["before a space", "<p>ver\u00AD <hi>end</hi></p>", "<p>ver <hi>end</hi></p>"],
    ["before more of its word", "<p>ver\u00AD<hi>end</hi></p>", "<p>ver<hi>end</hi></p>"],
    ["after another", "<p>ver\u00ADver\u00AD <hi>end</hi></p>", "<p>verver <hi>end</hi></p>"],
  ])("takes no room, and is lost to nobody: %s", async (_, soft, plain) => {
    const placeOfEnd = async (body: string): Promise<number> =>
      (await shownIn(body)).find(({ text }) => text.includes("end"))!.x;
    expect(await placeOfEnd(soft)).toBeCloseTo(await placeOfEnd(plain), 1);
    expect(await findingsOf(soft)).toEqual([]);
  });
});

describe("a letter with many marks", () => {
  const heap = Array.from({ length: 400 }, (_, i) => String.fromCharCode(0x300 + (i % 60))).join("");
  const written = "\u0323\u0304\u0301\u0308";

  it.each([
    ["hundreds: few are drawn", heap, 12],
    ["four: each is drawn", written, 12],
  ])("leaves all in the text: %s", async (_, marks, most) => {
    const shaped = await shapeOf(`to${marks}wer`);
    expect(shaped.glyphs.length).toBeLessThan(most);
    expect(shaped.glyphs.length).toBeGreaterThanOrEqual(Math.min(5, marks.length) + "tower".length - 1);
    expect(await findingsOf(`<p>A to${marks}wer</p>`)).toEqual([]);
  });
});

async function shapeOf(text: string): Promise<ShapedText> {
  return textShaper(await nodeWorld({}).font(furtherFamilies[0]!.regular), []).shape(text, false, true);
}
