import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

const examples = [...readFileSync("README.md", "utf8").matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code!);

/** Within the package, so that an example finds it by its name. */
const folder = "test/.actual/readme";

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const name of ["letter.xml", "answer.xml"]) cpSync("test/documents/letter.xml", join(folder, name));
  writeFileSync(
    join(folder, "letter.rng"),
    `<element name="TEI" ns="http://www.tei-c.org/ns/1.0" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>`,
  );
});

/** The lines that an example prints, run as a program of its own. */
function printed(example: string): string[] {
  writeFileSync(join(folder, "example.mjs"), example);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.split("\n").filter(line => line !== "");
}

const exampleOf = (words: string): string => examples.find(example => example.includes(words)) ?? "";

describe("the examples of README", () => {
  it("are one for each function of the library", () => {
    const shown = new Set(examples.flatMap(example => /import \{ (.*?) \}/.exec(example)?.[1]?.split(", ") ?? []));
    expect([...shown].sort()).toEqual(["build", "memoryWorld", "nodeWorld", "record", "session", "validate", "verify"]);
  });

  it("build a page and a book", () => {
    const measured = `${exampleOf("html, pdf")}\nconsole.log(html.length > 1000, pdf.length > 1000, diagnostics.length);`;
    expect(printed(measured)).toEqual(["true true 0"]);
  });

  it("say what is wrong, line by line", () => {
    expect(printed(exampleOf("validate("))[0]).toMatch(/^\d+ REC-V00\d /);
  });

  it("prove what was built", () => {
    const lines = printed(exampleOf("verify("));
    expect(lines.map(line => line.split(" ")[0])).toEqual(["html", "pdf", "txt"]);
    for (const line of lines) expect(line).toContain(" 0 differences");
  });

  it("describe a letter for catalogues", () => {
    expect(printed(exampleOf("record(")).map(line => line.split(" ")[0])).toEqual([
      "letter.mods.xml",
      "letter.datacite.json",
    ]);
  });

  it("go through many documents", () => {
    expect(printed(exampleOf("for (const letter"))).toHaveLength(2);
  });

  it("do without a disk", () => {
    const example = exampleOf("memoryWorld(");
    const promised = /\/\/ (.*)/.exec(example)?.[1]?.split(", ");
    expect(printed(`${example}\nfor (const path of world.files.keys()) console.log(path);`).slice(-3)).toEqual(
      promised,
    );
  });
});
