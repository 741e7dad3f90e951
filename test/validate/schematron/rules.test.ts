import { describe, expect, it } from "vitest";

import { tried } from "./tried-by.ts";

/** A schema around patterns, with a prefix of functions. */
function schema(inner: string, attributes = 'queryBinding="xslt3"'): string {
  return `<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" ${attributes}>
<ns prefix="my" uri="urn:my"/>${inner}</schema>`;
}

/** The findings as `severity xpath message`. */
async function found(inner: string, document: string, attributes?: string, phase?: string): Promise<string[]> {
  const { findings } = await tried(schema(inner, attributes), document, phase === undefined ? {} : { phase });
  return findings.map(({ severity, location, message }) => `${severity} ${location.xpath ?? ""} ${message}`);
}

describe("rules of a pattern", () => {
  const inner = `<pattern><rule context="div"><report test="true()">div</report></rule>
    <rule context="div[@n] | p"><report test="true()">other</report></rule></pattern>`;

  it("are met by a node once: by the first that it fits, and so are nodes within it", async () => {
    expect(await found(inner, '<a><div n="1"><div/><p/></div></a>')).toEqual([
      "error /a/div[1] div",
      "error /a/div[1]/div[1] div",
      "error /a/div[1]/p[1] other",
    ]);
  });

  it("are each met in a group", async () => {
    const group = inner.replaceAll("pattern>", "group>");
    expect(await found(group, '<a><div n="1"/></a>')).toEqual(["error /a/div[1] div", "error /a/div[1] other"]);
  });

  it.each([
    ["a/b", ["/a/b[1]", "/a/b[2]"]],
    ["a/b[2]", ["/a/b[2]"]],
    ["b[last()]", ["/a/b[2]", "/a/b[2]/b[1]"]],
    ["/a//b[@n]", ["/a/b[2]"]],
    ["/b", []],
    ["b/@n", ["/a/b[2]/@n"]],
    ["@*", ["/a/@n", "/a/b[2]/@n"]],
    ["a[@n]//b[not(@n)]", ["/a/b[1]", "/a/b[2]/b[1]"]],
    ["b/text()[. = 'x']", ["/a/b[1]/text()[1]"]],
    ["comment()", ["/a/comment()[1]"]],
    ["processing-instruction()", ["/a/processing-instruction()[1]"]],
    ["/", ["/"]],
    ["document-node()", ["/"]],
    ["*[b intersect //b[2]]", ["/a"]],
    ["b[count(b) + 1]", ["/a/b[1]", "/a/b[2]", "/a/b[2]/b[1]"]],
  ])("are for the nodes that fit %s", async (context, paths) => {
    const one = `<pattern><rule context="${context}"><report test="true()">x</report></rule></pattern>`;
    const document = "<a n='0'><b>x</b><b n='1'><b/></b><!-- c --><?p i?></a>";
    expect((await found(one, document)).map(line => line.split(" ")[1]).sort()).toEqual([...paths].sort());
  });
});

describe("the words of a finding", () => {
  it("have values, names and what is emphasised among them; roles are severities; diagnostics are the hint", async () => {
    const inner = `<pattern id="p"><rule context="b" role="warning"><assert id="r" test="c" diagnostics="d" see="https://example.org/">
      A <name/> of <emph>much</emph> <value-of select="@n, 2"/>.</assert></rule></pattern>
      <diagnostics><diagnostic id="d">Add <value-of select="'c'"/>.</diagnostic></diagnostics>`;
    const { findings } = await tried(schema(inner), '<a>\n <b n="1"/></a>');
    expect(findings).toEqual([
      {
        code: "REC-V050",
        severity: "warning",
        message: "A b of much 1 2.",
        hint: "Add c.",
        location: { file: "letter.xml", line: 2, column: 2, xpath: "/a/b[1]" },
        clause: "rules.sch:2, r, pattern p, role warning, see https://example.org/",
      },
    ]);
  });
});

