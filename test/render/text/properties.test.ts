import { describe, expect, it } from "vitest";

import type { Layer } from "../../../src/core/layer.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { pick, seeded } from "../../verify/seeded.ts";
import { documentOf } from "./type-tei.ts";

const words = [
  "peace",
  "re-entry",
  "e\u0301te\u0301",
  "漢字と仮名、「引用」",
  "שלום",
  "😀👩‍👩‍👧",
  "𐎠𐎡",
  "[1]",
  "[p. 2]",
  "*",
  "1.",
  "---",
  "----  ---",
  "=".repeat(72),
  "_".repeat(24),
  "{A: b}",
  "\u00a0",
  "x".repeat(90),
];
const phrases = ["hi", "del", "add", "unclear", "supplied", "stage", "seg", "foreign", "name", "q"];
const blocks = ["p", "head", "l", "stage", "ab"];
const groups = ["div", "lg", "quote", "list", "sp", "table", "floatingText"];

/** A body of any shape: nesting that no schema would allow is met too. */
function bodyOf(random: () => number): string {
  const phrase = (depth: number): string => {
    const name = pick(random, phrases);
    const kind = Math.floor(random() * 14);
    if (kind === 0) return `<pb n="${Math.floor(random() * 4)}"/>`;
    if (kind === 1) return `<note>${line(depth + 1)}</note>`;
    if (kind === 2) return '<gap reason="redacted" quantity="2" unit="line"/>';
    if (kind === 3) return `<lb${random() < 0.5 ? "" : ' break="no"'}/>`;
    if (kind === 4) return `<app><lem>${line(depth + 1)}</lem><rdg wit="#A">${line(depth + 1)}</rdg></app>`;
    if (kind === 5) return `<note type="commentary">${line(depth + 1)}</note>`;
    return `<${name}>${line(depth + 1)}</${name}>`;
  };
  const line = (depth: number): string =>
    Array.from({ length: 1 + Math.floor(random() * 6) }, () => {
      const text = pick(random, words) + (random() < 0.8 ? " " : "");
      return depth < 4 && random() < 0.3 ? phrase(depth) : text;
    }).join("");
  const block = (depth: number): string => {
    const name = depth < 4 && random() < 0.5 ? pick(random, groups) : pick(random, blocks);
    const many = (make: () => string): string =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, make).join(random() < 0.5 ? "" : "\n");
    if (name === "list")
      return `<list rend="${pick(random, ["numbered", "bulleted", "none"])}">${many(() => `<item>${random() < 0.5 ? line(0) : block(depth + 1)}</item>`)}</list>`;
    if (name === "table") return `<table>${many(() => `<row>${many(() => `<cell>${line(0)}</cell>`)}</row>`)}</table>`;
    if (name === "sp")
      return `<sp who="#a">${random() < 0.5 ? `<speaker>${line(2)}</speaker>` : ""}${many(() => block(depth + 1))}</sp>`;
    if (groups.includes(name)) return `<${name}>${many(() => block(depth + 1))}</${name}>`;
    return `<${name}>${line(0)}</${name}>`;
  };
  return Array.from({ length: 4 }, () => block(0)).join("");
}

describe("plain texts of documents of any shape", () => {
  const layers: readonly Layer[] = ["reading", "diplomatic"];
  it.each(Array.from({ length: 60 }, (_, seed) => seed))("lose nothing and gain nothing: seed %i", async seed => {
    const xml = documentOf(bodyOf(seeded(seed)));
    for (const layer of layers)
      for (const notes of ["end", "page"] as const) {
        const { findings } = await buildAndVerify(xml, layer, { formats: ["txt", "corpus"], notes });
        expect(findings, xml).toEqual([]);
      }
  });
});
