import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { listing, temporaryFolder, type Run } from "./recension.ts";

const folder = temporaryFolder();
const letter = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="L-7"><teiHeader><fileDesc><titleStmt><title>Seven</title></titleStmt></fileDesc></teiHeader>
<text><body><p>A letter.</p><figure><graphic url="none.png"/></figure></body></text></TEI>`;
writeFileSync(join(folder, "letter.xml"), letter);

/** A line of a shell, in which $R is the command and $L the letter. */
function shell(line: string, input?: string): Run {
  const env = { ...process.env, R: `${process.execPath} dist/cli/main.js`, L: join(folder, "letter.xml"), OUT: folder };
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], { encoding: "utf8", env, input });
  return { status, stdout, stderr };
}

describe("standard output", () => {
  it.each([
    ["that nobody reads on", "$R build $L -f txt -o $OUT/pipe | true; exit ${PIPESTATUS[0]}", 0],
    ["that is closed", "$R build $L -f txt -o $OUT/closed >&-", 0],
    [
      "that nobody reads on, with a finding",
      "echo '<a>' | $R validate - --format json | true; exit ${PIPESTATUS[1]}",
      1,
    ],
  ])("%s ends quietly, and the work is done", (_, line, status) => {
    const run = shell(line);
    const said = run.stderr.replace(/.*REC-P102.*\n( {2}.*\n)+/, "");
    expect(said).toBe(line.includes("validate") ? "recension: 1 error in 1 document\n" : "");
    expect(run.status).toBe(status);
  });

  it("on a full disk is one line, and exit 3; the edition is written", () => {
    const { status, stderr } = shell("$R build $L -f txt,corpus -o $OUT/full --quiet >/dev/full; $R help >/dev/full");
    expect(stderr).toBe("recension: standard output cannot be written: the disk is full.\n");
    expect(status).toBe(3);
    expect(listing(join(folder, "full"))).toContain("letter/letter.txt");
    expect(shell("$R validate $L --format json >/dev/full").status).toBe(3);
  });
});

describe("standard error", () => {
  it.each([
    [
      "that nobody reads on",
      "$R build $L $OUT/none.xml -f txt -o $OUT/e 2>&1 >/dev/null | true; exit ${PIPESTATUS[0]}",
    ],
    ["on a full disk", "$R build $L $OUT/none.xml -f txt -o $OUT/e 2>/dev/full"],
    ["that is closed", "$R build $L $OUT/none.xml -f txt -o $OUT/e 2>&-"],
  ])("%s changes neither the work nor the exit code", (_, line) => {
    expect(shell(line).status).toBe(3);
    expect(listing(join(folder, "e"))).toContain("letter/letter.txt");
  });
});

describe("standard input", () => {
  it("is a document, called by the id of its root; its name in messages is <stdin>", () => {
    const built = shell("$R build - -f txt -o $OUT/in", letter);
    expect(built.stdout).toBe(`${join(folder, "in/L-7/L-7.txt")}\n`);
    expect(shell("$R verify - -o $OUT/in", letter).stdout).toContain("txt: 2 words");
    expect(shell("$R validate -", "<TEI>").stderr).toMatch(/^<stdin>:\d+:\d+: error REC-X003/);
  });

  it("without an id is called document", () => {
    const { stdout } = shell("$R build - -f txt -o $OUT/in -j 2", letter.replace(/ xml:id="L-7"/, ""));
    expect(stdout).toBe(`${join(folder, "in/document/document.txt")}\n`);
  });

  it("can be named once", () => {
    const { status, stderr } = shell("$R build - -", letter);
    expect(status).toBe(2);
    expect(stderr).toContain("named twice");
  });
});

describe("a line of progress", () => {
  const atTerminal = (line: string): string => shell(`CI= TERM=xterm script -qec "${line}" /dev/null`).stdout;
  const slow = `$R build $OUT/large.xml $L -f txt -o $OUT/slow`;
  const erased = "\r\u001b[K";

  const padding = `<!--${" ".repeat(2_100_000)}-->`;
  writeFileSync(join(folder, "large.xml"), letter.replace("</TEI>", `${padding}</TEI>`));

  it("is shown at a terminal of what takes long, and is erased before anything is said", () => {
    const shown = atTerminal(slow);
    expect(shown).toContain(`${erased}1/2 making txt: ${folder.slice(0, 20)}`);
    const last = shown.lastIndexOf(erased);
    expect(shown.slice(last + erased.length)).toMatch(/built 2 of 2 documents|letter\.xml:3/);
    for (const [, line] of shown.matchAll(/([^\n]*)\r\n/g)) expect(line!.split(erased).at(-1)).not.toMatch(/^\d\/2 /);
  });

  it("is shown neither under --quiet nor to a machine that builds nor in a file", () => {
    for (const line of [`${slow} --quiet`, `CI=1 ${slow}`, `${slow} 2>$OUT/log`])
      expect(atTerminal(line)).not.toContain(erased);
  });
});
