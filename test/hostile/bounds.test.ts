import { describe, expect, it } from "vitest";

import { documentOf, secondsOf, tryBody, tryDocument, validated, type Tried } from "./try-document.ts";

const many = (count: number, one: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => one(i)).join("");

/** How much longer four times as much takes: 4, where it grows with the document; the first run of all warms up. */
async function growthOf(count: number, work: (count: number) => Promise<unknown>): Promise<number> {
  await work(count);
  const once = await secondsOf(() => work(count));
  return (await secondsOf(() => work(4 * count))) / once;
}

/** A square would be 16. */
const linear = 9;

const grammar = (content: string, definitions = ""): string =>
  `<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" ns="http://www.tei-c.org/ns/1.0"><start>${content}</start>${definitions}</grammar>`;
const schemaOf = (pattern: string): string =>
  grammar(
    `<element name="TEI"><attribute name="n"><data type="string"><param name="pattern">${pattern}</param></data></attribute></element>`,
  );
const rootWith = (n: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0" n="${n}"/>`;

describe("patterns of strangers", () => {
  it.each(["(a+)+b", "(a|a)*b", "(a*)*b", "(a|b|ab)*c", "(.*a){12}b"])(
    "of a schema answer in the time of the text: %s",
    async pattern => {
      let codes: readonly string[] = [];
      const seconds = await secondsOf(async () => {
        codes = await validated(rootWith("a".repeat(5000)), schemaOf(pattern));
      });
      expect(codes).toEqual(["REC-V003"]);
      expect(seconds).toBeLessThan(5);
    },
  );

  it("of a schema say what they said of ordinary values", async () => {
    for (const [pattern, right, wrong] of [
      ["[^\\p{C}\\p{Z}]+", "a-b", "a b"],
      ["\\i\\c*", "x1", "1x"],
      ["(\\-?[\\d]+/\\-?[\\d]+)", "-1/2", "1-2"],
      ["$\\^", "$^", "^$"],
      ["[a-c]{2,3}", "abc", "abcd"],
    ] as const) {
      expect(await validated(rootWith(right), schemaOf(pattern)), pattern).toEqual([]);
      expect(await validated(rootWith(wrong), schemaOf(pattern)), pattern).toEqual(["REC-V003"]);
    }
  });

  it.each([
    ["in groups without end", schemaOf("(".repeat(300) + "a" + ")".repeat(300))],
    [
      "of unknown datatypes",
      grammar('<element name="TEI"><attribute name="n"><data type="nothing"/></attribute></element>'),
    ],
    [
      "of 20,000 definitions that lead one to another",
      grammar(
        `<element name="TEI"><ref name="d0"/></element>`,
        many(20_000, i => `<define name="d${i}"><optional><ref name="d${i + 1}"/></optional></define>`),
      ),
    ],
  ])("a schema is refused in words: %s", async (_, schema) => {
    await expect(validated(rootWith("a"), schema)).rejects.toMatchObject({ kind: "unreadable" });
  });

  it("a schema of 20,000 parts in a row is followed", async () => {
    const parts = many(20_000, i => `<optional><element name="a${i}"><empty/></element></optional>`);
    const schema = grammar(`<element name="TEI"><attribute name="n"/>${parts}</element>`);
    expect(await validated(rootWith("a"), schema)).toEqual([]);
  });

  it("an address that a replacement makes is bounded", async () => {
    const header = `<encodingDesc><listPrefixDef><prefixDef ident="r" matchPattern="(.*)" replacementPattern="x.xml#${"$1".repeat(20_000)}"/></listPrefixDef></encodingDesc>`;
    const body = many(300, i => `<p><ref target="r:${"a".repeat(990)}${i}">x</ref></p>`);
    const seconds = await secondsOf(async () => {
      expect((await tryBody(body, header)).faults).toEqual([]);
      expect(await validated(documentOf(body, header))).toContain("REC-V025");
    });
    expect(seconds).toBeLessThan(20);
  });
});

describe("documents of many like parts", () => {
  it("repeats of one id take the time of their number, and stay short", async () => {
    const repeats = (count: number): string => `<p>${many(count, () => '<seg xml:id="a">x</seg> ')}</p>`;
    expect(await growthOf(2000, count => tryDocument(documentOf(repeats(count)), ["html"]))).toBeLessThan(linear);
    const { page, faults } = await tryBody(repeats(50), "");
    expect(faults).toEqual([]);
    expect(page).not.toMatch(/id="a-{5,}"/);
  });

  it.each([
    ["items", (): string => "<item>a</item>"],
    ["items with a fault", (): string => "<item><nothing/></item>"],
    ["notes", (): string => "<item>a<note>b</note></item>"],
    ["ids that are alike", (): string => '<item xml:id="a">a</item>'],
    ["pointers that lead nowhere", (i: number): string => `<item><ref target="#n${i}">a</ref></item>`],
  ])("siblings are validated in the time of their number: %s", async (_, one) => {
    expect(await growthOf(4000, count => validated(documentOf(`<list>${many(count, one)}</list>`)))).toBeLessThan(
      linear,
    );
  });

  it("200,000 attributes on one element are read", async () => {
    const root = `<p ${many(200_000, i => `a${i}="x" `)}>words</p>`;
    const { faults, plainText } = await tryDocument(documentOf(root), ["txt"]);
    expect(faults).toEqual([]);
    expect(plainText).toContain("words");
  });

  it("200,000 lines that are kept are typed", async () => {
    const lines = `<p xml:space="preserve">${many(200_000, () => "x\n")}</p>`;
    expect((await tryDocument(documentOf(lines), ["txt"])).faults).toEqual([]);
  });
});

describe("a picture that stands in the text as megabytes of base64", () => {
  it("is no word in any format, within the time of the rest, and is said not to be shown", async () => {
    const body = `<p>The seal <binaryObject mimeType="image/png">${"iVBORw0K".repeat(500_000)}</binaryObject> is red.</p>`;
    let tried: Tried | undefined;
    const seconds = await secondsOf(async () => {
      tried = await tryBody(body);
    });
    expect([tried!.codes, tried!.faults]).toEqual([["REC-P005"], []]);
    expect(tried!.plainText).toMatch(/The seal\s+is red\./);
    expect(seconds).toBeLessThan(10);
  });
});
