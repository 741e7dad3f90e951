import { describe, expect, it } from "vitest";

import { fields } from "../../src/tei/labelled-fields.ts";
import { readShownText } from "../../src/engines/pdfjs.ts";
import { buildAndVerify } from "../verify/build-and-verify.ts";
import { readFileSync } from "node:fs";

const catalogue = (header: string, rest = "<text><body><p/></body></text>"): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader>${rest}</TEI>`;
const manuscript = `<msDesc xml:id="ms"><msIdentifier><settlement>Oxford</settlement><idno>MS. 1</idno></msIdentifier>
  <msContents><msItem><locus>1a</locus><title>Canon</title><note>Incomplete.</note></msItem></msContents>
  <physDesc><objectDesc><supportDesc><support>Paper</support></supportDesc></objectDesc><bindingDesc><binding><p>Leather.</p></binding></bindingDesc></physDesc></msDesc>`;
const ofSource = (source: string): string =>
  `<fileDesc><titleStmt><title>T</title></titleStmt><sourceDesc>${source}</sourceDesc></fileDesc>`;

async function build(xml: string): Promise<{ html: string; typed: string; sheets: string; words: readonly number[] }> {
  const { files, findings, words } = await buildAndVerify(xml, "reading");
  expect(findings).toEqual([]);
  const text = (ending: "html" | "txt"): string => new TextDecoder().decode(files.get(ending));
  const sheets = (await readShownText(files.get("pdf")!))!.map(piece => piece.text).join("");
  return {
    html: text("html"),
    typed: (text("txt").split(/^={72}$/m)[1] ?? "").trim(),
    sheets,
    words: [...words.values()],
  };
}

describe("a document that has no text of its own", () => {
  it("has the description of a manuscript as its text, headed, in every format, its words counted", async () => {
    const { html, typed, sheets, words } = await build(catalogue(ofSource(manuscript)));
    expect(typed.split(/\n+/)).toEqual([
      "[description]",
      "[Shelfmark] Oxford MS. 1",
      "1a",
      "[Title] Canon",
      "Incomplete.",
      "[Support] Paper",
      "[Binding]",
      "Leather.",
    ]);
    expect(html).toMatch(/<article[^>]*>.*<h2[^>]*>Description<\/h2><div class="msDesc" id="ms"/s);
    expect(sheets).toMatch(/Support:\s*Paper/);
    expect(new Set(words)).toEqual(new Set([8]));
  });

  it("says it once", async () => {
    const { html } = await build(catalogue(ofSource(manuscript)));
    expect(html.split("Leather.")).toHaveLength(2);
    expect(html).not.toContain("About the source");
  });

  it("has its persons and places, under their own heads or what they are", async () => {
    const standOff = `<standOff><listPerson><head>People</head><person><persName>Ann</persName><note>Founder.</note></person></listPerson><listPlace><place><placeName>Ely</placeName></place></listPlace></standOff><text><body/></text>`;
    const { html, typed } = await build(catalogue(ofSource("<p>Born digital.</p>"), standOff));
    expect(typed.split(/\n+/)).toEqual(["People", "Ann", "Founder.", "[places]", "Ely"]);
    expect(html).toMatch(/<h2[^>]*>People<\/h2>/);
  });

  it("has its terms as a list, and its letters where there are several", async () => {
    const header = `${ofSource("<p/>")}<encodingDesc><classDecl><taxonomy><category><catDesc>Law</catDesc><category><catDesc>Canon law</catDesc></category></category></taxonomy></classDecl></encodingDesc>
      <profileDesc><correspDesc><correspAction type="sent"><persName>Ann</persName><date>1 May</date></correspAction></correspDesc><correspDesc><correspAction type="sent"><persName>Bob</persName></correspAction></correspDesc></profileDesc>`;
    const { typed } = await build(catalogue(header));
    expect(typed).toMatch(/\[terms\]\s+\* Law\s+\* Canon law/);
    expect(typed).toMatch(/\[letters\]\s+Ann 1 May\s+Bob/);
  });

  it("keeps the pages that its text begins, and the pictures of them", async () => {
    const { html, typed } = await build(
      catalogue(ofSource(manuscript), `<text><body><pb n="1r" facs="https://example.org/1r.jpg"/></body></text>`),
    );
    expect(typed).toMatch(/^\[p\. 1r\]\s+\[description\]/);
    expect(html).toContain("https://example.org/1r.jpg");
  });
});

describe("a measure of a manuscript", () => {
  const typed = async (extent: string): Promise<string> => {
    const built = await build(
      catalogue(
        ofSource(
          `<msDesc><physDesc><objectDesc><supportDesc><extent>${extent}</extent></supportDesc></objectDesc></physDesc></msDesc>`,
        ),
      ),
    );
    return /\[Extent\] (.*)/.exec(built.typed)?.[1] ?? "";
  };

  it.each([
    [
      "numbers of one unit",
      `<dimensions><height unit="mm">210</height><width unit="mm">150</width></dimensions>`,
      "210 × 150 mm",
    ],
    [
      "a unit for all",
      `<dimensions unit="cm"><height>21</height> <width>15</width> <depth>3.5</depth></dimensions>`,
      "21 × 15 × 3.5 cm",
    ],
    [
      "attributes alone",
      `1 leaf <dimensions unit="mm"><height quantity="210"/><width atLeast="150" atMost="155"/></dimensions>`,
      "1 leaf 210 × 150–155 mm",
    ],
    ["two units", `<dimensions><height unit="mm">210</height><width unit="in">6</width></dimensions>`, "210 mm × 6 in"],
    ["no unit", `<dimensions><height>210</height><width>150</width></dimensions>`, "210 × 150"],
    [
      "words of the encoder",
      `<dimensions unit="mm"><height>210 mm</height><width>150 mm</width></dimensions>`,
      "210 mm 150 mm",
    ],
    [
      "signs of the encoder",
      `<dimensions unit="mm"><height>210</height> x <width>150</width> mm</dimensions>`,
      "210 x 150 mm",
    ],
    ["one, in a sentence", `It is <height unit="mm">210</height> high.`, "It is 210 mm high."],
    ["one, with its unit after it", `It is <height unit="mm">210</height> mm high.`, "It is 210 mm high."],
  ])("has what it needs to be read: %s", async (_, extent, said) => {
    expect(await typed(extent)).toBe(said);
  });

  it("is so on the page and in print, and its cross and its unit are no words of the text", async () => {
    const extent = `<dimensions unit="mm"><height>210</height><width>150</width></dimensions>`;
    const { html, sheets, words } = await build(
      catalogue(
        ofSource(
          `<msDesc><physDesc><objectDesc><supportDesc><extent>${extent}</extent></supportDesc></objectDesc></physDesc></msDesc>`,
        ),
      ),
    );
    expect(html.replaceAll(/<[^>]*>/g, "")).toMatch(/210 +× 150 mm/);
    expect(sheets).toMatch(/210 × 150 mm/);
    expect(new Set(words)).toEqual(new Set([2]));
  });
});

it("the items of a manuscript say of whom they are and what they are called", async () => {
  const item = `<msItem><author>Augustine</author><title>Enarrationes</title><incipit>Beatus</incipit></msItem><msItem>A <title>Psalter</title> in prose.</msItem>`;
  const { typed, html, sheets } = await build(catalogue(ofSource(`<msDesc><msContents>${item}</msContents></msDesc>`)));
  expect(typed.split(/\n+/)).toEqual([
    "[description]",
    "[Author] Augustine",
    "[Title] Enarrationes",
    "[Begins] Beatus",
    "A Psalter in prose.",
  ]);
  expect(html).toMatch(/data-label="Author"[^>]*>Augustine<.*data-label="Title"[^>]*>Enarrationes</s);
  expect(sheets).toMatch(/Author: Augustine\s*Title: Enarrationes/);
});

it("a document that has a text keeps the description beside it", async () => {
  const { html, typed } = await build(
    catalogue(ofSource(manuscript), `<text><body><p>In principio.</p></body></text>`),
  );
  expect(typed).toBe("In principio.");
  expect(html).toContain("About the source");
});

it("every field with a label is known as one, and no other", () => {
  const labels = readFileSync("xslt/labels/en.xml", "utf8").matchAll(/id="field-(\w+)"/g);
  expect([...labels].map(([, name]) => name).sort()).toEqual([...fields].sort());
});
