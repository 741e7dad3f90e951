import { describe, expect, it } from "vitest";

import { tried } from "./tried-by.ts";

/** A thing of the vocabulary in use: what it makes be found (as `severity xpath message`), and what is said to be passed over. */
interface Use {
  /** The content of the schema, and its attributes. */
  readonly schema: string;
  readonly attributes?: string;
  readonly document?: string;
  readonly phase?: string;
  readonly finds?: readonly string[];
  readonly says?: readonly string[];
  /** A part of the hint, the clause and the related messages of the first finding. */
  readonly has?: string;
}

const rule = (inner: string, attributes = 'context="a"'): string =>
  `<pattern id="p"><rule ${attributes}>${inner}</rule></pattern>`;
const report = (inner = "x", attributes = ""): string => `<report test="true()" ${attributes}>${inner}</report>`;
const x = ["error /a x"];

/** Every element, and every attribute of it. ISO/IEC 19757-3:2016, 2020 and 2025, annex A. */
const uses: Readonly<Record<string, Use>> = {
  "schema/@id": { schema: rule(report()), attributes: 'id="s"', finds: x },
  "schema/@schemaVersion": { schema: rule(report()), attributes: 'schemaVersion="1.0"', finds: x },
  "schema/@schematronEdition": { schema: rule(report()), attributes: 'schematronEdition="2025"', finds: x },
  "schema/@icon, @see, @fpi": { schema: rule(report()), attributes: 'icon="i" see="s" fpi="f"', finds: x },
  "schema/@defaultPhase": {
    schema: `<phase id="none"/>${rule(report())}`,
    attributes: 'defaultPhase="none"',
    finds: [],
  },
  "schema/@queryBinding": { schema: rule(report("<value-of select=\"let $i := 'x' return $i\"/>")), finds: x },
  "schema/@lang, which is none": {
    schema: rule(report()),
    attributes: 'lang="en"',
    finds: x,
    says: ["schema/@lang"],
  },
  title: { schema: `<title>T <dir value="ltr">d</dir></title>${rule(`<title>T</title>${report()}`)}`, finds: x },
  "p/@id, @class, @icon": { schema: `<p id="i" class="c" icon="i">P</p>${rule(report())}`, finds: x },
  "ns/@prefix, @uri": {
    schema: `<ns prefix="e" uri="urn:e"/>${rule(report(), 'context="e:a"')}`,
    document: '<a xmlns="urn:e"/>',
    finds: x,
  },
  "let/@name, @value": {
    schema: `<let name="v" value="'x'"/>${rule(report('<value-of select="$v"/>'))}`,
    finds: x,
  },
  "let/@as": {
    schema: rule(
      `<let name="v" as="xs:integer" value="@n"/><report test="$v instance of xs:integer"><value-of select="$v + 1"/></report>`,
    ),
    document: '<a n="1"/>',
    finds: ["error /a 2"],
  },
  "let/@as, not met": {
    schema: rule(`<let name="v" as="xs:integer" value="@n"/><report test="$v">x</report>`),
    document: '<a n="one"/>',
    finds: [expect.stringMatching(/^error \/a A rule could not be tried here: .*xs:integer/)],
  },
  "let/@as of XSLT": {
    schema: rule(`<let name="v" as="node()"><b xmlns="">x</b></let><report test="$v/b">x</report>`),
    finds: x,
    says: ["let/@as"],
  },
  "phase/@id, active/@pattern": {
    schema: `<phase id="one" icon="i" see="s" fpi="f"><p>P</p><let name="v" value="'x'"/><active pattern="p">A <emph>one</emph></active></phase>
      ${rule(report('<value-of select="$v"/>'))}<pattern id="q"><rule context="a">${report("q")}</rule></pattern>`,
    phase: "one",
    finds: x,
  },
  "phase/@when": {
    schema: `<let name="kind" value="string(/a/@n)"/><phase id="one" when="$kind = '1'"><active pattern="p"/></phase>
      <phase id="two" when="$kind = '2'"><active pattern="q"/></phase>
      ${rule(report("1"))}<pattern id="q"><rule context="a">${report("2")}</rule></pattern>`,
    document: '<a n="2"/>',
    phase: "#ANY",
    finds: ["error /a 2"],
  },
  "phase/@when, where none holds": {
    schema: `<phase id="one" when="false()"><active pattern="p"/></phase>${rule(report())}<pattern id="q"><rule context="a">${report("2")}</rule></pattern>`,
    phase: "#ANY",
    finds: ["error /a x", "error /a 2"],
  },
  "schema/@defaultPhase of #ANY": {
    schema: `<phase id="none" when="true()"/>${rule(report())}`,
    attributes: 'defaultPhase="#ANY"',
    finds: [],
  },
  "phase/@from": {
    schema: `<phase id="one" from="/a/b[2]"><active pattern="p"/></phase>${rule(report(), 'context="b | @n"')}`,
    document: '<a n="0"><b n="1"/><b n="2"><b/></b></a>',
    phase: "one",
    finds: ["error /a/b[2] x", "error /a/b[2]/b[1] x", "error /a/b[2]/@n x"],
  },
  "pattern/@id, @role, @icon, @see, @fpi": {
    schema: `<pattern id="p" role="warning" icon="i.png" see="https://example.org/" fpi="-//E//EN"><rule context="a">${report()}</rule></pattern>`,
    finds: ["warning /a x"],
    has: "rules.sch:2, pattern p, role warning, see https://example.org/, icon i.png, fpi -//E//EN",
  },
  "pattern/@abstract, @is-a, param/@name, @value": {
    schema: `<pattern abstract="true" id="n"><rule context="$e">${report("<name/>")}</rule></pattern>
      <pattern is-a="n"><param name="e" value="a"/></pattern>`,
    finds: ["error /a a"],
  },
  "pattern/@abstract that is neither": {
    schema: `<pattern abstract="yes"><rule context="a">${report()}</rule></pattern>`,
    finds: x,
    says: ["pattern/@abstract"],
  },
  "pattern/@documents": {
    schema: `<pattern documents="/a/@href"><rule context="/">${report()}</rule></pattern>`,
    document: '<a href="b.xml"/>',
    finds: [],
    has: "asks for b.xml",
  },
  "group/@id, @role": {
    schema: `<group id="p" role="info"><rule context="a">${report("1")}</rule><rule context="a">${report("2")}</rule></group>`,
    finds: ["information /a 1", "information /a 2"],
  },
  "rules, extends/@rule": {
    schema: `<rules id="r"><title>R</title><rule abstract="true" id="shared">${report()}</rule></rules>${rule('<extends rule="shared"/>')}`,
    finds: x,
  },
  "rule/@context, @id, @role, @flag, @see": {
    schema: rule(report(), 'context="a" id="r" role="warn" flag="f g" see="s"'),
    finds: ["warning /a x"],
    has: "r, pattern p, role warn, flag f g, see s",
  },
  "rule/@abstract": {
    schema: `<pattern><rule abstract="true" id="r">${report()}</rule><rule context="a"><extends rule="r"/></rule></pattern>`,
    finds: x,
  },
  "rule/@subject": {
    schema: rule(report(), 'context="a" subject="b"'),
    document: "<a><b/></a>",
    finds: ["error /a/b[1] x"],
  },
  "rule/@severity": { schema: rule(report(), 'context="a" severity="info"'), finds: ["information /a x"] },
  "rule/@visit-each": {
    schema: rule('<let name="m" value="."/><assert test="@n">no n: <name/></assert>', 'context="a" visit-each="b"'),
    document: '<a><b n="1"/><b/></a>',
    finds: ["error /a/b[2] no n: b"],
  },
  "rule/@visit-each of values": {
    schema: rule(
      `<assert test="starts-with(., '#')"><value-of select="."/></assert>`,
      `context="a" visit-each="tokenize(@ref)"`,
    ),
    document: '<a ref="#b c"/>',
    finds: ["error /a c"],
  },
  "assert/@test, @id, @role, @flag, @see": {
    schema: rule('<assert test="b" id="i" role="warning" flag="f" see="s">x</assert>'),
    finds: ["warning /a x"],
    has: "i, pattern p, role warning, flag f, see s",
  },
  "report/@test, @id, @icon, @fpi": {
    schema: rule(report("x", 'id="i" icon="n" fpi="f"')),
    finds: x,
    has: "i, pattern p, icon n, fpi f",
  },
  "assert/@subject": {
    schema: rule('<assert test="false()" subject="@n">x</assert>'),
    document: '<a n="1"/>',
    finds: ["error /a/@n x"],
  },
  "report/@subject": {
    schema: rule(report("x", 'subject="@n"')),
    document: '<a n="1"/>',
    finds: ["error /a/@n x"],
  },
  "assert/@severity, before @role": {
    schema: rule('<assert test="b" severity="warning" role="info">x</assert>'),
    finds: ["warning /a x"],
  },
  "assert/@diagnostics, diagnostic/@id, @role": {
    schema: `${rule('<assert test="b" diagnostics="d">x</assert>')}<diagnostics><diagnostic id="d" role="hint" icon="i" see="s" fpi="f">Add b to <name/>.</diagnostic></diagnostics>`,
    finds: x,
    has: "Add b to a.",
  },
  "assert/@properties, property/@id, @role, @scheme": {
    schema: `${rule('<assert test="b" properties="q">x</assert>')}<properties><property id="q" role="amount" scheme="ISO 4217"><value-of select="'EUR'"/></property></properties>`,
    finds: x,
    has: "q (role amount, scheme ISO 4217): EUR",
  },
  "name/@path, value-of/@select": {
    schema: rule(report('<name path="name(b)"/> <value-of select="b"/>')),
    document: "<a><b>1</b></a>",
    finds: ["error /a b 1"],
  },
  "emph, dir/@value, span/@class": {
    schema: rule(report('<emph>e <value-of select="1"/></emph> <dir value="rtl">d</dir> <span class="c">s</span>')),
    finds: ["error /a e 1 d s"],
  },
  "elements of others among words": {
    schema: rule(report('very <b xmlns="urn:other">much</b>')),
    finds: ["error /a very much"],
  },
  "include/@href, extends/@href": {
    schema: '<include href="parts.sch#other"/>',
    finds: x,
  },
  library: { schema: '<include href="library.sch"/>', finds: x },
  "library, extended": { schema: '<extends href="library.sch"/>', finds: x },
  "param of a schema": { schema: `<param name="v" value="1"/>${rule(report())}`, finds: x, says: ["param"] },
  "attributes of others": {
    schema: rule(report("x", 'xmlns:o="urn:o" o:n="1" xml:lang="en" xml:space="preserve"')),
    finds: x,
  },
  "XSLT that is not carried out": {
    schema: rule(`<xsl:variable name="v" select="1"/>${report()}`),
    finds: x,
    says: ["xsl:variable"],
  },
  "quick fixes": {
    schema: rule(
      `${report("x", 'xmlns:sqf="http://www.schematron-quickfix.com/validator/process" sqf:fix="f"')}<sqf:fix xmlns:sqf="http://www.schematron-quickfix.com/validator/process" id="f"/>`,
    ),
    finds: x,
    says: ["sqf"],
  },
  "an attribute that is misspelt": {
    schema: rule(report("x", 'daignostics="d"')),
    finds: x,
    says: ["report/@daignostics"],
  },
  "an element that is misspelt": {
    schema: rule(`<asert test="b">y</asert>${report("x<valueof select='1'/>")}`),
    finds: x,
    says: ["asert", "valueof"],
  },
  "an element out of place": {
    schema: `${rule(report())}<assert test="false()">y</assert><diagnostics><property id="q"/></diagnostics>`,
    finds: x,
    says: ["assert", "property"],
  },
};

