import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { memoryWorld, session, type ValidateOptions } from "../../src/index.ts";

const p5 = "TEI P5 4.9.0";
const own = `<element name="TEI" ns="http://www.tei-c.org/ns/1.0" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>`;
const compact = `default namespace = "http://www.tei-c.org/ns/1.0"\nelement TEI { empty }`;
const ofHouse = readFileSync("tei/schema/recension.rng");

/** The codes of what is found in a document that holds nothing, after these instructions, and the schemas that it was checked by. */
async function validated(
  instructions: string,
  files: Record<string, Uint8Array | string> = {},
  options?: ValidateOptions,
) {
  const document = `${instructions}<TEI xmlns="http://www.tei-c.org/ns/1.0"/>`;
  const world = memoryWorld({ "letters/1911/a.xml": document, ...files });
  const { diagnostics, checked } = await session(world).validate("letters/1911/a.xml", options);
  return { codes: diagnostics.map(({ code }) => code), checked };
}

const model = (href: string, rest = 'schematypens="http://relaxng.org/ns/structure/1.0"'): string =>
  `<?xml-model href="${href}" type="application/xml" ${rest}?>`;
const incomplete = "REC-V005";
const schematron = "http://purl.oclc.org/dsdl/schematron";
const rulesOf = (test: string): string =>
  `<schema xmlns="${schematron}"><pattern><rule context="*"><assert test="${test}">no</assert></rule></pattern></schema>`;

describe("a document that names no schema", () => {
  it("is checked by TEI P5", async () => {
    expect(await validated("")).toEqual({ codes: [incomplete], checked: [p5] });
  });
});

