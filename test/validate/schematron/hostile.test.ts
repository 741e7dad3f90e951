import { describe, expect, it } from "vitest";

import { tried } from "./tried-by.ts";

const withTest = (test: string, inner = ""): string =>
  `<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" queryBinding="xslt3">
    <ns prefix="ixsl" uri="http://saxonica.com/ns/interactiveXSLT"/><ns prefix="f" uri="http://www.w3.org/2005/xpath-functions"/>${inner}
    <pattern><rule context="/*"><assert test="${test}">x</assert></rule></pattern></schema>`;

describe("a rule that would read or run something", () => {
  it.each([
    "doc('/etc/passwd')",
    "f:doc('/etc/passwd')",
    "Q{http://www.w3.org/2005/xpath-functions}unparsed-text('/etc/passwd')",
    "document('a.xml')",
    "collection('/etc')",
    "environment-variable('HOME')",
    "function-lookup(xs:QName('f:doc'), 1)('/etc/passwd')",
    "('/etc/passwd') ! doc#1(.)",
    "doc(:here:)('/etc/passwd')",
    "transform(map { 'stylesheet-text': '' })",
  ])("is a finding: %s", async test => {
    const { findings } = await tried(withTest(test), "<a/>");
    expect(findings.map(({ code }) => code)).toEqual(["REC-V052"]);
  });

  it.each(["ixsl:eval('1')", "Q{http://saxonica.com/ns/globalJS}eval('1')", "Q{http://saxon.sf.net/}evaluate('1')"])(
    "is no rule, where the function is none of XPath: %s",
    async test => {
      await expect(tried(withTest(test), "<a/>")).rejects.toThrow("that a rule may call");
    },
  );

  it.each([
    `<xsl:include href="a.xsl"/>`,
    `<xsl:function name="ixsl:f"><xsl:result-document href="/tmp/a"/></xsl:function>`,
    `<xsl:function name="ixsl:f"><xsl:evaluate xpath="'doc(1)'"/></xsl:function>`,
    `<xsl:function name="ixsl:f"><xsl:sequence select="doc('/etc/passwd')"/></xsl:function>`,
    `<xsl:function name="ixsl:f"><xsl:value-of _select="{'doc'}('/etc/passwd')"/></xsl:function>`,
    `<xsl:function name="ixsl:f"><xsl:sequence select="ixsl:eval('1')"/></xsl:function>`,
  ])("is refused in XSLT: %s", async inner => {
    await expect(tried(withTest("true()", inner), "<a/>")).rejects.toThrow("which no rule may");
  });

  it("is told that nothing is there, and goes on", async () => {
    const { findings, notices } = await tried(withTest("not(unparsed-text-available('file:///etc/passwd'))"), "<a/>");
    expect(findings).toEqual([]);
    expect(notices.map(({ kind }) => kind)).toEqual(["never-there"]);
  });

  it("says what it lacks, at the first of the nodes that it could not be tried on", async () => {
    const schema = withTest("true()")
      .replace("/*", "b")
      .replace('test="true()"', 'test="xs:date(@n) lt current-date()"');
    const { findings } = await tried(schema, '<a><b n="x"/><b n="x"/></a>');
    expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(
        /^REC-V051 A rule could not be tried here, nor at 1 more node: .*"x" is not a valid xs:date/,
      ),
    ]);
  });
});
