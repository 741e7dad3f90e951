import { describe, expect, it } from "vitest";

import { allows, schemaOf } from "./read-text.ts";

const holding = (datatype: string): Promise<Awaited<ReturnType<typeof schemaOf>>> =>
  schemaOf({ "s.rnc": `namespace p = "urn:p"\nelement r { ${datatype} }` });

/** Datatype; texts of it, parted by bars; texts that are not of it. XML Schema, part 2. */
describe("a datatype of XML Schema", () => {
  it.each([
    ["xsd:decimal", "1|+1.0|.5|-12.|99999999999999999999", "1e3|one| . "],
    ["xsd:integer", "1|-0|007", "1.0"],
    ["xsd:long", "9223372036854775807", "9223372036854775808"],
    ["xsd:unsignedByte", "255|+1", "256|-1"],
    ["xsd:float", "1e3|INF|-INF|NaN|.5", "+INF|1e"],
    ["xsd:boolean", "true|0", "yes|00"],
    [
      "xsd:date",
      "1911-05-03|2000-02-29|-0044-03-15|1911-05-03Z|12000-01-01",
      "1900-02-29|0000-01-01|1911-5-3|1911-05-32",
    ],
    ["xsd:dateTime", "1911-05-03T24:00:00|1911-05-03T10:00:00.5+01:00", "1911-05-03T24:00:01|1911-05-03T10:60:00"],
    ["xsd:time", "23:59:59", "25:00:00"],
    ["xsd:gMonthDay", "--02-29", "--02-30"],
    ["xsd:duration", "P1Y2M|-PT1.5S|P1D", "P|P1S|P1DT"],
    ["xsd:hexBinary", "0aFF", "0a0"],
    ["xsd:base64Binary", "QUJD|QQ==|Q U J D", "QUJ|QR=="],
    ["xsd:anyURI", "a/b?c#d|http://example.org/ä|#x", "a#b#c|%4|1:a"],
    ["xsd:language", "de|zh-Hant-TW", "de_AT"],
    ["xsd:NCName", "a.b-c|_x|ä", "a:b|1a"],
    ["xsd:NMTOKENS", "1 a:b", "a,b"],
    ["xsd:QName", "a|xml:a", "q:a|a:b:c"],
    ['xsd:string { length = "2" }', "ab|𐌰𐌰", "a|abc"],
    ['xsd:hexBinary { maxLength = "2" }', "0000", "000000"],
    ['xsd:NMTOKENS { minLength = "2" }', "a b", "a"],
    ['xsd:decimal { totalDigits = "3" fractionDigits = "1" }', "12.30|123", "1234|1.23"],
    [
      'xsd:date { minInclusive = "1911-05-03" maxExclusive = "1911-06-01" }',
      "1911-05-03|1911-05-31",
      "1911-05-02|1911-06-01",
    ],
    ['xsd:duration { minExclusive = "P1M" }', "P32D|P2M", "P30D|P31D|P1M"],
    ['xsd:dateTime { minExclusive = "2000-01-01T12:00:00Z" }', "2000-01-02T12:00:00", "2000-01-01T20:00:00"],
  ])("%s has %s and not %s", async (datatype, right, wrong) => {
    const schema = await holding(datatype);
    for (const text of right.split("|")) expect(allows(schema, `<r>${text}</r>`), text).toBe(true);
    for (const text of wrong.split("|")) expect(allows(schema, `<r>${text}</r>`), text).toBe(false);
  });

  it.each([
    ['xsd:decimal "1.0"', "1|+01.00", "1.01"],
    ['xsd:double "100"', "1e2", "1"],
    ['xsd:boolean "true"', "1", "0"],
    ['xsd:dateTime "2000-01-01T12:00:00Z"', "2000-01-01T13:00:00+01:00|2000-01-01T12:00:00.0Z", "2000-01-01T12:00:00"],
    ['xsd:duration "P1Y"', "P1Y0M|P01YT0.0S", "P12M|P365D"],
    ['xsd:hexBinary "0a"', "0A", "0b"],
    ['xsd:token "a b"', " a\n b ", "ab"],
    ['xsd:string "a b"', "a b", "a  b"],
  ])("%s is equal to %s and not to %s", async (value, right, wrong) => {
    const schema = await holding(value);
    for (const text of right.split("|")) expect(allows(schema, `<r>${text}</r>`), text).toBe(true);
    for (const text of wrong.split("|")) expect(allows(schema, `<r>${text}</r>`), text).toBe(false);
  });

  it("compares names by their namespaces, whatever the prefixes", async () => {
    const schema = await holding('xsd:QName "p:a"');
    expect(allows(schema, '<r xmlns:q="urn:p">q:a</r>')).toBe(true);
    expect(allows(schema, '<r xmlns:p="urn:other">p:a</r>')).toBe(false);
  });
});

/** XML Schema, part 2, appendix F. */
describe("a pattern", () => {
  it.each([
    ["[a-z-[aeiou]]+", "bcd", "bad"],
    ["\\p{Lu}\\p{IsGreek}", "Aα", "aα|Ab"],
    ["\\i\\c*", "a-1|:", "1a"],
    ["^a$", "^a$", "a"],
    ["[-+]?\\d{1,3}|x", "-12|x|٣", "1234|--1"],
    [".{2}", "𐌰𐌰", "a"],
    ["(a|b)*c", "abac|c", "abd"],
    ["\\S\\s\\w\\W", "a b!", "ab b"],
  ])("%s fits %s and not %s", async (pattern, right, wrong) => {
    const schema = await holding(`xsd:string { pattern = "${pattern}" }`);
    for (const text of right.split("|")) expect(allows(schema, `<r>${text}</r>`), text).toBe(true);
    for (const text of wrong.split("|")) expect(allows(schema, `<r>${text}</r>`), text).toBe(false);
  });

  it.each(["a**", "(a", "[b-a]", "a{2,1}", "[]", "\\q", "\\p{IsNowhere}", "(?:a)", "[a-\\d]", "[\\w-.]", "a{,2}"])(
    "%s is none",
    async pattern => {
      await expect(holding(`xsd:string { pattern = "${pattern}" }`)).rejects.toThrow("is no pattern of XML Schema");
    },
  );
});

describe("IDs: RELAX NG DTD Compatibility, 5", () => {
  const ids = "element r { element a { attribute id { xsd:ID }?, attribute to { xsd:IDREFS }? }* }";

  it("are given once, and referred to where they are given", async () => {
    const schema = await schemaOf({ "s.rnc": ids });
    expect(allows(schema, '<r><a to="y x"/><a id="x"/><a id="y"/></r>')).toBe(true);
    expect(allows(schema, '<r><a id="x"/><a id="x"/></r>')).toBe(false);
    expect(allows(schema, '<r><a id="x"/><a to="x z"/></r>')).toBe(false);
  });
});
