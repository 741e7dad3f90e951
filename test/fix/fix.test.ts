import { describe, expect, it } from "vitest";

import type { Diagnostic, Mend } from "../../src/core/diagnostic.ts";
import { applyEdits } from "../../src/fix/apply-edits.ts";
import { editsFor } from "../../src/fix/edits-for.ts";
import { matterOfSource } from "../../src/fix/matter-of-source.ts";
import { unifiedDifference } from "../../src/fix/unified-difference.ts";

/** The finding on the nth tag of that name, from 1. */
function findingOn(source: string, tag: string, mend: Mend, nth = 1): Diagnostic {
  const before = source.split(tag).slice(0, nth).join(tag);
  const lines = before.split(/\r\n?|\n/);
  const location = { file: "a.xml", line: lines.length, column: lines.at(-1)!.length + 1 };
  return { code: "REC-V001", severity: "error", message: "", clause: "", location, mend };
}

const name: Mend = { what: "element", from: "persname", to: "persName" };
const id: Mend = { what: "attribute", from: "id", to: "xml:id" };

function mended(source: string, ...findings: readonly Diagnostic[]): string {
  const edits = editsFor(source);
  return applyEdits(
    source,
    findings.map(finding => edits(finding) ?? []),
  ).text;
}

describe("a mend", () => {
  it("calls an element otherwise, in its start tag and its own end tag", () => {
    const source = "<p><persname>a<persname>b</persname></persname\n></p>";
    expect(mended(source, findingOn(source, "<persname", name))).toBe(
      "<p><persName>a<persname>b</persname></persName\n></p>",
    );
    expect(mended(source, findingOn(source, "<persname", name, 2))).toBe(
      "<p><persname>a<persName>b</persName></persname\n></p>",
    );
  });

  it("calls an empty element otherwise, wherever its tag ends", () => {
    const source = `<p><PB n="a/>b>"\n/>c</p>`;
    const mend: Mend = { what: "element", from: "PB", to: "pb" };
    expect(mended(source, findingOn(source, "<PB", mend))).toBe(`<p><pb n="a/>b>"\n/>c</p>`);
  });

  it("calls an attribute otherwise, and no value and no other", () => {
    const source = `<p xid="id" n = 'id="x"' id = "b">id="b"</p>`;
    expect(mended(source, findingOn(source, "<p", id))).toBe(`<p xid="id" n = 'id="x"' xml:id = "b">id="b"</p>`);
  });

  it("makes no id that is there twice, and no attribute twice in a tag", () => {
    const twice = `<p><a id="x"/><b xml:id="x"/></p>`;
    expect(mended(twice, findingOn(twice, "<a", id))).toBe(twice);
    const both = `<p id="x" xml:id="y"/>`;
    expect(mended(both, findingOn(both, "<p", id))).toBe(both);
  });

  it("writes a namespace, or writes it rightly", () => {
    const mend: Mend = { what: "namespace", from: "", to: "http://x/" };
    expect(mended("<TEI/>", findingOn("<TEI/>", "<TEI", mend))).toBe(`<TEI xmlns="http://x/"/>`);
    const wrong = `<t:TEI n="1" xmlns:t='https://x'/>`;
    expect(mended(wrong, findingOn(wrong, "<t:TEI", mend))).toBe(`<t:TEI n="1" xmlns:t='http://x/'/>`);
  });

  it.each(["\n", "\r\n", "\r"])("finds its place with lines that end in %j, after letters of two units", end => {
    const source = `<!DOCTYPE p [<!ENTITY e "<persname>]>"> <!-- ]> ' -->]>${end}<!-- <persname> -->${end}<p>😀<![CDATA[<persname>]]><?x <persname>?><persname>a</persname></p>`;
    const finding = findingOn(source, "<persname>a", name);
    expect(mended(source, finding)).toBe(source.replace("<persname>a</persname>", "<persName>a</persName>"));
  });

  it("is made in all places of one finding, and once where two findings ask for it", () => {
    const source = "<p><persname/><persname/></p>";
    const [first, second] = [findingOn(source, "<persname", name), findingOn(source, "<persname", name, 2)];
    expect(mended(source, { ...first, also: [second.location] })).toBe("<p><persName/><persName/></p>");
    expect(mended(source, first, first)).toBe("<p><persName/><persname/></p>");
  });

  it("is none where the source is not as the finding has it", () => {
    const source = "<p><name>a</name></p>";
    expect(editsFor(source)(findingOn(source, "<name", name))).toBeUndefined();
    expect(editsFor(source)({ ...findingOn(source, "<name", name), location: { file: "a.xml" } })).toBeUndefined();
  });
});

describe("the matter of a source", () => {
  const source = `<p n="1" xmlns="http://x"> a&amp;b <![CDATA[<c>]]><!-- d --><?e f?></p>\n`;

  it("stays when names and namespaces change", () => {
    const other = `<P n="1" xmlns="http://y"> a&amp;b <![CDATA[<c>]]><!-- d --><?e f?></P>\n`;
    expect(matterOfSource(other)).toEqual(matterOfSource(source));
  });

  it.each([
    ["a letter", "b", "c"],
    ["a reference", "&amp;", "&#38;"],
    ["white space", " a", "a"],
    ["a section", "<c>", "<d>"],
    ["a comment", " d ", " e "],
    ["an instruction", "f?", "g?"],
    ["a value", '"1"', '"2"'],
    ["the last line", "\n", ""],
    ["a value that is made text", ' n="1"', ""],
  ])("is other where %s is", (_, from, to) => {
    expect(matterOfSource(source.replace(from, to))).not.toEqual(matterOfSource(source));
  });
});

describe("a difference", () => {
  const lines = (changed: readonly number[]): string =>
    Array.from({ length: 20 }, (_, nth) => `${changed.includes(nth) ? "new" : "old"} ${nth}\n`).join("");

  it("has three lines around each change, and one hunk for those that are near", () => {
    expect(unifiedDifference("a.xml", lines([]), lines([0, 4, 18]))).toBe(
      `--- a.xml\n+++ a.xml\n@@ -1,8 +1,8 @@\n-old 0\n+new 0\n old 1\n old 2\n old 3\n-old 4\n+new 4\n old 5\n old 6\n old 7
@@ -16,5 +16,5 @@\n old 15\n old 16\n old 17\n-old 18\n+new 18\n old 19\n`,
    );
  });

  it("says where a last line has no end, and is empty where nothing differs", () => {
    expect(unifiedDifference("a", "x", "y")).toContain("-x\n\\ No newline at end of file\n+y\n\\ No newline");
    expect(unifiedDifference("a", "x\n", "x\n")).toBe("");
  });
});
