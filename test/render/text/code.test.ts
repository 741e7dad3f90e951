import { describe, expect, it } from "vitest";

import { typeTei } from "./type-tei.ts";

describe("code in plain text", () => {
  it("keeps its lines, and how far each stands in", async () => {
    const typed = await typeTei(`<p>So:<eg>\nfor (;;) {\n    print(i);\n\tnext();\n}\n</eg>and on.</p>`);
    expect(typed).toBe("So:\n    for (;;) {\n        print(i);\n        next();\n    }\nand on.");
  });

  it("keeps its lines among paragraphs, and at the beginning of a division", async () => {
    const typed = await typeTei(`<div><eg>\na\n  b\n</eg><p>So.</p><eg>c\n\nd</eg></div>`);
    expect(typed).toBe("a\n      b\n\nSo.\n\n    c\n\n    d");
  });

  it("keeps its lines where it stands among words, and is of the line where it has but one", async () => {
    const typed = await typeTei(
      `<p>Run (<code lang="sh">cd there\n  ls -l\nmake</code>) and <code>\n  pwd\n</code>.</p>`,
    );
    expect(typed).toBe("Run (\n    cd there\n      ls -l\n    make\n) and pwd .");
  });

  it("keeps its blank lines, but for those at either end", async () => {
    const typed = await typeTei(`<p>So:<eg>\n\na\n\n\n  b <hi>c</hi>\n \nd\n\n</eg>and on.</p><p>Next.</p>`);
    expect(typed).toBe("So:\n    a\n\n\n      b c\n\n    d\nand on.\n\nNext.");
  });

  it("has no blank line in a cell, where one ends the row", async () => {
    const typed = await typeTei(`<table><row><cell>One</cell><cell><eg>a\n\nb</eg></cell></row></table>`);
    expect(typed.split("\n").filter(line => line === "")).toHaveLength(1);
  });

  it("shows the tags of an example, its ids as they are, though another has the same", async () => {
    const example = `<egXML xmlns="http://www.tei-c.org/ns/Examples"><p xml:id="a" n='"1"'>Hello <hi>world</hi>\n  <pb/></p></egXML>`;
    expect(await typeTei(example + example)).toContain(`<p xml:id="a" n=""1"">Hello <hi>world</hi>\n      <pb/></p>`);
  });

  it("that looks like a rule is none", async () => {
    expect(await typeTei(`<eg>--  --\n${"=".repeat(72)}</eg>`)).toContain(` ${"=".repeat(72)}`);
  });
});