describe("what comes of XSLT in a schema", () => {
  it("is called: functions, keys, variables, and content", async () => {
    const inner = `<xsl:function name="my:twice"><xsl:param name="n"/><xsl:choose><xsl:when test="$n gt 2">
        <xsl:sequence select="my:twice($n - 1) + 2"/></xsl:when><xsl:otherwise><xsl:sequence select="2 * $n"/></xsl:otherwise></xsl:choose></xsl:function>
      <xsl:key name="by-n" match="b" use="@n"/><xsl:variable name="three" select="3"/>
      <pattern><rule context="a"><assert test="my:twice($three) = 6">twice</assert>
        <assert test="key('by-n', '1')/@m = 'x' and empty(key('by-n', '2'))">key</assert>
        <let name="tree"><t xmlns="">v</t></let><assert test="$tree/*:t = 'v'">tree</assert>
        <report test="true()"><xsl:for-each select="b"><xsl:value-of select="@m"/>;</xsl:for-each></report></rule></pattern>`;
    expect(await found(inner, '<a><b n="1" m="x"/><b m="y"/></a>')).toEqual(["error /a x;y;"]);
  });

  it("asks with current() for the node of the rule", async () => {
    const inner = `<pattern><rule context="b"><assert test="../c[@n = current()/@n]">x</assert></rule></pattern>`;
    expect(await found(inner, '<a><b n="1"/><b n="2"/><c n="1"/></a>')).toEqual(["error /a/b[2] x"]);
  });
});

describe("a phase", () => {
  const inner = `<phase id="one"><active pattern="p1"/></phase>
    <pattern id="p1"><rule context="a"><report test="true()">1</report></rule></pattern>
    <pattern id="p2"><rule context="a"><report test="true()">2</report></rule></pattern>`;

  it("has its patterns alone; all are tried by default, or those of the phase that the schema names", async () => {
    expect(await found(inner, "<a/>")).toHaveLength(2);
    expect(await found(inner, "<a/>", undefined, "one")).toEqual(["error /a 1"]);
    expect(await found(inner, "<a/>", 'defaultPhase="one"')).toEqual(["error /a 1"]);
    expect(await found(inner, "<a/>", 'defaultPhase="one"', "#ALL")).toHaveLength(2);
  });

  it("that is none is said, with those that are", async () => {
    await expect(found(inner, "<a/>", undefined, "two")).rejects.toThrow('rules.sch has no phase "two".');
  });
});

describe("an abstract pattern", () => {
  it("is filled in by each that is of it", async () => {
    const inner = `<pattern abstract="true" id="needs"><rule context="$what"><assert test="$part">No <value-of select="'$part'"/></assert></rule></pattern>
      <pattern is-a="needs"><param name="what" value="a"/><param name="part" value="b"/></pattern>
      <pattern is-a="needs"><param name="what" value="c"/><param name="part" value="d"/></pattern>`;
    expect(await found(inner, "<a><c/></a>")).toEqual(["error /a No b", "error /a/c[1] No d"]);
  });
});

describe("a schema of XPath 1.0", () => {
  it("compares and takes the first as XPath 1.0 does", async () => {
    const inner = `<pattern><rule context="a"><assert test="@x &gt; @y and contains(b, '1')">x</assert></rule></pattern>`;
    expect(await found(inner, '<a x="10" y="9"><b>1</b><b>2</b></a>', "")).toEqual([]);
    expect(await found(inner.replace(/ and .*'\)"/, '"'), '<a x="10" y="9"/>')).toEqual(["error /a x"]);
  });
});

describe("rules that are embedded in RELAX NG", () => {
  it("are tried as if they were alone", async () => {
    const grammar = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:s="http://purl.oclc.org/dsdl/schematron" xmlns:e="urn:e">
      <start><element name="a"><s:pattern><s:rule context="e:a"><s:assert test="e:b">No b.</s:assert></s:rule></s:pattern><empty/></element></start></grammar>`;
    const { findings } = await tried(grammar, '<a xmlns="urn:e"/>');
    expect(findings.map(({ message }) => message)).toEqual(["No b."]);
  });
});

describe("what a schema includes", () => {
  it("stands in its place, and a rule that is extended by its address", async () => {
    const parts = {
      "pattern.sch": `<pattern xmlns="http://purl.oclc.org/dsdl/schematron"><rule context="a"><extends href="rule.sch"/></rule></pattern>`,
      "rule.sch": `<rule xmlns="http://purl.oclc.org/dsdl/schematron"><report test="true()">x</report></rule>`,
    };
    const { findings } = await tried(schema('<include href="pattern.sch"/>'), "<a/>", { parts });
    expect(findings.map(({ message }) => message)).toEqual(["x"]);
  });

  it("is looked for beside it, and said where it is not there, or extends itself", async () => {
    await expect(tried(schema('<include href="http://example.org/a.sch"/>'), "<a/>")).rejects.toThrow(
      'rules.sch:2:31: "http://example.org/a.sch" is not there.',
    );
    const parts = {
      "rule.sch": `<rule xmlns="http://purl.oclc.org/dsdl/schematron"><extends href="rule.sch"/></rule>`,
    };
    const inner = '<pattern><rule context="a"><extends href="rule.sch"/></rule></pattern>';
    await expect(tried(schema(inner), "<a/>", { parts })).rejects.toThrow("This rule extends itself.");
  });
});
