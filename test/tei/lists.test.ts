import { describe, expect, it } from "vitest";

import { elementsOf, isTei } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { kindOfList, markersOf } from "../../src/tei/lists.ts";
import { settingsIn } from "../../src/tei/renditions.ts";

/** The kind of the first list of a body, and the marker of each of its items, with the number from which it counts on. */
function listOf(list: string, header = ""): { kind: string; markers: string } {
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body>${list}</body></text></TEI>`;
  const parsed = parseXml(new TextEncoder().encode(xml), "lists.xml");
  if (!parsed.ok) throw new Error("not well-formed");
  const { root } = parsed.value;
  const found = [...elementsOf(root)].find(element => isTei(element, "list"))!;
  const kind = kindOfList(found, settingsIn(root)(found));
  const markers = [...markersOf(found, kind).values()].map(({ sign, value }) => `${sign}${value ?? ""}`);
  return { kind, markers: markers.join(" ") };
}
const three = "<item/><item/><item/>";
const kindOf = (attributes: string): string => listOf(`<list ${attributes}>${three}</list>`).kind;

describe("the kind of a list", () => {
  it.each([
    ["", "bulleted"],
    [`type="unordered"`, "bulleted"],
    [`rend="unordered"`, "bulleted"],
    [`type="bulleted"`, "bulleted"],
    [`rend="disc"`, "bulleted"],
    [`type="litany"`, "bulleted"],
    [`type="disordered"`, "bulleted"],
    [`type="ordered"`, "decimal"],
    [`rend="numbered"`, "decimal"],
    [`rend="decimal"`, "decimal"],
    [`rend="Numbered bold"`, "decimal"],
    [`type="lower-roman"`, "lower-roman"],
    [`rend="upperRoman"`, "upper-roman"],
    [`rend="numbered lower_alpha"`, "lower-alpha"],
    [`rend="upper-latin"`, "upper-alpha"],
    [`type="simple"`, "simple"],
    [`type="gloss"`, "simple"],
    [`rend="none"`, "simple"],
    [`rend="inline"`, "inline"],
  ])("with %s is %s", (attributes, kind) => {
    expect(kindOf(attributes)).toBe(kind);
  });

  it("is as the source sets it, before what sort of list it is", () => {
    expect(kindOf(`type="ordered" rend="none"`)).toBe("simple");
    expect(kindOf(`type="simple" rend="numbered"`)).toBe("decimal");
    expect(kindOf(`type="ordered" rend="bold"`)).toBe("decimal");
  });

  it("has the numerals that either attribute names", () => {
    expect(kindOf(`type="ordered" rend="lower-roman"`)).toBe("lower-roman");
    expect(kindOf(`type="lower-roman" rend="numbered"`)).toBe("lower-roman");
  });

  it("is as CSS says, on the list or in the header", () => {
    expect(kindOf(`style="list-style-type: upper-roman"`)).toBe("upper-roman");
    expect(kindOf(`rend="list-style: lower-alpha inside"`)).toBe("lower-alpha");
    const header = `<rendition xml:id="r">list-style-type: none</rendition>`;
    expect(listOf(`<list type="ordered" rendition="#r">${three}</list>`, header).kind).toBe("simple");
    expect(listOf(`<list>${three}</list>`, `<rendition selector="list">list-style: decimal</rendition>`).kind).toBe(
      "decimal",
    );
  });

  it("is labelled, where it has labels, whatever else is said of it", () => {
    expect(listOf(`<list type="ordered"><label>1</label><item n="1"/></list>`)).toEqual({
      kind: "labelled",
      markers: "",
    });
  });
});

describe("the marker of an item", () => {
  it.each([
    ["bulleted", "• • •"],
    ["ordered", "1. 2. 3."],
    ["lower-alpha", "a. b. c."],
    ["upper-roman", "I. II. III."],
    ["simple", ""],
    ["inline", ""],
  ])("of a list that is %s is %s", (type, markers) => {
    expect(listOf(`<list type="${type}">${three}</list>`).markers).toBe(markers);
  });

  it("is what the encoder wrote, with a point after a letter or a figure, in any list without labels", () => {
    const items = `<item n="II"/><item n="b)"/><item n=" (c) "/><item n=""/>`;
    expect(listOf(`<list>${items}</list>`).markers).toBe("II. b) (c) •");
    expect(listOf(`<list type="simple">${items}</list>`).markers).toBe("II. b) (c)");
  });

  it("counts on from a number that the encoder wrote, and past what is none", () => {
    expect(listOf(`<list type="ordered"><item/><item n="5"/><item/><item n="6a"/><item/></list>`).markers).toBe(
      "1. 5.5 6. 6a. 8.",
    );
    expect(listOf(`<list type="lower-roman"><item n="(x)"/><item/></list>`).markers).toBe("(x)10 xi.");
    expect(listOf(`<list type="lower-alpha"><item n="z"/><item/></list>`).markers).toBe("z.26 aa.");
    expect(listOf(`<list type="upper-roman"><item n="IIII"/><item n="3999"/><item/></list>`).markers).toBe(
      "IIII. 3999.3999 4000.",
    );
  });
});
