import { describe, expect, it } from "vitest";

import { faultOf, xmlSyntax } from "./read-text.ts";

const a = '<element name="a"><empty/></element>';
const start = `<start>${a}</start>`;

describe("a schema that is wrong is told with its place and the clause", () => {
  it.each([
    ["3", "element", "<p/>\n<foreign/>", "s.rng:2:1: RELAX NG has no element <p>."],
    ["3", "element", "", "s.rng:1:1: <element> holds too little"],
    ["3", "element", '<value type="string"><x xmlns=""/></value>', "<value> holds text alone"],
    ["3", "element", '<attribute name="b"><text/><text/></attribute>', "may hold one part alone"],
    ["3", "element", '<ref name="a b"/>', 'name="a b" is no name.'],
    ["3", "element", '<data type="string" datatypeLibrary="a#b"/>', "no absolute address of a datatype library"],
    ["3", "element", "words", "<element> may not hold text."],
    ["3", "grammar", '<define name="d" combine="group"><empty/></define>', "no way to combine"],
    ["4.10", "element", '<element name="p:q"><empty/></element>', 'The prefix "p" is not declared.'],
    ["4.16", "element", "<attribute><name>xmlns</name></attribute>", "An attribute may not be xmlns"],
    ["4.16", "element", "<element><anyName><except><anyName/></except></anyName><empty/></element>", "<anyName>"],
    ["4.16", "element", '<data type="century"/>', 'There is no datatype "century".'],
    ["4.16", "element", '<data type="int"><param name="length">3</param></data>', 'no parameter "length"'],
    ["4.16", "element", '<data type="int"><param name="minInclusive">x</param></data>', "cannot be the minInclusive"],
    ["4.16", "element", '<value type="date">1911-02-29</value>', "no value of the datatype date"],
    ["4.17", "grammar", `${start}${start}`, "is defined more than once"],
    [
      "4.17",
      "grammar",
      `<start combine="choice">${a}</start><start combine="interleave">${a}</start>`,
      "is combined in two ways",
    ],
    ["4.18", "grammar", `<define name="d">${a}</define>`, "The grammar has no start."],
    ["4.18", "grammar", '<start><ref name="d"/></start>', 'Nothing defines "d".'],
    ["4.18", "grammar", '<start><parentRef name="d"/></start>', "no grammar around this"],
    ["4.19", "grammar", '<start><ref name="d"/></start><define name="d"><ref name="d"/></define>', "refers to itself"],
    ["7.1.1", "element", `<attribute name="b">${a}</attribute>`, "An attribute may not hold element."],
    [
      "7.1.2",
      "element",
      '<oneOrMore><group><attribute name="b"/><attribute name="c"/></group></oneOrMore>',
      "A group that is repeated may not hold attribute.",
    ],
    ["7.1.3", "element", "<list><text/></list>", "A list may not hold text."],
    ["7.1.4", "element", '<data type="string"><except><empty/></except></data>', "What is excepted from data"],
    ["7.1.5", "grammar", "<start><text/></start>", "The start may not hold text."],
    ["7.2", "element", `${a}<data type="string"/>`, "may not stand beside elements"],
    ["7.3", "element", '<attribute name="b"/><attribute name="b"/>', 'The attribute "b" may stand twice.'],
    ["7.3", "element", "<attribute><anyName/></attribute>", "An attribute of any name must be repeated"],
    ["7.4", "element", `<interleave>${a}${a}</interleave>`, 'The element "a" is on both sides of an interleave.'],
    ["7.4", "element", "<interleave><text/><mixed><empty/></mixed></interleave>", "Text is on both sides"],
    ["DTD Compatibility, 5", "element", '<data type="ID"/>', "An ID may only be the whole of an attribute."],
  ] as const)("%s: <%s> %s", async (clause, root, content, message) => {
    const fault = await faultOf(xmlSyntax(root, content));
    expect(fault).toContain(message);
    expect(fault).toMatch(new RegExp(`RELAX NG (?:specification, )?${clause}$`));
    expect(fault).toMatch(/^s\.rng:\d+:\d+: /);
  });

  it("takes a definition that leads to itself, where nothing uses it", async () => {
    const unused = '<define name="d"><ref name="d"/></define>';
    expect(await faultOf(xmlSyntax("grammar", start + unused))).toBeUndefined();
  });

  it("takes what stands in elements of other namespaces for notes", async () => {
    const note = '<x:note xmlns:x="urn:x" a="b">words <element/></x:note>';
    expect(await faultOf(xmlSyntax("grammar", note + start))).toBeUndefined();
  });
});