const parts = {
  "parts.sch": `<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern><rule context="a"><report test="true()">no</report></rule></pattern>
    <pattern id="other"><rule context="a"><extends href="rule.sch"/></rule></pattern></schema>`,
  "rule.sch": `<rule xmlns="http://purl.oclc.org/dsdl/schematron"><report test="true()">x</report></rule>`,
  "library.sch": `<library xmlns="http://purl.oclc.org/dsdl/schematron"><pattern><rule context="a"><report test="true()">x</report></rule></pattern></library>`,
};

function schemaOf({ schema, attributes = "" }: Use): string {
  return `<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" queryBinding="xslt3" ${attributes}>
${schema}</schema>`;
}

describe("all that Schematron has is carried out, or said to be passed over", () => {
  it.each(Object.entries(uses))("%s", async (_, use) => {
    const { findings, notices, asksFor } = await tried(schemaOf(use), use.document ?? "<a/>", {
      parts,
      ...(use.phase === undefined ? {} : { phase: use.phase }),
    });
    const found = findings.map(({ severity, location, message }) => `${severity} ${location.xpath ?? ""} ${message}`);
    expect(found.sort()).toEqual([...(use.finds ?? [])].sort());
    expect(notices.map(({ what }) => what)).toEqual(use.says ?? []);
    const [{ hint, clause, related } = { hint: "", clause: "" }] = findings;
    const besides = [
      hint,
      clause,
      ...(related ?? []).map(({ message }) => message),
      ...asksFor.map(one => `asks for ${one}`),
    ];
    if (use.has !== undefined) expect(besides.join("\n")).toContain(use.has);
  });

  it.each(["xslt4", "xquery", "stx", "exslt"])("the query binding %s, with those that are", async binding => {
    const schema = schemaOf({ schema: rule(report()) }).replace("xslt3", binding);
    await expect(tried(schema, "<a/>")).rejects.toThrow(`The query binding "${binding}" is not supported: xslt, xslt2`);
  });

  it.each(["xslt", "xslt1", "xslt2", "xslt3", "xpath", "xpath2", "xpath3", "xpath31", "XSLT2"])(
    "the query binding %s",
    async binding => {
      const { findings } = await tried(schemaOf({ schema: rule(report()) }).replace("xslt3", binding), "<a/>");
      expect(findings.map(({ message }) => message)).toEqual(["x"]);
    },
  );

  it("a type that would hold more than a type is none", async () => {
    const schema = schemaOf({
      schema: rule(`<let name="v" as="xs:string) { doc('a.xml') }, function($b" value="1"/>`),
    });
    await expect(tried(schema, "<a/>")).rejects.toThrow("is no type");
  });
});

describe("rules that are embedded in the compact syntax of RELAX NG", () => {
  it("are tried as if they were alone, at the lines where they stand", async () => {
    const grammar = `namespace s = "http://purl.oclc.org/dsdl/schematron"
s:ns [ prefix = "e" uri = "urn:e" ]
start = [ s:pattern [ id = "p" s:rule [ context = "e:a"
  s:assert [ test = "e:b" "No b in " s:name [ ] "." ]
  s:asert [ test = "e:c" "y" ] ] ] ]
element a { text }`;
    const { findings, notices } = await tried(grammar, '<a xmlns="urn:e"/>', { name: "rules.rnc" });
    expect(findings.map(({ message, clause }) => `${message} ${clause}`)).toEqual([
      "No b in a. rules.rnc:4, pattern p",
    ]);
    expect(notices.map(({ what, at }) => `${what} ${at.file}:${at.line}`)).toEqual(["asert rules.rnc:5"]);
  });
});
