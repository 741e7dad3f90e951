import { describe, expect, it } from "vitest";

import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { documentOf } from "./type-tei.ts";

describe("the label of a page", () => {
  it.each([
    ["[1]", "[p. [1]]"],
    [" 7", "[p. 7]"],
    ["12\n recto", "[p. 12 recto]"],
    ["", "[p. 1]"],
    ["[2", "[p. [2]"],
    ["[[3]]", "[p. [[3]]]"],
    ["4]", "[p. 4]]"],
  ])("%j is written, and found again in every format", async (n, mark) => {
    const { files, findings } = await buildAndVerify(
      documentOf(`<p>Some words <pb n="${n}"/>and others, <pb n="x"/>more.</p>`),
      "reading",
    );
    expect(findings).toEqual([]);
    expect(new TextDecoder().decode(files.get("txt")).replaceAll("\u00A0", " ")).toContain(`words ${mark} and`);
  });
});
