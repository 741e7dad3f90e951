import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { memoryWorld, session } from "../../src/index.ts";
import { png } from "../png.ts";

const edition = (pages: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A log</title></titleStmt><publicationStmt><publisher>P</publisher><idno type="URL">https://example.org/log/</idno></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader>
<facsimile><surface xml:id="s2"><graphic url="p/2.png" width="30px" height="40px"/></surface></facsimile><text><body><p>${pages}</p></body></text></TEI>`;

const world = (pages: string) =>
  memoryWorld({
    "log.xml": edition(pages),
    "p/1.png": png({ width: 12, height: 20 }, 740),
    "p/2.png": png({ width: 3, height: 4 }, 40),
    "p/shell.jpg": readFileSync("test/documents/shell.jpg"),
    "p/cut.jpg": readFileSync("test/documents/shell.jpg").subarray(0, 12),
    "p/no.png": "no picture",
  });

/** The canvases of a manifest, as label, width and height. */
async function canvases(pages: string): Promise<readonly unknown[]> {
  const { files } = await session(world(pages)).record("log.xml", { formats: ["iiif"] });
  if (!files[0]) return [];
  const { items } = JSON.parse(new TextDecoder().decode(files[0].bytes)) as {
    items: { label: { none: string[] }; width: number; height: number }[];
  };
  return items.map(({ label, width, height }) => [label.none[0], width, height]);
}

it("a page whose picture has no size in the TEI has that of the file beside it", async () => {
  expect(await canvases(`<pb n="1" facs="p/1.png"/>a <pb n="2" facs="p/shell.jpg"/>b`)).toEqual([
    ["1", 12, 20],
    ["2", 200, 200],
  ]);
});

it("the size that the TEI states goes before that of the file", async () => {
  expect(await canvases(`<pb n="2" facs="#s2"/>a`)).toEqual([["2", 30, 40]]);
});

it("a picture that is cut off, none, elsewhere or not there has no size, and no canvas", async () => {
  const none = ["p/cut.jpg", "p/no.png", "../p/1.png", "https://example.org/1.png", "p/absent.png"];
  expect(await canvases(none.map((url, i) => `<pb n="${i}" facs="${url}"/>a`).join(""))).toEqual([]);
});