describe("a document that names its schema by xml-model", () => {
  it.each([
    ["http://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng"],
    ["https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rnc"],
    ["https://tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng"],
    ["http://www.tei-c.org/Vault/P5/3.1.0/xml/tei/custom/schema/relaxng/tei_all.rng"],
    ["https://tei-c.org/Vault/P5/current/xml/tei/custom/schema/relaxng/tei_all.rng"],
    ["https://vault.tei-c.de/P5/4.2.0/xml/tei/custom/schema/relaxng/tei_all.rng"],
  ])("is checked by the TEI P5 of Recension for %s", async href => {
    expect(await validated(model(href))).toEqual({ codes: [incomplete], checked: [p5] });
  });

  it.each([
    ["https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_lite.rng"],
    ["https://tei-c.org.example.com/release/xml/tei/custom/schema/relaxng/tei_all.rng"],
    ["https://dracor.org/schema.rng"],
  ])("is told that nothing is fetched, and checked by TEI P5: %s", async href => {
    expect(await validated(model(href))).toEqual({ codes: ["REC-V040", incomplete], checked: [p5] });
  });

  it.each([
    ["beside it", "own.rng", "letters/1911/own.rng", own],
    ["below", "schema/own.rng", "letters/1911/schema/own.rng", own],
    ["in the working folder", "../../schema/own.rng", "schema/own.rng", own],
    ["in the compact syntax", "own.rnc", "letters/1911/own.rnc", compact],
  ])("is checked by the file %s", async (_, href, path, schema) => {
    expect(await validated(model(href), { [path]: schema })).toEqual({ codes: [], checked: [path] });
  });

  it("is checked by each of several", async () => {
    const files = { "letters/1911/a.rng": own, "letters/1911/b.rnc": compact };
    expect(await validated(model("a.rng") + model("b.rnc", ""), files)).toEqual({
      codes: [],
      checked: ["letters/1911/a.rng", "letters/1911/b.rnc"],
    });
  });

  it.each([
    ["that is not there", "none.rng"],
    ["that is outside of the folders at hand", "../../../secret.rng"],
    ["that is outside, though it is there", "../../../other.rng"],
  ])("is warned of a file %s, and checked by TEI P5", async (_, href) => {
    const files = { "../other.rng": own };
    expect(await validated(model(href), files)).toEqual({ codes: ["REC-V041", incomplete], checked: [p5] });
  });

  it.each([
    ["is no schema", "own.rng", "<html/>"],
    ["is no XML", "own.rng", "<element"],
    ["refers to nothing", "own.rnc", "start = nothing"],
    [
      "leads to itself",
      "own.rng",
      '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="own.rng"/></grammar>',
    ],
    ["is nested too deep", "own.rnc", `start = element a { ${"(".repeat(20_000)}empty${")".repeat(20_000)} }`],
  ])("is told of a file that %s, and checked by TEI P5: other documents go on", async (_, href, schema) => {
    const files = { [`letters/1911/${href}`]: schema };
    expect(await validated(model(href), files)).toEqual({ codes: ["REC-V044", incomplete], checked: [p5] });
  });

  it.each([
    [
      "that are no rules",
      '<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern><rule/></pattern></schema>',
      "",
    ],
    ["of an expression that is none", rulesOf("@n ="), ""],
    ["that have no such phase", rulesOf("@n"), 'phase="late"'],
  ])("is told of rules %s, beside what TEI P5 finds", async (_, rules, phase) => {
    const files = { "letters/1911/rules.sch": rules };
    const instruction = model("rules.sch", `schematypens="${schematron}" ${phase}`);
    expect(await validated(instruction, files)).toEqual({ codes: ["REC-V044", incomplete], checked: [p5] });
  });

  it.each([
    ["XML Schema", model("a.xsd", "")],
    ["a DTD", '<?xml-model href="a.dtd"?>'],
    ["another", '<?xml-model href="a.txt"?>'],
  ])("is told that a schema in another language is not checked: %s", async (_, instruction) => {
    expect(await validated(instruction)).toEqual({ codes: ["REC-V042", incomplete], checked: [p5] });
  });

  it("is tried by the rules in Schematron that it names, by the phase that it names, beside TEI P5", async () => {
    const rule = (test: string): string => `<rule context="*:TEI"><assert test="${test}">no ${test}</assert></rule>`;
    const rules = `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
      <phase id="early"><active pattern="a"/></phase>
      <pattern id="a">${rule("@n")}</pattern><pattern id="b">${rule("@xml:id")}</pattern></schema>`;
    const files = { "letters/1911/rules.sch": rules };
    const named = (rest: string): string => model("rules.sch", `schematypens="${schematron}" ${rest}`);
    const broken = "REC-V050";
    const checked = [p5, "letters/1911/rules.sch"];
    expect(await validated(named(""), files)).toEqual({ codes: [incomplete, broken, broken], checked });
    expect(await validated(named('phase="early"'), files)).toEqual({ codes: [incomplete, broken], checked });
    const asked = await validated(named('phase="early"'), files, { phase: "#ALL" });
    expect(asked.codes).toEqual([incomplete, broken, broken]);
  });

  it.each([
    ["on the web", "https://tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng", "REC-V040"],
    ["that are not there", "none.sch", "REC-V041"],
  ])("is told of rules %s, which are not tried", async (_, href, code) => {
    const instruction = model(href, `schematypens="${schematron}"`);
    expect(await validated(instruction)).toEqual({ codes: [code, incomplete], checked: [p5] });
  });

  it.each([
    ["beside it", model("recension.rng"), { "letters/1911/recension.rng": ofHouse }],
    ["under another name", model("record.rng"), { "letters/1911/record.rng": ofHouse }],
    ["that is not there", model("../../tei/schema/recension.rng"), {}],
  ])("is checked by TEI P5 and the rules of the house for our own schema %s", async (_, instruction, files) => {
    expect(await validated(instruction, files)).toMatchObject({ checked: [p5, "house rules"] });
  });

  it("is checked by a schema of its own that is called as ours is", async () => {
    const { checked } = await validated(model("recension.rng"), { "letters/1911/recension.rng": own });
    expect(checked).toEqual(["letters/1911/recension.rng"]);
  });
});

describe("what is asked for", () => {
  const named = model("own.rng");
  const files = { "letters/1911/own.rng": own, "strict.rnc": compact };

  it("is checked, whatever the document names", async () => {
    expect(await validated(named, files, { profile: "p5" })).toEqual({ codes: [incomplete], checked: [p5] });
    expect(await validated(named, files, { schema: "strict.rnc" })).toEqual({ codes: [], checked: ["strict.rnc"] });
    expect((await validated(named, files, { profile: "record" })).checked).toEqual([p5, "house rules"]);
  });

  it("is a schema or a profile that there is", async () => {
    const both = { profile: "p5", schema: own } as const;
    await expect(validated("", {}, both)).rejects.toThrow("Both a schema and a profile are given.");
    const other = { profile: "tei" } as unknown as ValidateOptions;
    await expect(validated("", {}, other)).rejects.toThrow('"tei" is no profile');
  });
});

