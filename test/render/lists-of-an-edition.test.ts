import { describe, expect, it } from "vitest";

import { readShownText } from "../../src/engines/pdfjs.ts";
import { buildAndVerify } from "../verify/build-and-verify.ts";
import { bookOf } from "./epub/open-book.ts";
import { documentOf } from "./text/type-tei.ts";

const header = `<profileDesc><particDesc><listEvent><event xml:id="e"><label>Eclipse</label></event></listEvent>
  <listBibl><bibl xml:id="t"><title>Annals</title></bibl></listBibl>
  <listOrg><org xml:id="o"><orgName>Abbey</orgName></org></listOrg>
  <listPerson><person xml:id="b"><persName>Zoe</persName></person><person xml:id="a"><persName>Ábel</persName></person></listPerson></particDesc></profileDesc>`;
const math = `<formula><math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mi>a</mi><mi>b</mi></mfrac></math></formula>`;
const document = documentOf(
  `<div><head>Of ${math}<lb/>and more</head><p><title ref="#t">Annals</title>, <rs ref="#e">it</rs>, <orgName ref="#o">abbey</orgName>, <persName ref="#b">Z.</persName>, <persName ref="#a">A.</persName></p>
   <figure><head>View of the town</head><figDesc>A town.</figDesc></figure></div><div><head>Next</head><p>x</p></div>`,
  header,
);
const { files, findings } = await buildAndVerify(document, "reading");
const textOf = (ending: "html" | "txt"): string => new TextDecoder().decode(files.get(ending));
const shown = (await readShownText(files.get("pdf")!))!
  .map(({ text }) => text)
  .join(" ")
  .replace(/\s+/g, " ");
const heading = "Of (a)/(b) and more";

describe("the contents", () => {
  it("have the signs of a formula, and keep the words of a title on two lines apart", async () => {
    expect(findings).toEqual([]);
    expect(textOf("html")).toContain(`${heading}</a>`);
    expect(shown.split("Of (a)/(b) and more").length).toBeGreaterThanOrEqual(2);
    expect((await bookOf(document)).text("EPUB/nav.xhtml")).toContain(`>${heading}</a>`);
  });

  it("list no caption of a picture", () => {
    expect(shown.split("View of the town")).toHaveLength(2);
  });
});

it("an index of names has one order in every format", () => {
  const inOrder = /Ábel.*Zoe.*Abbey.*Eclipse.*Annals/s;
  const html = textOf("html");
  expect(html.slice(html.indexOf('id="index"'))).toMatch(inOrder);
  expect(textOf("txt").slice(textOf("txt").lastIndexOf("===="))).toMatch(inOrder);
  expect(shown.slice(shown.lastIndexOf("Index of names"))).toMatch(inOrder);
});
