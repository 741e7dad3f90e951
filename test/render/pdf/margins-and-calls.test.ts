import { describe, expect, it } from "vitest";

import { readShownText, type ShownText } from "../../../src/engines/pdfjs.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { buildBook } from "./book.ts";

async function shownIn(body: string): Promise<readonly ShownText[]> {
  return (await readShownText((await buildBook(body)).bytes))!;
}

async function findingsOf(body: string): Promise<readonly unknown[]> {
  const document = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader/><text><body>${body}</body></text></TEI>`;
  return (await buildAndVerify(document, "reading", { formats: ["pdf"] })).findings;
}

/** A sheet is 432 points wide, its text begins at 70. */
const textPt = 70;

describe("the marks of pages", () => {
  const several = (count: number): string =>
    `<p>One ${Array.from({ length: count }, (_, i) => `<pb n="${i + 1}"/>w`).join(" ")} end.</p>`;

  it.each([
    ["two", several(2)],
    ["nine", several(9)],
    ["in cells side by side", '<table><row><cell><pb n="1"/>a</cell><cell><pb n="2"/>b</cell></row></table>'],
  ])("that begin in one line stand apart: %s", async (_, body) => {
    const marks = (await shownIn(body)).filter(({ tags }) => tags.includes("PageMark"));
    const places = marks.map(({ x, y }) => `${Math.round(x / 4)} ${Math.round(y / 4)}`);
    expect(places.length).toBeGreaterThan(1);
    expect(new Set(places).size).toBe(places.length);
    for (const { x } of marks) expect(x).toBeGreaterThan(0);
    expect(await findingsOf(body)).toEqual([]);
  });

  it("stand on the sheet however long they are", async () => {
    const shown = await shownIn(`<p><pb n="fol. 123 recto, of the modern foliation"/>One.</p>`);
    const [mark] = shown.filter(({ tags }) => tags.includes("PageMark"));
    expect(mark!.x).toBeGreaterThan(0);
    expect(mark!.x).toBeLessThan(textPt);
  });
});

describe("the call of a note", () => {
  const callIn = (shown: readonly ShownText[]): ShownText => shown.find(({ tags }) => tags.includes("Call"))!;

  it.each([
    ["on both sides", "<p>word. <note>n</note> <hi>Next</hi></p>"],
    ["at the end", "<p>word.\n  <note>n</note>\n</p>"],
  ])("stands at the word before it, though white space parts them: %s", async (_, body) => {
    const close = callIn(await shownIn("<p>word.<note>n</note> <hi>Next</hi></p>"));
    expect(callIn(await shownIn(body)).x).toBeCloseTo(close.x, 1);
    expect(await findingsOf(body)).toEqual([]);
  });

  it("stays with the word that it is written to", async () => {
    const shown = await shownIn("<p>word. <note>n</note>Next</p>");
    const close = callIn(await shownIn("<p>word.<note>n</note> Next</p>"));
    expect(callIn(shown).x).toBeGreaterThan(close.x + 2);
  });
});
