import { describe, expect, it } from "vitest";

import { tailorStyle, type StyleRule } from "../../../src/render/html/tailor-style.ts";

const rules: readonly StyleRule[] = [
  { asksFor: [["html"], ["body"]], css: "html,body{margin:0}" },
  { asksFor: [["figure"], ["figure-apart"]], css: "figure,.figure-apart{}" },
  { asksFor: [["data-rend", "bold"]], css: "[data-rend~=bold]{}" },
  { asksFor: [["hit"]], css: ".hit{}" },
  { asksFor: [], css: "@media print{a{}}" },
];

describe("the style that a page carries", () => {
  it("is what its tags name, in the order of the sheet, and no more", () => {
    expect(tailorStyle(rules, '<html><p data-rend="red bold">a</p>', "")).toBe(
      "html,body{margin:0}[data-rend~=bold]{}@media print{a{}}",
    );
  });

  it("has what its script will name, and nothing for what only its text says", () => {
    expect(tailorStyle(rules, "<html><p>figure hit</p>", 'm.className="hit"')).toBe(
      "html,body{margin:0}.hit{}@media print{a{}}",
    );
  });
});
