import { describe, expect, it } from "vitest";

import { readShownText, type ShownText } from "../../../src/engines/pdfjs.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { buildBook } from "./book.ts";

/** The places of pieces of a text; the measure goes from 70 to 370. */
async function placesIn(body: string): Promise<(text: string) => ShownText> {
  const shown = (await readShownText((await buildBook(body)).bytes))!;
  return text => shown.findLast(one => one.text.includes(text) && one.y > 60)!;
}

const antilabe = `<sp><speaker>A</speaker><l part="I">Long live</l></sp><sp><speaker>B</speaker><l part="M">Bernard</l></sp>
  <sp><speaker>A</speaker><l part="F">He.</l><l>Whole</l></sp>`;
const letter = `<opener><address><addrLine>High Street</addrLine><addrLine>Snoring</addrLine></address><dateline>London</dateline></opener>
  <p>Words</p><closer><salute>Yours</salute><signed>John</signed></closer>`;
const lists = `<p>Words</p><list><item>one <list><item>deep</item></list></item></list>
  <list type="gloss"><label>antilabe</label><item>meaning</item></list>
  <list type="simple"><item>hanging ${"word ".repeat(20)} turned</item></list>`;
const note = `<p>Words<note><p>First.</p><lg><l>Verse</l><l>again</l></lg><list><item>item</item></list></note></p>`;
const looks = `<p>Words</p><p rend="center">middle</p><p style="text-align: right">far</p><lg><l>Verse</l><l rend="indent">inner</l></lg>`;

describe("a book is set as its matter asks", () => {
  it("parts of a verse that several speak follow one another across the lines", async () => {
    const at = await placesIn(antilabe);
    expect(at("Bernard").x).toBeGreaterThan(at("Long live").x + 40);
    expect(at("He.").x).toBeGreaterThan(at("Bernard").x + 30);
    expect(at("Whole").x).toBeCloseTo(at("Long live").x);
  });

  it("a part of a verse that has no room there begins as any line does", async () => {
    const long = `<sp><l part="I">Long ${"live ".repeat(9)}</l></sp><sp><l part="F">Bernard ${"and ".repeat(9)}</l></sp>`;
    const at = await placesIn(long);
    expect(at("Bernard").x).toBeCloseTo(at("Long").x);
  });

  it("a letter has its date and its name on the right, and the lines of an address close", async () => {
    const at = await placesIn(letter);
    expect(at("London").x).toBeGreaterThan(300);
    expect(at("John").x).toBeGreaterThan(300);
    expect(at("High").y - at("Snoring").y).toBeCloseTo(14);
    expect(at("Yours").y - at("John").y).toBeCloseTo(14);
  });

  it("lists in lists stand close and further in, what labels mean beneath them, and items without a sign hang", async () => {
    const at = await placesIn(lists);
    expect(at("one").y - at("deep").y).toBeCloseTo(14);
    expect(at("deep").x).toBeGreaterThan(at("one").x + 5);
    expect(at("meaning").x).toBeGreaterThan(at("antilabe").x + 5);
    expect(at("turned").x).toBeGreaterThanOrEqual(at("hanging").x);
  });

  it("paragraphs, verse and items of a note begin lines", async () => {
    const at = await placesIn(note);
    const tops = ["First", "Verse", "again", "item"].map(text => Math.round(at(text).y));
    expect(tops).toEqual(tops.toSorted((one, other) => other - one));
    expect(new Set(tops).size).toBe(4);
  });

  it("what the source sets in the middle, on the right or further in stands there", async () => {
    const at = await placesIn(looks);
    expect(at("middle").x).toBeGreaterThan(180);
    expect(at("middle").x).toBeLessThan(220);
    expect(at("far").x).toBeGreaterThan(340);
    expect(at("inner").x).toBeGreaterThan(at("Verse").x + 5);
  });

  it("headings of three depths differ", async () => {
    const at = await placesIn(
      "<div><head>Part</head><p>a</p><div><head>Chapter</head><p>b</p><div><head>Section</head><p>c</p></div></div></div>",
    );
    expect(new Set(["Part", "Chapter", "Section"].map(text => at(text).sizePt)).size).toBeGreaterThan(1);
  });

  it.each(Object.entries({ antilabe, letter, lists, note, looks }))(
    "every word is in its order: %s",
    async (_, body) => {
      const document = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader/><text><body>${body}</body></text></TEI>`;
      expect((await buildAndVerify(document, "reading", { formats: ["pdf"] })).findings).toEqual([]);
    },
  );
});
