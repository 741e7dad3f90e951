import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

import { listing, recension, temporaryFolder } from "./recension.ts";

const letter = (text: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${text}</title></titleStmt></fileDesc></teiHeader><text><body><p>${text}</p></body></text></TEI>`;

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const texts = (output: string): string[] => listing(output).filter(name => name.endsWith(".txt"));

describe("a folder", () => {
  const folder = folderOf({
    "letters/1912/record.xml": letter("Twelve."),
    "letters/1911/record.xml": letter("Eleven."),
    "letters/note.XML": letter("Note."),
    "letters/notes.txt": "no document",
    "letters/.hidden/a.xml": letter("Hidden."),
    "letters/node_modules/a.xml": letter("Of a package."),
    "letters/schema.xml": "<grammar/>",
    "outside.xml": letter("Outside."),
  });
  const letters = join(folder, "letters");
  const out = join(letters, "out");
  symlinkSync("..", join(letters, "1911", "circle"));
  symlinkSync("../outside.xml", join(letters, "link.xml"));

  it("is built with all editions in it, in the order of their paths, and keeps its folders", () => {
    const { status, stdout, stderr } = recension("build", letters, "-f", "html,txt", "-o", out);
    expect(stdout.split("\n").filter(line => line.endsWith(".txt"))).toEqual([
      join(out, "1911", "record", "record.txt"),
      join(out, "1912", "record", "record.txt"),
      join(out, "note", "note.txt"),
    ]);
    expect(texts(out)).toHaveLength(3);
    expect(stderr.split("\n")).toEqual([
      `recension: left out of ${letters}: ${join(letters, "schema.xml")} (no TEI)`,
      `recension: left out of ${letters}: ${join(letters, "link.xml")} (symbolic links)`,
      "recension: built 3 of 3 documents",
      "",
    ]);
    expect(status).toBe(0);
  });

  it("has neither its output nor that of an earlier build in it", () => {
    const { stderr } = recension("build", letters, "-f", "txt", "-o", join(letters, "again"));
    expect(stderr).toContain("built 3 of 3 documents");
  });

  it("is verified and validated as it is built", () => {
    const verified = recension("verify", letters, "-o", out, "-j", "2");
    expect(verified.status).toBe(0);
    expect(verified.stdout.match(/0 differences/g)).toHaveLength(6);
    expect(verified.stderr).toContain("verified 3 of 3 documents");
    const validated = recension("validate", letters);
    expect(validated.stderr).toContain("in 3 of 3 documents; 3 with errors: ");
  });

  it("may be named beside its files, which are taken once", () => {
    const { stderr } = recension("verify", join(letters, "1911", "record.xml"), letters, "-o", join(folder, "none"));
    expect(stderr).toContain("verified 0 of 3 documents; 3 could not be read");
  });

  it("without an edition is named: exit 3", () => {
    const empty = folderOf({ "a/schema.xml": "<grammar/>" });
    const { status, stderr } = recension("build", join(empty, "a"), "-o", join(empty, "out"));
    expect(status).toBe(3);
    expect(stderr).toContain("there is no edition in this folder");
    expect(listing(empty)).not.toContain("out");
  });
});

describe("several documents", () => {
  const folder = folderOf({
    "a/record.xml": letter("A."),
    "b/record.xml": letter("B."),
    "broken.xml": "<TEI>",
    "good.xml": letter("Good."),
  });
  const at = (name: string): string => join(folder, name);

  it.each(["1", "2"])("are all worked on, whatever is wrong with one, and summed up, with --jobs %s", jobs => {
    const given = ["a/record.xml", "none.xml", "broken.xml", "b/record.xml", "good.xml"].map(at);
    mkdirSync(at("out/good/good.txt"), { recursive: true });
    const run = recension("build", ...given, "http://example.org/a.xml", "-f", "txt", "-o", at("out"), "-j", jobs);
    expect(texts(at("out"))).toEqual(["a/record/record.txt", "b/record/record.txt", "good/good.txt"]);
    expect(listing(at("out/good"))).toEqual(["good.txt"]);
    expect(run.stderr.trim().split("\n").at(-1)).toBe(
      "recension: built 2 of 6 documents; 1 error in 1 of them; " +
        `2 could not be read: http://example.org/a.xml, ${at("none.xml")}; 1 with errors: ${at("broken.xml")}; ` +
        `1 could not be written: ${at("good.xml")}`,
    );
    expect(run.status).toBe(3);
    rmSync(at("out"), { recursive: true });
  });

  it("are not summed up under --quiet, nor is one alone", () => {
    const quiet = recension("build", at("a/record.xml"), at("b/record.xml"), "-f", "txt", "-o", at("out"), "--quiet");
    expect(quiet).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(recension("build", at("good.xml"), "-f", "txt", "-o", at("out")).stderr).toBe("");
  });

  it("are verified one by one, where they were built together", () => {
    recension("build", at("a/record.xml"), at("b/record.xml"), "-f", "txt", "-o", at("together"));
    const { stdout, status } = recension("verify", at("b/record.xml"), "-o", at("together"));
    expect(stdout).toContain(join("b", "record", "record.txt"));
    expect(status).toBe(0);
  });

  it("are those that a pattern matches which no shell has expanded", () => {
    const { stdout, status } = recension("build", at("?/*.xml"), at("none*.xml"), "-f", "txt", "-o", at("matched"));
    expect(stdout.trim().split("\n")).toEqual(
      ["a/record/record.txt", "b/record/record.txt"].map(name => at(join("matched", name))),
    );
    expect(status).toBe(3);
  });
});
