import { describe, expect, it } from "vitest";

import { parseXml } from "../../src/engines/xml.ts";
import { pagesOfText } from "../../src/tei/paged-text.ts";

function pagesOf(body: string, facsimile = ""): ReturnType<typeof pagesOfText> {
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0">${facsimile}<text><body>${body}</body></text></TEI>`;
  const document = parseXml(new TextEncoder().encode(xml), "edition.xml");
  if (!document.ok) throw new Error("not well-formed");
  return pagesOfText(document.value.root);
}

describe("the words of a page", () => {
  it("are those of the reading from its beginning to that of the next, wherever these stand", () => {
    const pages = pagesOf(
      `<p>none</p><pb n="1" xml:id="a"/><p>One <choice><sic>tow</sic><corr>two</corr></choice><note>apart</note> thr<pb n="2" break="no"/>ee</p><fw>foot</fw><p>four</p>`,
    );
    expect(pages.map(({ label, id, text }) => [label, id, text])).toEqual([
      ["1", "a", "One two thr"],
      ["2", undefined, "ee four"],
    ]);
  });

  it("have the picture of the page, and its size where one is stated", () => {
    const facsimile = `<facsimile><surface xml:id="s" ulx="0" uly="0" lrx="30" lry="40"><graphic url="s.png"/></surface><surface xml:id="t"><graphic url="t.png" width="5px" height="6px"/></surface></facsimile>`;
    const pages = pagesOf(
      `<pb facs="#s"/><pb facs="#t"/><pb facs="u.jpg"/><pb facs="0210"/><pb facs="#none"/>`,
      facsimile,
    );
    expect(pages.map(({ image }) => [image?.url, image?.size?.width])).toEqual([
      ["s.png", 30],
      ["t.png", 5],
      ["u.jpg", undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});
