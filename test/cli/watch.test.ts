import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, describe, expect, it } from "vitest";

import { recension, temporaryFolder } from "./recension.ts";

const good = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt>
<publicationStmt><p>None</p></publicationStmt><sourceDesc><p>None</p></sourceDesc></fileDesc></teiHeader>
<text><body><p>Dear Anna</p></body></text></TEI>`;
const bad = good.replace("Anna", "<foo/>");

/** A run that goes on, and what it has said. */
class Watching {
  readonly #process: ChildProcess;
  #said = "";

  constructor(...parameters: readonly string[]) {
    this.#process = spawn(process.execPath, ["dist/cli/main.js", ...parameters, "--watch"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#process.stdout!, this.#process.stderr!])
      stream.setEncoding("utf8").on("data", (words: string) => (this.#said += words));
  }

  /** All that the next run says. */
  async run(): Promise<string> {
    const end = /recension: watching \d+ files; Ctrl\+C ends\n/;
    while (!end.test(this.#said)) await new Promise(resolve => setTimeout(resolve, 20));
    const { 0: last, index } = end.exec(this.#said)!;
    const run = this.#said.slice(0, index);
    this.#said = this.#said.slice(index + last.length);
    return run;
  }

  async interrupt(): Promise<number | null> {
    const ended = once(this.#process, "exit");
    this.#process.kill("SIGINT");
    return ((await ended) as [number | null])[0];
  }

  kill(): void {
    this.#process.kill("SIGKILL");
  }
}

let watching: Watching | undefined;
afterEach(() => watching?.kill());

describe("validate --watch", () => {
  it("says what is found again on each change, and ends with the code of the last run", async () => {
    const path = join(temporaryFolder(), "letter.xml");
    writeFileSync(path, good);
    watching = new Watching("validate", path);
    expect(await watching.run()).toContain("valid (TEI P5");
    writeFileSync(path, bad);
    expect(await watching.run()).toContain("REC-V001");
    expect(await watching.interrupt()).toBe(1);
  });

  it("follows a file that an editor puts in the place of the old, and one that was away", async () => {
    const folder = temporaryFolder();
    const [path, beside] = [join(folder, "letter.xml"), join(folder, "letter.xml~")];
    writeFileSync(path, bad);
    watching = new Watching("validate", path);
    expect(await watching.run()).toContain("REC-V001");
    writeFileSync(beside, good);
    renameSync(beside, path);
    expect(await watching.run()).toContain("valid (TEI P5");
    rmSync(path);
    expect(await watching.run()).toContain("cannot be read");
    writeFileSync(path, good);
    expect(await watching.run()).toContain("valid (TEI P5");
    expect(await watching.interrupt()).toBe(0);
  });

  it("follows the schema, the configuration and new documents of a folder", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "in"));
    const schema = join(folder, "in", "own.rnc");
    writeFileSync(schema, "start = any any = element * { (attribute * { text } | text | any)* }");
    writeFileSync(join(folder, "in", "letter.xml"), `<?xml-model href="own.rnc"?>\n${good}`);
    watching = new Watching("validate", join(folder, "in"));
    expect(await watching.run()).toContain("letter.xml: valid");
    writeFileSync(schema, "start = element letter { text }");
    expect(await watching.run()).toContain("REC-V001");
    writeFileSync(join(folder, "in", "second.xml"), bad);
    expect(await watching.run()).toContain("second.xml:3");
    writeFileSync(join(folder, "recension.config.json"), `{ "severities": { "REC-V001": "warning" } }`);
    expect(await watching.run()).toContain("warning REC-V001");
    expect(await watching.interrupt()).toBe(0);
  });

  it("does not clear what it has written, where nobody looks at a terminal", async () => {
    const path = join(temporaryFolder(), "letter.xml");
    writeFileSync(path, good);
    watching = new Watching("validate", path);
    expect(await watching.run()).not.toContain("\x1b");
  });

  it.each([["--fix"], ["--baseline", "b.json", "--write-baseline"]])("refuses to write: %s", (...flags) => {
    expect(recension("validate", "letter.xml", "--watch", ...flags)).toMatchObject({ status: 2 });
  });
});

it("build --watch makes the edition again", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "letter.xml");
  writeFileSync(path, good);
  watching = new Watching("build", path, "-o", join(folder, "out"), "-f", "txt");
  expect(await watching.run()).toContain("letter.txt");
  writeFileSync(path, good.replace("Anna", "Mary"));
  expect(await watching.run()).toContain("letter.txt");
  expect(await watching.interrupt()).toBe(0);
});
