import { describe, expect, it } from "vitest";

import { ByteWriter } from "../../src/pdf/byte-writer.ts";
import { spell } from "../../src/pdf/spell.ts";

function spelled(value: unknown): string {
  const out = new ByteWriter();
  spell(value, out);
  return Buffer.from(out.take()).toString("latin1");
}

class Reference {
  toString(): string {
    return "3 0 R";
  }
}

describe("a value in a file of PDF", () => {
  const values: readonly (readonly [of: string, value: unknown, expected: string])[] = [
    ["a name", "Type", "/Type"],
    ["text", new String("a (b) \\ c\r\n"), "(a \\(b\\) \\\\ c\\r\\n)"],
    ["text beyond ASCII, as UTF-16, its bytes escaped too", new String("Ĩ("), "(\xFE\xFF\x01\\(\x00\\()"],
    ["bytes", Uint8Array.of(0, 171), "<00ab>"],
    ["a whole number", -12, "-12"],
    ["a fraction, never with an exponent", 0.00000012, "0"],
    ["a fraction to a millionth", 1 / 3, "0.333333"],
    ["a date", new Date("2026-11-25T01:02:03.456Z"), "(D:20261125010203Z)"],
    ["a list, with its gaps", [1, , "A", null], "[1 null /A null]"], // eslint-disable-line no-sparse-arrays
    ["a dictionary, without what is undefined", { A: 1, B: undefined, C: { D: true } }, "<</A 1\n/C <</D true\n>>\n>>"],
    ["what spells itself", new Reference(), "3 0 R"],
  ];
  it.each(values)("%s", (_, value, expected) => {
    expect(spelled(value)).toBe(expected);
  });

  it("refuses what is no number", () => {
    expect(() => spelled(NaN)).toThrow();
    expect(() => spelled([1, Infinity])).toThrow();
  });
});
