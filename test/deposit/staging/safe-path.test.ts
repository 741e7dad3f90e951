import { describe, expect, it } from "vitest";

import { freePath, safePath } from "../../../src/deposit/staging/safe-path.ts";

describe("the name of a file in a package", () => {
  it.each([
    ["letter.xml", "letter.xml"],
    ["Briefe/Müller an Ä.xml", "Briefe/Muller_an_A.xml"],
    ["a:b*c?.png", "a_b_c_.png"],
    ["письмо.xml", "_.xml"],
    ["line\r\nbreak.txt", "line_break.txt"],
    ["con.xml", "_con.xml"],
    ["COM1", "_COM1"],
    ["..", "_"],
    ["ends.", "ends"],
    ["(1) copy-2_b.xml", "(1)_copy-2_b.xml"],
  ])("of %j is %j", (path, expected) => {
    expect(safePath(path)).toBe(expected);
  });

  it("is the same for both normal forms of Unicode", () => {
    expect(safePath("Núñez.xml".normalize("NFD"))).toBe(safePath("Núñez.xml".normalize("NFC")));
  });

  it("has 100 signs at most, and keeps its ending", () => {
    expect(safePath(`${"x".repeat(300)}.xml`)).toBe(`${"x".repeat(96)}.xml`);
  });

  it("differs from others by more than capitals", () => {
    const taken = new Set(["letters/a.xml", "letters/a-2.xml"]);
    expect(freePath("letters/A.xml", taken)).toBe("letters/A-3.xml");
    expect(freePath("letters/b.xml", taken)).toBe("letters/b.xml");
  });
});
