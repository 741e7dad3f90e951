import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { describe, expect, it } from "vitest";

const grammar = `default namespace = "http://www.tei-c.org/ns/1.0"
namespace xml = "http://www.w3.org/XML/1998/namespace"
start = element TEI { element text { p+ } }
p = element p { attribute xml:id { text }?, attribute xml:lang { text }?, attribute n { text }?, (text | persName | listWit)* }
persName = element persName { text }
listWit = element listWit { empty }`;

/** A document with everything that is certainly mended, one thing that is a guess, and one that cannot be mended. */
const letter = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<text>
<P id="a" lang="de">Ä <Persname>Clara</Persname>,<witList/> 2 &lt; 3 <!-- persname --></P>
<p N="1">b <persNme>Bob</persNme></p>
<p id="1x">c</p>
</text></TEI>
`;
const wanted = letter
  .replace('<P id="a" lang="de">', '<p xml:id="a" xml:lang="de">')
  .replace("<!-- persname --></P>", "<!-- persname --></p>")
  .replace("<Persname>Clara</Persname>", "<persName>Clara</persName>")
  .replace("witList", "listWit")
  .replace('N="1"', 'n="1"');

function folderWith(content: string | Uint8Array = letter): string {
  const folder = mkdtempSync(join(tmpdir(), "recension-test-"));
  writeFileSync(join(folder, "s.rnc"), grammar);
  writeFileSync(join(folder, "a.xml"), content);
  return folder;
}

function fix(folder: string, ...args: readonly string[]): { stdout: string; stderr: string; status: number | null } {
  const command = [resolve("dist/cli/main.js"), "validate", "a.xml", "--schema", "s.rnc", "--fix", ...args];
  return spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
}

const read = (folder: string, file = "a.xml"): string => readFileSync(join(folder, file), "utf8");

describe("--fix", () => {
  it("mends what is certain, leaves what is a guess, says both, and shows the difference", () => {
    const folder = folderWith();
    const { stdout, stderr, status } = fix(folder);
    expect(read(folder)).toBe(wanted);
    expect(stdout).toMatch(/^--- a\.xml\n\+\+\+ a\.xml\n@@ -1,7 \+1,7 @@\n/);
    const changed = (sign: string): string[] => stdout.split("\n").filter(line => line.startsWith(`${sign}<`));
    expect(changed("-")).toEqual(
      letter
        .split("\n")
        .slice(3, 5)
        .map(line => `-${line}`),
    );
    expect(changed("+")).toEqual(
      wanted
        .split("\n")
        .slice(3, 5)
        .map(line => `+${line}`),
    );
    expect(stderr).toMatch(/a\.xml: mended 6 findings: P becomes p, @id becomes @xml:id/);
    expect(stderr).toMatch(
      /error REC-V001 [^\n]*persNme[^]*error REC-V002 The attribute @id[^]*2 errors in 1 document/,
    );
    expect(status).toBe(1);
    expect(fix(folder).stdout).toBe("");
  });

  it("--dry-run shows the same difference, and writes nothing", () => {
    const folder = folderWith();
    const dry = fix(folder, "--dry-run");
    expect(read(folder)).toBe(letter);
    expect(dry.stderr).toMatch(/would mend 6 findings: [^]*nothing is written \(--dry-run\)/);
    expect(dry.stdout).toBe(fix(folder).stdout);
  });

  it("keeps the rights of the file, lines that end as in Windows and the mark of UTF-8, and leaves nothing beside it", () => {
    const asInWindows = (text: string): string => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    const folder = folderWith(asInWindows(letter));
    chmodSync(join(folder, "a.xml"), 0o640);
    fix(folder);
    expect(read(folder)).toBe(asInWindows(wanted));
    expect(statSync(join(folder, "a.xml")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(["a.xml", "s.rnc"]);
  });

  it("writes the file that a symbolic link leads to", () => {
    const folder = folderWith();
    const linked = folderWith("");
    writeFileSync(join(linked, "b.xml"), letter);
    spawnSync("rm", [join(folder, "a.xml")]);
    symlinkSync(join(linked, "b.xml"), join(folder, "a.xml"));
    fix(folder);
    expect(read(linked, "b.xml")).toBe(wanted);
  });

  it("writes a namespace that was left out, where the document is then better", () => {
    const folder = folderWith(letter.replace(' xmlns="http://www.tei-c.org/ns/1.0"', ""));
    expect(fix(folder).stderr).toContain("the namespace becomes http://www.tei-c.org/ns/1.0");
    expect(read(folder)).toBe(wanted);
  });

  it("leaves alone a file in another encoding, what the configuration turned off, and what is no XML", () => {
    const utf16 = Buffer.from(`\uFEFF${letter.replace("UTF-8", "UTF-16")}`, "utf16le");
    const other = folderWith(utf16);
    expect(fix(other).stderr).toContain("nothing is mended: the file is not in UTF-8");
    expect(readFileSync(join(other, "a.xml")).equals(utf16)).toBe(true);
    const off = folderWith();
    writeFileSync(join(off, "recension.config.json"), `{ "severities": { "REC-V001": "off" } }`);
    fix(off);
    expect(read(off)).toContain("<P xml:id=");
    const broken = folderWith("<TEI>");
    expect(fix(broken).stdout).toBe("");
    expect(read(broken)).toBe("<TEI>");
  });

  it("is for files, and for people: standard input and reports are refused", () => {
    const folder = folderWith();
    expect(fix(folder, "--format", "json")).toMatchObject({ status: 2, stdout: "" });
    const command = [resolve("dist/cli/main.js"), "validate", "-", "--fix"];
    const { status, stderr } = spawnSync(process.execPath, command, { input: letter, encoding: "utf8" });
    expect([status, stderr]).toEqual([2, expect.stringContaining("standard input is none")]);
  });
});
