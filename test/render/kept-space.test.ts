import { describe, expect, it } from "vitest";

import type { Layer } from "../../src/core/layer.ts";
import { buildAndVerify } from "../verify/build-and-verify.ts";
import { bookOf } from "./epub/open-book.ts";
import { documentOf, typeTei } from "./text/type-tei.ts";

const account = `<p xml:space="preserve">Wheat     12\nOats\t <hi rend="bold">120</hi>  \n\n   Barley  9\n</p>`;

async function pageOf(body: string, layer: Layer = "reading"): Promise<string> {
  const { files, findings } = await buildAndVerify(documentOf(body), layer, { formats: ["html"] });
  expect(findings).toEqual([]);
  return new TextDecoder().decode(files.get("html"));
}

describe("white space that an encoder says means something", () => {
  it("is kept in plain text", async () => {
    expect(await typeTei(account)).toBe("Wheat     12\nOats     120\n\n   Barley  9");
  });

  it.each(["reading", "diplomatic"] as const)("is kept on the page, in the %s layer", async layer => {
    const page = await pageOf(account, layer);
    expect(page).toMatch(/<p [^>]*data-rend="preserved">Wheat {5}12<br>Oats\t <span[^>]*>120<\/span>/);
    expect(page).toContain("<br><br>   Barley  9");
    expect(page).toContain(`[data-rend~=preserved]`);
  });

  it("is kept in a book for reading devices", async () => {
    const book = await bookOf(documentOf(account));
    const texts = book.names.filter(name => /\.(xhtml|css)$/.test(name)).map(name => book.text(name));
    expect(texts.join("")).toContain("Wheat     12<br/>");
    expect(texts.join("")).toMatch(/\[data-rend~="?preserved"?\][^}]*white-space:\s*pre-wrap/);
  });

  it.each([
    ["blocks stand in it", `<div xml:space="preserve"><p>One   two\nthree</p></div>`, "One two three"],
    [
      "it says itself where its lines end",
      `<p xml:space="preserve">One   two\nthree <lb/>four</p>`,
      "One two three four",
    ],
    [
      "something within says otherwise",
      `<p xml:space="preserve">One <seg xml:space="default">two   three\nfour</seg></p>`,
      "One two three four",
    ],
    ["nothing says so", `<p>One   two\nthree</p>`, "One two three"],
  ])("is one space where %s", async (_, body, typed) => {
    expect(await typeTei(body)).toBe(typed);
  });

  it("is kept in a phrase alone", async () => {
    expect(await typeTei(`<p>One   two <hi xml:space="preserve">a   b\nc</hi> three</p>`)).toBe(
      "One two a   b\nc three",
    );
  });

  it("makes no line longer than what cannot be parted, and ends none in a space", async () => {
    const typed = await typeTei(`<p xml:space="preserve">${"word ".repeat(30)}  \n  ${"w    ".repeat(30)}</p>`);
    expect(typed.split("\n").filter(line => line.endsWith(" "))).toEqual([]);
    expect(typed.split("\n")[0]).toHaveLength(69);
  });
});

describe("code", () => {
  it("keeps its runs of spaces, in its lines and among words", async () => {
    const body = `<p>Say <code>x  =  1</code>:</p><eg>\na   =  1\n  bb  = 2\n</eg>`;
    expect(await typeTei(body)).toBe("Say x  =  1:\n\n    a   =  1\n      bb  = 2");
    expect(await pageOf(body)).toContain(`<code class="code">x  =  1</code>`);
  });
});