describe("rules that are embedded in a schema in RELAX NG", () => {
  const embedding = (test: string): string =>
    `<grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:s="${schematron}" ns="http://www.tei-c.org/ns/1.0">
      <start><element name="TEI"><empty/></element></start>
      <s:ns prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>
      <s:pattern><s:rule context="tei:TEI"><s:assert test="@n">No number.</s:assert><s:assert test="${test}">Other.</s:assert></s:rule></s:pattern></grammar>`;
  const files = { "own.rng": embedding("true()") };

  it("are tried where a phase is asked for; else the grammar alone is checked, which is said", async () => {
    const grammar = await validated("", files, { schema: "own.rng" });
    expect(grammar).toEqual({ codes: [], checked: ["own.rng, its grammar alone"] });
    const whole = await validated("", files, { schema: "own.rng", phase: "#ALL" });
    expect(whole).toEqual({ codes: ["REC-V050"], checked: ["own.rng"] });
  });

  it.each<[string, (text: string) => Uint8Array]>([
    ["UTF-16, the lesser byte first", text => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, the greater byte first", text => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ])("are found in %s too", async (_, encoded) => {
    const schema = { "own.rng": encoded(embedding("true()")) };
    expect((await validated("", schema, { schema: "own.rng", phase: "#ALL" })).codes).toEqual(["REC-V050"]);
  });

  it("are passed over one by one where they are wrong, which is said", async () => {
    const { codes } = await validated("", { "own.rng": embedding("none:a") }, { schema: "own.rng", phase: "#ALL" });
    expect(codes).toEqual(["REC-V050", "REC-V058"]);
  });
});

describe("the rules of the house", () => {
  it("say that they are of the house, and say nothing where TEI P5 has said something", async () => {
    const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a" mood="grave"><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt><publicationStmt><p>a</p></publicationStmt><sourceDesc><p>a</p></sourceDesc></fileDesc></teiHeader><text><body><p>a</p></body></text></TEI>`;
    const { diagnostics } = await session().validate(tei, { profile: "record" });
    const [first, ...others] = diagnostics;
    expect(first?.message).toBe('The attribute @mood may not stand on "TEI".');
    expect(others.length).toBeGreaterThan(2);
    for (const { message, clause, severity } of others)
      expect([message.slice(0, 12), clause.slice(0, 10), severity]).toEqual(["House rule: ", "house rule", "error"]);
    expect(others.filter(({ location }) => location.xpath === "/TEI")).toEqual([]);
  });
});

describe("a document that begins with a part of TEI", () => {
  const inTei = (element: string): string => element.replace(">", ' xmlns="http://www.tei-c.org/ns/1.0">');
  const told = async (text: string): Promise<string[]> =>
    (await session().validate(text)).diagnostics.map(({ code, location }) => `${code} ${location.xpath}`);

  it.each(["<teiHeader></teiHeader>", "<standOff></standOff>", "<sp></sp>", "<listPerson></listPerson>"])(
    "is no document, which is said first, and is checked all the same: %s",
    async element => {
      const name = element.slice(1, element.indexOf(">"));
      expect(await told(inTei(element))).toEqual([`REC-V007 /${name}`, `REC-V005 /${name}`]);
    },
  );

  it("is told what is wrong in it", async () => {
    const div = inTei("<div><p>a</p><head>b</head></div>");
    expect(await told(div)).toEqual(["REC-V007 /div", "REC-V001 /div/head[1]"]);
  });

  it("is all right where a schema of one's own begins so", async () => {
    const schema = `<element name="div" ns="http://www.tei-c.org/ns/1.0" xmlns="http://relaxng.org/ns/structure/1.0"><element name="p"><text/></element></element>`;
    const { ok, checked } = await session().validate(inTei("<div><p>a</p></div>"), { schema });
    expect([ok, checked]).toEqual([true, ["schema.rng"]]);
  });

  it("is told what TEI is where it is none", async () => {
    expect(await told("<html><body/></html>")).toEqual(["REC-X008 /html"]);
  });
});
