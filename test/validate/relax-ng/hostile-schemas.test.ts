import { describe, expect, it } from "vitest";

import { allows, schemaOf } from "./read-text.ts";

const compact = (text: string): ReturnType<typeof schemaOf> => schemaOf({ "s.rnc": text });
const numbered = (count: number, write: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => write(i));

/** Each would take longer than anyone waits, if it were followed as it is written. */
describe("a hostile schema comes to an end", () => {
  it("whose definitions double forty times", async () => {
    const doubled = numbered(40, i => `a${i + 1} = a${i}, a${i}`);
    const schema = await compact(["start = element r { a40 }", "a0 = element b { empty }", ...doubled].join("\n"));
    expect(allows(schema, "<r><b/></r>")).toBe(false);
  });

  it("that leaves more ways than can be followed: it is refused, and nothing is called valid", async () => {
    const doubled = numbered(30, i => `a${i + 1} = a${i}, a${i}`);
    const schema = await compact(["start = element r { a30 }", "a0 = element b { empty }?", ...doubled].join("\n"));
    expect(() => allows(schema, "<r><b/></r>")).toThrow("more ways to read this document");
  }, 60_000);

  it("that interleaves two hundred elements", async () => {
    const schema = await compact(`element r { ${numbered(200, i => `element b${i} { empty }?`).join(" & ")} }`);
    expect(allows(schema, `<r>${numbered(200, i => `<b${199 - i}/>`).join("")}</r>`)).toBe(true);
    expect(allows(schema, "<r><b1/><b1/></r>")).toBe(false);
  });

  it.each([
    ["(a+)+b", "a".repeat(50_000)],
    ["(a|a)*b", "a".repeat(50_000)],
    ["(.*)*.*=.*", "x".repeat(50_000)],
    ["a{2147483647}", "a".repeat(50_000)],
  ])("whose pattern is %s", async (pattern, text) => {
    const schema = await compact(`element r { xsd:string { pattern = "${pattern}" } }`);
    expect(allows(schema, `<r>${text}</r>`)).toBe(false);
  });

  it("whose counts have no end that matters are those of any number", async () => {
    const schema = await compact('element r { xsd:string { pattern = "a{0,2147483647}" } }');
    expect(allows(schema, `<r>${"a".repeat(50_000)}</r>`)).toBe(true);
  });
});
