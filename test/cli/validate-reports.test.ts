import { describe, expect, it } from "vitest";

import { tryMistake, type Said } from "../mistakes/try-mistake.ts";

/** A document of three findings by the schema below: two errors and, where its register is not there, a warning. */
function letter(element = "blink", id = "gore"): string {
  const header = `<teiHeader><prefixDef ident="p" matchPattern="(.+)" replacementPattern="persons.xml#$1"/></teiHeader>`;
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}
<text><p><${element}>a</${element}></p>
<p><ref target="#${id}">b</ref> <ref target="p:x">c</ref></p></text></TEI>`;
}

const grammar = `default namespace = "http://www.tei-c.org/ns/1.0"
any = element * - blink { attribute * { text }*, (any | text)* }
start = any`;

const files = { "a.xml": letter(), "b/c.xml": letter("hi"), "s.rnc": grammar };
const schema = ["--schema", "s.rnc"];
const validate = (args: readonly string[], more: Readonly<Record<string, string>> = {}): Said =>
  tryMistake(["validate", ...args], { ...files, ...more });
const lastLine = ({ stderr }: Said): string => stderr.trimEnd().split("\n").at(-1)!;

describe("a last line", () => {
  it("says how many findings of what kind there are, in how many documents", () => {
    expect(lastLine(validate(["a.xml", ...schema]))).toBe("recension: 2 errors, 1 warning in 1 document");
    expect(lastLine(validate(["a.xml", "b", ...schema]))).toBe(
      "recension: 3 errors, 2 warnings in 2 of 2 documents; 2 with errors: a.xml, b/c.xml",
    );
  });
});

describe("a report for a program", () => {
  it.each(["json", "sarif", "github", "junit"])(
    "in %s is one for all documents, and alone on standard output",
    format => {
      const run = validate(["a.xml", "b", "none.xml", ...schema, "--format", format]);
      expect(run.code).toBe(3);
      for (const path of ["a.xml", "b/c.xml"]) expect(run.stdout).toContain(path);
      expect(run.stdout).not.toContain("valid\n");
      expect(run.stderr).toMatch(/none\.xml: cannot be read[^]*3 errors, 2 warnings in 2 of 3 documents/);
      expect(run.stderr).not.toContain("REC-V001");
      expect(validate(["a.xml", "b", "none.xml", ...schema, "--format", format, "-j", "2"]).stdout).toBe(run.stdout);
    },
  );
});

describe("more warnings than are allowed", () => {
  const severities = { "recension.config.json": `{ "severities": { "REC-V001": "off", "REC-V020": "warning" } }` };
  const given = ["a.xml", "b", ...schema];

  it("end with 1, which is said; no more than these do not", () => {
    expect(validate(given, severities).code).toBe(0);
    expect(validate([...given, "--max-warnings", "4"], severities).code).toBe(0);
    const run = validate([...given, "--max-warnings", "3"], severities);
    expect([run.code, lastLine(run)]).toEqual([1, "recension: 4 warnings, and at most 3 may be (--max-warnings)"]);
  });

  it("are a test that fails for JUnit", () => {
    const run = validate([...given, "--max-warnings", "3", "--format", "junit"], severities);
    expect(run.stdout).toMatch(/tests="3" failures="1"[^]*4 warnings, and at most 3 may be/);
  });
});

describe("a baseline", () => {
  /** A baseline of the one finding of the schema in a.xml, as another file may have it. */
  function known(file: string): Record<string, string> {
    const written = tryMistake(
      ["validate", "a.xml", ...schema, "--baseline", "known/b.json", "--write-baseline"],
      files,
    );
    const { findings } = JSON.parse(written.files("known/b.json")) as { findings: { code: string; file: string }[] };
    const [blink] = findings.filter(({ code }) => code === "REC-V001");
    expect(blink).toMatchObject({ file: "../a.xml", xpath: "/TEI/text[1]/p[1]/blink[1]" });
    return { "known/b.json": JSON.stringify({ findings: [{ ...blink, file }] }) };
  }

  it("knows findings that then do not count, and says how many", () => {
    const run = validate(["a.xml", ...schema, "--baseline", "known/b.json"], known("../a.xml"));
    expect(run.stderr).not.toContain("REC-V001");
    expect(run.stderr).toContain("recension: 1 error, 1 warning in 1 document\n");
    expect(lastLine(run)).toBe("recension: 1 finding not counted, known from known/b.json");
    expect(run.code).toBe(1);
  });

  it("says which of its findings are no longer there", () => {
    const run = validate(["b/c.xml", ...schema, "--baseline", "known/b.json"], known("../b/c.xml"));
    expect(lastLine(run)).toContain("1 finding of known/b.json no longer there: ../b/c.xml REC-V001");
  });

  it("is written with all that is found, and then nothing counts, wherever one stands", () => {
    const write = tryMistake(["validate", "a.xml", "b", ...schema, "--baseline", "b.json", "--write-baseline"], files);
    expect([write.code, lastLine(write)]).toEqual([0, "recension: b.json knows 5 findings now"]);
    const baseline = write.files("b.json");
    const read = validate(["a.xml", "b", ...schema, "--baseline", "b.json"], {
      "b.json": baseline,
      "a.xml": `\n\n${files["a.xml"]}`,
    });
    expect([read.code, lastLine(read)]).toEqual([0, "recension: 5 findings not counted, known from b.json"]);
  });

  it("that is not there, or is none, is named: exit 3", () => {
    expect(validate(["a.xml", "--baseline", "none.json"]).stderr).toMatch(/none\.json: cannot be read/);
    const run = validate(["a.xml", "--baseline", "known/b.json"], { "known/b.json": "[]" });
    expect([run.code, run.stderr]).toEqual([3, expect.stringContaining("known/b.json: is no baseline of findings")]);
  });
});

describe("a configuration", () => {
  const config = (text: string): Record<string, string> => ({ "recension.config.json": text });

  it("names the schema of the documents that a pattern stands for, whatever folder one is in", () => {
    const run = validate(["a.xml", "b"], config(`{ "schemas": { "*.xml": "s.rnc" } }`));
    expect(run.stderr).toMatch(/^a\.xml:2:10: error REC-V001 /m);
    expect(run.stderr).not.toMatch(/^a\.xml:1:/m);
    expect(run.stderr).toMatch(/^b.c\.xml:1:/m);
  });

  it("is found upward from the documents, and a flag comes before it", () => {
    const text = `{ "schemas": { "**": "none.rnc" }, "severities": { "REC-V020": "off" } }`;
    const run = validate(["b/c.xml", ...schema], { "b/recension.config.json": text });
    expect([run.code, lastLine(run)]).toEqual([0, "recension: 1 warning in 1 document"]);
  });

  it("that is wrong is told with what was meant: exit 3", () => {
    const run = validate(["a.xml"], config(`{ "maxwarnings": 1 }`));
    expect(run.stderr).toBe(
      'recension: recension.config.json: there is no key "maxwarnings".\n  hint: Did you mean "maxWarnings"?\n',
    );
    expect(run.code).toBe(3);
  });

  it("has its baseline beside it", () => {
    const run = validate(["b/c.xml", ...schema], {
      "b/recension.config.json": `{ "baseline": "known.json", "maxWarnings": 0 }`,
      "b/known.json": `{ "findings": [] }`,
    });
    expect(run.stderr).toContain("1 warning, and at most 0 may be");
  });
});
