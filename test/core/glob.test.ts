import { describe, expect, it } from "vitest";

import { matchesGlob } from "../../src/core/glob.ts";

describe("a pattern of paths", () => {
  it.each([
    ["a.xml", "a.xml"],
    ["*.xml", "a.xml"],
    ["*.xml", ".xml"],
    ["?.xml", "😀.xml"],
    ["letters/*/r*d.xml", "letters/1911/record.xml"],
    ["**", "a.xml"],
    ["**/*.xml", "a.xml"],
    ["**/*.xml", "letters/1911/a.xml"],
    ["letters/**", "letters/1911/a.xml"],
    ["letters/**/a.xml", "letters/a.xml"],
    ["**/b/**/c", "a/b/b/x/c"],
    ["a+(b).xml", "a+(b).xml"],
  ])("%s stands for %s", (pattern, path) => {
    expect(matchesGlob(pattern, path)).toBe(true);
  });

  it.each([
    ["*.xml", "letters/a.xml"],
    ["?.xml", ".xml"],
    ["letters/*", "letters/1911/a.xml"],
    ["letters/**/a.xml", "letters/ba.xml"],
    ["a.xml", "aaxml"],
    ["*.xml", "a.xml.bak"],
  ])("%s does not stand for %s", (pattern, path) => {
    expect(matchesGlob(pattern, path)).toBe(false);
  });

  it("is answered in time, whatever it is", () => {
    const start = performance.now();
    expect(matchesGlob(`${"*a".repeat(500)}b`, "a".repeat(5000))).toBe(false);
    expect(matchesGlob(`${"**/a/".repeat(300)}b`, "a/".repeat(1000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
