import { describe, expect, it } from "vitest";

import { readShownText } from "../../src/engines/pdfjs.ts";
import type { Layer } from "../../src/core/layer.ts";
import { buildAndVerify } from "../verify/build-and-verify.ts";
import { documentOf } from "./text/type-tei.ts";

/** The lines of the text on the page as first seen, in plain text, and in the book. */
async function linesIn(
  body: string,
  layer: Layer = "reading",
): Promise<{ page: string[]; typed: string[]; book: string[] }> {
  const { files, findings } = await buildAndVerify(documentOf(body), layer, {
    formats: ["html", "txt", "pdf", "epub"],
  });
  expect(findings).toEqual([]);
  const text = (ending: "html" | "txt"): string => new TextDecoder().decode(files.get(ending));
  const article = /<article[^>]*>(.*)<\/article>/s.exec(text("html"))?.[1] ?? "";
  const seen = article
    .replace(/<br hidden>|<span[^>]* hidden>.*?<\/span>/g, "")
    .replace(/<(br|\/?(p|div|h2|td))\b[^>]*>/g, "\n");
  let y: number | undefined;
  let book = "";
  for (const piece of (await readShownText(files.get("pdf")!))!) {
    book += (y !== undefined && Math.abs(y - piece.y) > 4 ? "\n" : "") + piece.text;
    y = piece.y;
  }
  return {
    page: linesOf(seen.replace(/<[^>]*>/g, "")),
    typed: linesOf(text("txt").split(/^={72}$/m)[1] ?? ""),
    book: linesOf(book),
  };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map(line => line.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

describe("a line of the source", () => {
  it.each([
    ["a paragraph", `<p><lb/>The treaty<lb/>is signed</p>`],
    ["a verse", `<lg><l>The treaty<lb/>is signed</l></lg>`],
    ["an item", `<list type="simple"><item>The treaty<lb n="2"/>is signed</item></list>`],
    ["a paragraph of a closer", `<closer><p>The treaty<lb/>is signed</p></closer>`],
    ["a word of a title", `<head>The treaty is sig<lb break="no"/>ned</head>`],
  ])("in %s is filled in every format, until it is asked for", async (_, body) => {
    const { page, typed, book } = await linesIn(body);
    expect([page, typed]).toEqual([["The treaty is signed"], ["The treaty is signed"]]);
    expect(book).toContain("The treaty is signed");
  });

  it.each([
    ["a title", `<head>The treaty<lb/>is signed</head>`],
    ["a title page", `<titlePage><docImprint><lb/>The treaty<lb n="2"/>is signed</docImprint></titlePage>`],
    ["a dateline", `<opener><dateline>The treaty<lb/>is signed</dateline></opener>`],
    ["an address", `<p><address>The treaty<lb/>is signed</address></p>`],
    ["a cell", `<table><row><cell>The treaty<lb/>is signed</cell></row></table>`],
  ])("in %s is one of the edition in every format", async (_, body) => {
    const { page, typed, book } = await linesIn(body);
    const lines = ["The treaty", "is signed"];
    expect([page, typed.filter(line => !/^-+$/.test(line))]).toEqual([lines, lines]);
    expect(book.join("\n")).toContain(lines.join("\n"));
  });

  it("is one in the diplomatic layer, wherever it stands", async () => {
    const { page, typed, book } = await linesIn(`<p><lb/>The treaty<lb/>is sig<lb break="no"/>ned</p>`, "diplomatic");
    const lines = ["The treaty", "is sig-", "ned"];
    expect([page, typed]).toEqual([lines, lines]);
    expect(book.join("\n")).toContain(lines.join("\n"));
  });

  it("can be shown on a page that has nothing else of the source to show", async () => {
    const { files } = await buildAndVerify(documentOf(`<p>one<lb/>two</p>`), "reading", { formats: ["html"] });
    expect(new TextDecoder().decode(files.get("html"))).toMatch(/<input type="radio" name="layer" value="diplomatic">/);
  });
});
