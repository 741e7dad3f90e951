import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

import { renderTei, root, style } from "./render-tei.ts";

const tei = await readFile(new URL("tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml", root));
const outcome = renderTei(tei);
const page = outcome.ok ? outcome.value : "";

describe("the page of an edition", () => {
  it("is one file that fetches nothing, and whose policy lets nothing run but its own style and script", () => {
    expect(page).not.toMatch(/<link rel="stylesheet|<script src|<img|\s(on\w+|style)=|@import|url\(/i);
    const [, css = ""] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
    const [, script = ""] = /<script>([^]*?)<\/script>/.exec(page) ?? [];
    const digest = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(page).toContain(
      `content="default-src 'none'; style-src ${digest(css)}; script-src ${digest(script)}; img-src 'none'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it("has a script of less than 10 KB and a style that make less than 20 KB together, packed as a server sends them", () => {
    const packed = (kind: string): number =>
      gzipSync(new RegExp(`<${kind}>([^]*?)</${kind}>`).exec(page)?.[1] ?? "").length;
    expect(packed("script")).toBeGreaterThan(1000);
    expect(packed("script")).toBeLessThan(10_000);
    expect(packed("script") + packed("style")).toBeLessThan(20_000);
    const all = style.map(({ css }) => css).join("");
    expect(gzipSync(all).length + packed("script"), "with the style of every kind of document").toBeLessThan(20_000);
  });

  it("moves nothing that the reader did not move", () => {
    expect(page).not.toMatch(/transition|animation|scroll-behavior/);
  });

  it("weighs less than 120 KiB", () => {
    expect(Buffer.byteLength(page)).toBeLessThan(120 * 1024);
  });

  it("is the same to the byte each time", () => {
    expect(renderTei(tei)).toEqual(outcome);
  });

  it("has no link without a target, and no id twice", () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.filter(target => !ids.includes(target))).toEqual([]);
  });

  it("says who wrote the record, where it was released, how to cite it, and what is known of redactions", () => {
    for (const words of [
      "Strobe Talbott",
      "FL-2017-13804",
      "B-00002629421",
      "Chicago",
      "the page images were not inspected",
    ])
      expect(page).toContain(words);
  });

  it("lists every emendation once", () => {
    const emendations = tei.toString().match(/<sic>/g)?.length ?? 0;
    expect([...page.matchAll(/<li id="e(\d+)">/g)].map(([, n]) => Number(n))).toEqual(
      Array.from({ length: emendations }, (_, i) => i + 1),
    );
  });

  it("knows every element of the edition", () => {
    expect(outcome.diagnostics).toEqual([]);
  });

  it("reports an element that it does not know once, at its place, and shows its text", () => {
    const odd = renderTei(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text>\n<body><pb n="4"/><p><odd>seen</odd>, <odd>again</odd></p></body></text></TEI>`,
    );
    expect(odd.ok && odd.value).toContain(`<span class="odd">seen</span>, <span class="odd">again</span>`);
    expect(odd.diagnostics.map(({ code, severity, location }) => ({ code, severity, location }))).toEqual([
      {
        code: "REC-P001",
        severity: "information",
        location: { file: "edition.xml", line: 2, column: 21, xpath: "/TEI/text[1]/body[1]/p[1]/odd[1]", page: "4" },
      },
    ]);
  });
});

describe("the colours", () => {
  it.each(["light", "dark"])("can be read by %s: each at least 4.5 to 1 on the paper and on the wash", scheme => {
    const rules = /:root\{([^}]*)\}/.exec(page)?.[1] ?? "";
    const pairs = [...rules.matchAll(/--(\w+):light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)];
    const colours = new Map(
      pairs.map(([, name = "", light = "", dark = ""]) => [name, scheme === "light" ? light : dark]),
    );
    for (const ink of ["ink", "quiet", "faint", "rubric"])
      for (const ground of ["paper", "wash"])
        expect(
          contrast(colours.get(ink) ?? "", colours.get(ground) ?? ""),
          `${ink} on ${ground}`,
        ).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
