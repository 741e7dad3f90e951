import { describe, expect, it } from "vitest";

import { labelNotes } from "../../src/tei/note-labels.ts";
import { childElements } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";

/** Notes by their attributes. */
const labels = (...notes: readonly string[]): string[] => {
  const xml = `<p xmlns="http://www.tei-c.org/ns/1.0">${notes.map(attributes => `<note ${attributes}/>`).join("")}</p>`;
  const parsed = parseXml(new TextEncoder().encode(xml), "notes.xml");
  if (!parsed.ok) throw new Error("not well-formed");
  return labelNotes(childElements(parsed.value.root));
};

describe("the sign by which a note is called", () => {
  it("is its number among all, where the source has none", () => {
    expect(labels("", "", "")).toEqual(["1", "2", "3"]);
  });

  it("is the source's own, without the points and brackets of its setting", () => {
    expect(labels('n="*"', 'n="††"', 'n="12a."', 'n="(3)"')).toEqual(["*", "††", "12a", "3"]);
  });

  it("is ours for all where the source begins anew on each page, since none of its signs leads to one note", () => {
    expect(labels('n="1"', 'n="2"', 'n="1"')).toEqual(["1", "2", "3"]);
  });

  it("is ours where few notes of the source have a sign", () => {
    expect(labels('n="9"', "", "", "")).toEqual(["1", "2", "3", "4"]);
  });

  it("of the editor's notes is a letter where those of the source are numbers, and a number where they are not", () => {
    expect(labels('n="1"', 'type="editorial"', 'n="2"', 'type="apparatus"', 'n="a"')).toEqual([
      "1",
      "b",
      "2",
      "c",
      "a",
    ]);
    expect(labels('n="*"', 'type="editorial"', 'n="†"')).toEqual(["*", "1", "†"]);
  });

  it.each(["", " ", "see below", "[1]x", "12345", "<", "a b"])("is never %j", n => {
    expect(labels(`n="${n.replace("<", "&lt;")}"`)).toEqual(["1"]);
  });

  it("goes on after z", () => {
    expect(labels('n="1"', ...Array<string>(28).fill('type="editorial"')).at(-1)).toBe("ab");
  });
});
