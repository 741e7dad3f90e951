import { describe, expect, it } from "vitest";

import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { parseXml } from "../../src/engines/xml.ts";

/** A document with this in its second line. */
const around = (text: string): string => `<TEI>\n${text}\n</TEI>`;

function findingOf(source: string): Diagnostic | undefined {
  return parseXml(new TextEncoder().encode(source), "a.xml").diagnostics[0];
}

/** "2:5-2:9", or "2:5" where the end is not known. */
function placeOf({ location: { line, column, end } }: Diagnostic): string {
  return `${line}:${column}${end ? `-${end.line}:${end.column}` : ""}`;
}

/** The second line as it is written, the place of its fault, words that are said, and the line as it can be written. */
type Row = readonly [written: string, place: string, said: RegExp, repaired: string];

const inText: readonly Row[] = [
  ["R&D & more", "2:2-2:3", /^An & alone.*Write &amp;.*1 more like it follows/, "R&amp;D &amp; more"],
  ['<a b="?x=1&y=2"/>', "2:11-2:12", /^An & alone/, '<a b="?x=1&amp;y=2"/>'],
  ["<!-- & --><![CDATA[&]]>&;", "2:24-2:25", /^An & alone/, "<!-- & --><![CDATA[&]]>&amp;;"],
  ["AT&amp T", "2:3-2:7", /&amp has no semicolon.*Write &amp;\./, "AT&amp; T"],
  ["a&nbsp;b&nbsp;c", "2:2-2:8", /&nbsp; is a name of HTML.*&#160; \(no-break space\).*1 more/, "a&#160;b&#160;c"],
  ["caf&eacute;", "2:4-2:12", /is a name of HTML.*Write é, or &#233;/, "café"],
  ["R&amacr;m", "2:2-2:9", /is a name of HTML.*Write ā/, "Rām"],
  ["&letterhead;", "2:1-2:13", /^Nothing says what &letterhead; stands for/, "Letterhead"],
  ["&#xYZ;", "2:1-2:7", /is no number of a character/, "&#xE9;"],
  ["&#11;", "2:1-2:6", /&#11; is the control character U\+000B \(line tabulation\)/, "<lb/>"],
  ["&#x110000;", "2:1-2:11", /is no character at all, U\+110000/, "x"],
  ["3 < 4", "2:3-2:4", /^A < stands here.*Write &lt;/, "3 &lt; 4"],
  ["< hi>a</hi>", "2:1-2:2", /Write <hi without a space/, "<hi>a</hi>"],
  ["a ]]> b", "2:3-2:6", /^]]> stands in the text.*Write ]]&gt;/, "a ]]&gt; b"],
  ["a\u000cb\u000cc", "2:2-2:3", /U\+000C \(form feed\).*<pb\/>.*1 more like it/, "a<pb/>b<pb/>c"],
  ["a\ufffeb", "2:2-2:3", /noncharacter U\+FFFE/, "ab"],
  ["<?1?>", "2:1", /^The <\? here begins no instruction/, "<?a 1?>"],
  ["<!note>", "2:1", /^A <! stands here/, "&lt;!note>"],
  ["<!-- a -- b -->", "2:8-2:10", /^Two hyphens/, "<!-- a - b -->"],
  ["<!-- a --->", "2:8-2:10", /Write --> with two hyphens/, "<!-- a -->"],
];

