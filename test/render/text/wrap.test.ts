import { describe, expect, it } from "vitest";

import { wrap } from "../../../src/render/text/wrap.ts";

const flush = { first: 0, rest: 0 };

describe("a paragraph typed in columns", () => {
  it("never passes the measure, and keeps every word in order", () => {
    const text =
      "Putin says he hurt himself skiing, really misses regular exercise when he injures himself, tries to be careful.";
    const lines = wrap(text, 30, { first: 0, rest: 4 });
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(30);
    expect(lines.map(line => line.trim()).join(" ")).toBe(text);
    expect(lines.slice(1).every(line => /^ {4}\S/.test(line))).toBe(true);
  });

  it("cuts no word, however long", () => {
    expect(wrap("a verylongwordindeed b", 10, flush)).toEqual(["a", "verylongwordindeed", "b"]);
  });

  it("counts wide characters as two columns and combining marks as none", () => {
    expect(wrap("漢字 漢字 漢字", 9, flush)).toEqual(["漢字 漢字", "漢字"]);
    expect(wrap("e\u0301e\u0301 e\u0301e\u0301", 5, flush)).toEqual(["e\u0301e\u0301 e\u0301e\u0301"]);
  });

  it("makes no line of nothing", () => {
    expect(wrap(" \n\t", 72, flush)).toEqual([]);
  });
});
