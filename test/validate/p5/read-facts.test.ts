import { describe, expect, it } from "vitest";

import type { P5Attribute, P5Content, P5Facts } from "../../../src/validate/p5/facts.ts";
import { readFacts } from "../../../src/validate/p5/read-facts.ts";

function read(...statements: string[]): P5Facts {
  return readFacts(new Map([["core", statements.join("\n")]]));
}

function contentOf(written: string): P5Content | undefined {
  return read(`element p\n  = ${written}`).elements.get("p")?.content;
}

function attributesOf(...written: string[]): readonly (readonly P5Attribute[])[] | undefined {
  return read(`class att.a\n  ${written.join("\n  ")}`).classes.get("att.a")?.attributes.own;
}

const name = (of: string): P5Content => ({ kind: "name", name: of });
const value = (of: string): P5Content => ({ kind: "value", value: of });

describe("the notation of facts: statements", () => {
  it("declare datatypes and macros", () => {
    const { datatypes, macros } = read("datatype teidata.name = xsd:Name", "macro macro.xtext = text()");
    expect(datatypes.get("teidata.name")).toEqual({ kind: "data", type: "Name", facets: [] });
    expect(macros.get("macro.xtext")).toEqual({ kind: "text" });
  });

  it("declare a class with the classes that it is a member of, on several lines", () => {
    expect(read("class model.pLike : model.divPart,", "    model.inter").classes.get("model.pLike")).toEqual({
      name: "model.pLike",
      module: "core",
      classes: ["model.divPart", "model.inter"],
      attributes: { own: [], without: [] },
    });
  });

  it("declare an element, of the namespace of TEI or another", () => {
    const { elements } = read("element p : att.global\n  = text()", 'element egXML in "urn:examples"\n  = any()*');
    expect(elements.get("p")).toMatchObject({ classes: ["att.global"], namespace: "http://www.tei-c.org/ns/1.0" });
    expect(elements.get("egXML")).toMatchObject({ classes: [], namespace: "urn:examples" });
  });

  it("pass over remarks and empty lines", () => {
    expect(read("# class att.a", "", "class att.b").classes.size).toBe(1);
  });
});

describe("the notation of facts: content", () => {
  it.each<[string, P5Content]>([
    ["text()", { kind: "text" }],
    ["empty()", { kind: "empty" }],
    ["any()", { kind: "any" }],
    ["text", name("text")],
    ["model.pLike", name("model.pLike")],
    ["a, b", { kind: "sequence", of: [name("a"), name("b")] }],
    ['"a" | ""', { kind: "choice", of: [value("a"), value("")] }],
    ["a?", { kind: "repeated", content: name("a"), occurs: { least: 0, most: 1 } }],
    ["a*", { kind: "repeated", content: name("a"), occurs: { least: 0, most: Infinity } }],
    ["a+", { kind: "repeated", content: name("a"), occurs: { least: 1, most: Infinity } }],
    ["a{2,}", { kind: "repeated", content: name("a"), occurs: { least: 2, most: Infinity } }],
    ["a{1,3}", { kind: "repeated", content: name("a"), occurs: { least: 1, most: 3 } }],
    [
      'xsd:double(minInclusive "0", maxInclusive "1")',
      {
        kind: "data",
        type: "double",
        facets: [
          { name: "minInclusive", value: "0" },
          { name: "maxInclusive", value: "1" },
        ],
      },
    ],
    [
      "(a | b)+, c",
      {
        kind: "sequence",
        of: [
          {
            kind: "repeated",
            content: { kind: "choice", of: [name("a"), name("b")] },
            occurs: { least: 1, most: Infinity },
          },
          name("c"),
        ],
      },
    ],
  ])("%s", (written, content) => {
    expect(contentOf(written)).toEqual(content);
  });
});

describe("the notation of facts: attributes", () => {
  const any = name("teidata.text");

  it("must stand, or may be left out", () => {
    expect(attributesOf("@n? = teidata.text", "@xml:id = teidata.text")).toEqual([
      [{ name: "n", required: false, value: any, suggested: [] }],
      [{ name: "xml:id", required: true, value: any, suggested: [] }],
    ]);
  });

  it("have values that are suggested", () => {
    expect(attributesOf('@type? = teidata.text such as "a b", "c"')).toMatchObject([[{ suggested: ["a b", "c"] }]]);
  });

  it("stand one for another", () => {
    const rows = attributesOf("@a? = teidata.text", "  or @b? = teidata.text", "@c? = teidata.text");
    expect(rows?.map(row => row.map(attribute => attribute.name))).toEqual([["a", "b"], ["c"]]);
  });

  it("are taken away from what its classes have", () => {
    const { elements } = read("element p : att.a\n  = text()\n  without @url");
    expect(elements.get("p")?.attributes).toEqual({ own: [], without: ["url"] });
  });
});

describe("a statement that cannot be read", () => {
  it.each([
    ["elemnt p", "is no statement"],
    ["element p", 'where "=" must be'],
    ["element p\n  = a, b | c", `where "@" must be`],
    ["macro macro.a = a, b | c", "has no place here"],
    ["element p\n  = (a, b", 'where ")" must be'],
    ["element p\n  = words()", "is not known"],
    ["element p\n  = text()\n  @ = a", "where a name must be"],
    ["element p\n  = text()\n  @n = a such as b", "where a value in quotation marks must be"],
    ["class att.a\nclass att.a", "declared twice"],
  ])("is told with its file: %s", (statement, fault) => {
    expect(() => read(statement)).toThrow(fault);
    expect(() => read(statement)).toThrow("core.p5, ");
  });
});