const inTags: readonly Row[] = [
  ["<p rend=“italic”>a</p>", "2:9", /typographic quotation marks \(“\).*Write rend="italic"/, '<p rend="italic">a</p>'],
  ["<p n=1>a</p>", "2:6-2:7", /The value of @n has no quotation marks.*Write n="1"/, '<p n="1">a</p>'],
  ["<p rend>a</p>", "2:4-2:8", /^@rend has no value/, "<p>a</p>"],
  ["<p n= >a</p>", "2:7", /^@n has no value/, "<p>a</p>"],
  ["<p rend n='1'>a</p>", "2:4-2:8", /^@rend has no value/, "<p n='1'>a</p>"],
  ['<p n="1" rend="b" n="2">a</p>', "2:19-2:20", /^@n stands twice/, '<p n="1" rend="b">a</p>'],
  ['<p xml:id="a" xml:id="b"/>', "2:15-2:21", /^@xml:id stands twice/, '<p xml:id="a"/>'],
  ['<p n="1"rend="b">a</p>', "2:9", /no space before @rend/, '<p n="1" rend="b">a</p>'],
  ['<p n="a "b" c">a</p>', "2:9", /ends before "b".*&quot;/, "<p n='a \"b\" c'>a</p>"],
  ['<p n="a<b">a</p>', "2:8-2:9", /^A < stands in the value of @n.*&lt;/, '<p n="a&lt;b">a</p>'],
  ['<p n="a>b</p><p n="2"/>', "2:6-2:10", /^The value of @n has no closing "/, '<p n="a">b</p><p n="2"/>'],
  ["<p <hi>a</hi></p>", "2:1-2:4", /The tag <p is not ended/, "<p><hi>a</hi></p>"],
  ["<p, n='1'>a</p>", "2:3-2:4", /^The sign , cannot stand here in the tag <p/, "<p n='1'>a</p>"],
  ["<p “n”='1'>a</p>", "2:4-2:5", /Write the straight marks/, "<p n='1'>a</p>"],
  [
    "<https://example.org/>",
    "2:1-2:10",
    /beginning of an address.*<ref target/,
    '<ref target="https://example.org/"/>',
  ],
  ["<strobe@example.org>", "2:1-2:9", /beginning of an address/, "&lt;strobe@example.org>"],
  [
    "<ref xlink:href='a'/>",
    "2:6-2:16",
    /"xlink:href" is not declared.*xmlns:xlink="http:\/\/www.w3.org\/1999\/xlink"/,
    "<ref/>",
  ],
  ["<p XML:id='a'/>", "2:4-2:10", /XML tells capitals.*Write xml:id/, "<p xml:id='a'/>"],
  ["<a:b:c/>", "2:2-2:7", /"a:b:c" is no name/, "<c/>"],
  ["<p xmlns:xml='urn:a'/>", "2:4", /prefixes xml and xmlns.*Remove/, "<p/>"],
  ["<p xmlns:a=''/>", "2:4", /with no namespace/, "<p/>"],
];

const ofElements: readonly Row[] = [
  ["<p>a<hi>b</p>", "2:10-2:14", /^<\/p> closes nothing: hi, opened at 2:5, is still open/, "<p>a<hi>b</hi></p>"],
  ["<hi><b>a</hi></b>", "2:9-2:14", /<\/hi> closes nothing: b, opened at 2:5.*Write <\/b>/, "<hi><b>a</b></hi>"],
  ["<p>a</P>", "2:5-2:9", /no P is open.*Write <\/p>: XML tells capitals/, "<p>a</p>"],
  ["<p>a</hi></p>", "2:5-2:10", /no hi is open/, "<p>a</p>"],
  ["<p>a<lb>b</p>", "2:10-2:14", /lb is empty and closed at once: write <lb\/>/, "<p>a<lb/>b</p>"],
  ["<p>a</></p>", "2:5-2:8", /is no end tag.*Write <\/p>/, "<p>a</p>"],
  ["<!DOCTYPE TEI>", "2:1", /document type declaration stands here/, ""],
  ['<?xml version="1.0"?>', "2:1", /An XML declaration stands here.*Remove it/, ""],
];

describe.each([
  ["in text", inText],
  ["in tags", inTags],
  ["of elements", ofElements],
])("a fault %s is said where it begins, in plain words", (_, rows) => {
  it.each(rows)("%s", (written, place, said, repaired) => {
    const finding = findingOf(around(written))!;
    expect(finding.code).toBe("REC-X003");
    expect(placeOf(finding)).toBe(place);
    expect(`${finding.message} ${finding.hint}`).toMatch(said);
    expect(findingOf(around(repaired))).toBeUndefined();
  });
});

describe("a fault of the whole file is said where it begins", () => {
  it.each([
    ["<TEI><text><p>a", "1:16", /p, opened at 1:12, within text, TEI\. The file may have been cut off/],
    ["<TEI><p>a</p>\n", "1:14", /TEI, opened at 1:1\. Write <\/TEI> at the end/],
    ['<TEI><p n="1', "1:6", /^The tag that begins here is never ended/],
    ["<TEI><!-- <p>a</p></TEI>", "1:6", /^The comment that begins here is never ended.*-->/],
    ["<TEI><![CDATA[a</TEI>", "1:6", /^The CDATA section that begins here is never ended/],
    ["<TEI>a & b</TEI", "1:8-1:9", /^An & alone/],
    ["<TEI/><TEI/>", "1:7", /^A second document begins here/],
    ['<TEI/>\n<?xml version="1.0"?><TEI/>', "2:1", /^A second document begins here/],
    ["<TEI/>\n\uFEFF<TEI/>", "2:2", /^A second document begins here/],
    ["<TEI/>\n<p>a</p>", "2:1", /^The element p stands after the end of TEI/],
    ["<TEI/>\nThe end", "2:1", /^Text stands after the end of TEI: "The end"/],
    ["<TEI/></TEI>", "1:7-1:13", /^<\/TEI> closes nothing/],
    ["x <TEI/>", "1:1", /^Text stands before the first element: "x"/],
    ['\n<?xml version="1.0"?><TEI/>', "1:1-2:1", /Remove the empty line/],
    ['<!-- a --><?xml version="1.0"?><TEI/>', "1:11", /Put it before all else/],
    ["<?xml version=1.0?><TEI/>", "1:1-1:16", /Write <\?xml version="1.0" encoding="UTF-8"\?>/],
    ["<!DOCTYPE TEI [<TEI/>", "1:1", /document type declaration that begins here is never ended/],
    ["<?xml version='1.0'?><!-- a -->", "1:1", /^There is no element in the file/],
  ])("%s", (source, place, said) => {
    const finding = findingOf(source)!;
    expect(finding.code).toBe("REC-X003");
    expect(placeOf(finding)).toBe(place);
    expect(`${finding.message} ${finding.hint}`).toMatch(said);
  });
});
