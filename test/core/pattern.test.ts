import { describe, expect, it } from "vitest";

import { matchWhole } from "../../src/core/pattern.ts";
import { readPattern } from "../../src/core/read-pattern.ts";

function groups(pattern: string, text: string): readonly string[] | undefined {
  const read = readPattern(pattern);
  if (!read) throw new Error(`${pattern} is no pattern`);
  return matchWhole(read, text);
}

/** The same, by the regular expressions of JavaScript. */
function groupsOfJavaScript(pattern: string, text: string): readonly string[] | undefined {
  return new RegExp(`^(?:${pattern})$`, "u").exec(text)?.map((group: string | undefined) => group ?? "");
}

describe("a pattern", () => {
  const patterns = [
    "([a-z]+)",
    "([A-z]+)([0-9]*)",
    "(.+)",
    "(\\d{2,4})-(\\d+)",
    "([^#/]+)/(.*)",
    "(a|ab)(c|bcd)?(d*)",
    "(?:x|y)*(z?)",
    "((a+)+)b",
    "(a*)*",
    "(a*?)(a*)",
    "a{2}b{0,2}c{1,}?",
    "^([\\w.\\-]+)$",
    "\\p{Lu}(\\S*)",
    "",
    "(x)|(y)",
  ];
  const texts = [
    "",
    "a",
    "ab",
    "abcd",
    "aaab",
    "1999-7",
    "a/b/c",
    "xyxz",
    "aabbc",
    "Äpfel",
    "ABC12",
    "x.y-z",
    "y",
    "aac",
    "𝒜",
  ];

  it.each(patterns)("%s has the groups that JavaScript finds", pattern => {
    for (const text of texts) expect([text, groups(pattern, text)]).toEqual([text, groupsOfJavaScript(pattern, text)]);
  });

  it.each([
    "(",
    ")",
    "a**",
    "[a",
    "(?=a)",
    "(?<=a)b",
    "(?<n>a)",
    "(a)\\1",
    "\\b",
    "a{3,2}",
    "[a-z-[aeiou]]",
    "[z-a]",
    "\\p{Nothing}",
    "a{9999}",
    "(((a{99}){99}){99})",
    "a".repeat(501),
  ])("is not %s", pattern => {
    expect(readPattern(pattern)).toBeUndefined();
  });

  it("takes no longer for what would try others without end", () => {
    const start = performance.now();
    for (const pattern of ["(a+)+$", "(a|a)*b", "((a*)*)*b", "(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)b", "(a?){400}b"])
      expect(groups(pattern, `${"a".repeat(900)}!`)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("is not looked for in what is longer than an address", () => {
    expect(groups("a*", "a".repeat(1000))).toBeDefined();
    expect(groups("a*", "a".repeat(1001))).toBeUndefined();
  });
});
