import { expect, it } from "vitest";

import { attribute, elementsOf } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { headingsIn } from "../../src/prepared/headings.ts";

/** By the `n` of each element that has one: its level, and how it is listed. */
function headings(body: string): Record<string, string> {
  const document = parseXml(new TextEncoder().encode(`<TEI xmlns="http://www.tei-c.org/ns/1.0">${body}</TEI>`), "x");
  if (!document.ok) throw new Error("not well-formed");
  const { root } = document.value;
  const of = headingsIn(root);
  return Object.fromEntries(
    [...elementsOf(root)].flatMap(element => {
      const { level = "none", listed = "not listed" } = of(element);
      const n = attribute(element, "n");
      return n === undefined ? [] : [[n, `${level} ${listed}`]];
    }),
  );
}

it("puts a heading one level below those that it stands under, not below the sixth", () => {
  expect(
    headings(`<text><front><div1><head n="preface">x</head></div1></front><body><head n="book">x</head><div1><head n="I">x</head><div2><head n="1">x</head><div3>
      <head n="a">x</head><div4><head n="b">x</head><div5><head n="c">x</head></div5></div4></div3></div2></div1></body></text>`),
  ).toEqual({
    preface: "2 first",
    book: "2 not listed",
    I: "3 first",
    1: "4 under",
    a: "5 not listed",
    b: "6 not listed",
    c: "6 not listed",
  });
});

it("counts no division without a heading as a level", () => {
  expect(headings(`<text><body><div><p/><div><head n="a">x</head></div></div></body></text>`)).toEqual({
    a: "2 first",
  });
});

it("leaves room in a corpus for the title of each text", () => {
  expect(headings(`<TEI><text><body><div><head n="a">x</head></div></body></text></TEI>`)).toEqual({ a: "3 first" });
});

it("gives a division that the edition may head the place of a head", () => {
  const typed = `<div><head n="a">x</head><div type="translation" n="b"><p/></div><div type="act" n="c"><head>x</head></div></div>`;
  expect(headings(`<text><body>${typed}</body></text>`)).toEqual({
    a: "2 first",
    b: "3 under",
    c: "none not listed",
  });
});

it("knows a head of a list or a figure as no heading of the text", () => {
  expect(
    headings(`<text><body><list><head n="a">x</head></list><figure><head n="b">x</head></figure></body></text>`),
  ).toEqual({
    a: "none not listed",
    b: "none not listed",
  });
});
