import { describe, expect, it } from "vitest";

import { recordFormats, type RecordFormat } from "../../src/deposit/record-formats.ts";
import { mets } from "../../src/deposit/records/mets.ts";
import { premis } from "../../src/deposit/records/premis.ts";
import { parseXml } from "../../src/engines/xml.ts";
import type { EditionRecord } from "../../src/record/edition-record.ts";
import { recorded } from "./records/recorded.ts";

/** Of what links to the web there is nothing without an address. */
const formats = Object.entries<RecordFormat>(recordFormats).flatMap(([name, { write }]) =>
  ["iiif", "signposting", "sitemap"].includes(name)
    ? []
    : [[name, { write: (record: EditionRecord) => write(record, [])! }] as const],
);

describe("a header that nobody meant", () => {
  it.each(formats)("is described in %s, though it says nothing", (_, { write }) => {
    expect(write(recorded({ title: "" }))).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it.each(formats)("is described in %s without the day that no calendar has", (_, { write }) => {
    const impossible = recorded({
      publication: `<publisher>P</publisher><date when="2026-02-30"/>`,
      profile: `<creation><date when="1999-13-01"/></creation>`,
      revision: `<change when="2026-04-31">c</change>`,
    });
    expect(write(impossible)).not.toMatch(/2026-02-30|1999-13-01|2026-04-31/);
  });

  it.each(formats)("cannot write markup or members of its own into %s", (name, { write }) => {
    const words = `&lt;/title>&lt;script>alert(1)&lt;/script>", "x": "y } ]]&gt; \\ \u202E`;
    const text = write(
      recorded({
        title: `<title>${words}</title><author>${words}</author>`,
        publication: `<publisher>${words}</publisher><availability><licence target="javascript:alert(1)">${words}</licence></availability>`,
      }),
    );
    expect(isWellFormed(name, text)).toBe(true);
    if (/^[[{]/.test(text)) expect(text).not.toMatch(/"x": "y/);
  });

  const many = Array.from({ length: 500 }, (_, i) => `<author><persName>Ann Name${i}</persName></author>`).join("");
  const crowded = recorded({ title: `<title>T</title>${many}` });

  it.each(formats)("has each of 500 authors in %s", (name, { write }) => {
    const text = write(crowded);
    if (["premis", "cmif", "mets"].includes(name)) return;
    expect(new Set(text.match(/Name\d+/g)).size).toBe(500);
  });

  it("names 3,000 files", () => {
    const file = {
      role: "picture",
      format: { name: "PNG", mediaType: "image/png" },
      description: { sizeBytes: 1, sha256: "a", sha512: "b" },
    };
    const files = Array.from({ length: 3_000 }, (_, i) => ({ ...file, path: `p${i}.png` }));
    expect(mets(recorded({}), files, { divisions: [] }).match(/<fptr /g)).toHaveLength(3_000);
    expect(premis(recorded({}), files, { events: [], agents: [] }).match(/<size>/g)).toHaveLength(3_000);
  });
});

/** XML and JSON that a parser reads; formats of lines have their own descriptions. */
function isWellFormed(name: string, text: string): boolean {
  if (text.startsWith("<?xml")) return parseXml(new TextEncoder().encode(text), name).ok;
  if (/^[[{]/.test(text)) return typeof JSON.parse(text) === "object";
  return true;
}
