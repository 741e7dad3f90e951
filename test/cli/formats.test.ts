import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { listing, recension, temporaryFolder } from "./recension.ts";

const folder = temporaryFolder();
const input = join(folder, "small.xml");
const output = join(folder, "output");
writeFileSync(
  input,
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Small</title></titleStmt></fileDesc></teiHeader><text><body>
<pb n="1"/><sp who="#putin"><speaker>- Putin:</speaker><p>I sympathize 😀<note>A note.</note> with</p></sp>
<pb n="2"/><sp who="#potus"><speaker>- POTUS:</speaker><p>you, too.</p></sp></body></text></TEI>`,
);

const read = (ending: string): string => readFileSync(join(output, "small", `small.${ending}`), "utf8");

describe("a corpus", () => {
  it("is built as a text and a table where it is asked for, and found whole", () => {
    expect(recension("build", input, "-f", "corpus", "-o", output).status).toBe(0);
    expect(listing(join(output, "small"))).toEqual(["small.corpus.tsv", "small.corpus.txt"]);
    const { stdout, status } = recension("verify", input, "-o", output);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^corpus: 12 words, 2 pages, 1 notes, 0 differences/);
  });

  it("says which code points are of whom, on which page, for whoever counts words", () => {
    const text = Array.from(read("corpus.txt"));
    const [heading, ...rows] = read("corpus.tsv").trimEnd().split("\n");
    expect(heading).toBe("start\tend\tpage\tspeaker\telement\tid\tnote");
    const spoken = rows
      .map(row => row.split("\t"))
      .filter(([, , , speaker]) => speaker !== "")
      .map(([start, end, page, speaker]) => [page, speaker, text.slice(Number(start), Number(end)).join("")]);
    expect(spoken).toEqual([
      ["1", "putin", "I sympathize 😀 with"],
      ["2", "potus", "you, too."],
    ]);
  });

  it("whose table was shifted by one is found out", () => {
    const path = join(output, "small", "small.corpus.tsv");
    const whole = read("corpus.tsv");
    writeFileSync(path, whole.replace(/^0\t8\t/m, "0\t7\t"));
    const { status, stderr } = recension("verify", input, "-o", output);
    expect(stderr).toContain("REC-Y037");
    expect(status).toBe(1);
    writeFileSync(path, whole.replace("putin", "potus"));
    expect(recension("verify", input, "-o", output).stderr).toContain("REC-Y038");
  });
});

describe("the notes of plain text", () => {
  it("stand after the text, or below their page where that is asked", () => {
    recension("build", input, "-f", "txt", "-o", output);
    expect(read("txt")).toMatch(/you, too\.\n\n={72}\n\n\[1\] A note\./);
    recension("build", input, "-f", "txt", "--notes", "page", "-o", output);
    expect(read("txt")).toMatch(/with\n\n_{24}\n\[1\] A note\.\n_{24}\n\n\[p\. 2\]\n\n- POTUS/);
  });

  it("stand nowhere else: exit 2", () => {
    const { status, stderr } = recension("build", input, "--notes", "margin", "-o", output);
    expect(status).toBe(2);
    expect(stderr).toContain("end, page");
  });
});
