import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { describe, expect, it } from "vitest";

import { listing, recension, temporaryFolder } from "./recension.ts";

const folder = temporaryFolder();
const texts = Array.from({ length: 7 }, (_, i) => `Letter ${i}.`);
const letters = texts.map((text, i) => {
  const path = join(folder, `letter-${i}.xml`);
  writeFileSync(
    path,
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${text}</title></titleStmt></fileDesc></teiHeader>
<text><body><p>${text}<blort/></p></body></text></TEI>`,
  );
  return path;
});

const at = (name: string): string => join(folder, name);

describe("several documents at once", () => {
  it("give the same editions, findings and lines, in the order in which they were named", () => {
    const one = recension("build", ...letters, "-f", "html,txt", "-o", at("out"));
    const made = listing(at("out"));
    const three = recension("build", ...letters, "-f", "html,txt", "-o", at("out"), "--jobs", "3");
    expect(three).toEqual(one);
    expect(one.status).toBe(0);
    expect(listing(at("out"))).toEqual(made);
  });

  it("are validated and verified at once too", () => {
    recension("build", ...letters, "-f", "txt", "-o", at("out"));
    const verified = recension("verify", ...letters, "-o", at("out"), "-j", "2");
    expect(verified.stdout.split("\n").filter(line => line.startsWith("txt: "))).toHaveLength(letters.length);
    expect(recension("validate", ...letters, "-j", "2")).toEqual(recension("validate", ...letters));
  });

  it.each(["1", "2"])("go on after one that cannot be read, with %s at once", jobs => {
    const [first, ...others] = letters;
    const run = recension("build", first!, at("none.xml"), ...others, "-f", "txt", "-o", at(`out-${jobs}`), "-j", jobs);
    expect(run.status).toBe(3);
    expect(run.stderr).toContain("none.xml: cannot be read: there is no such file or folder.");
    expect(run.stdout.trim().split("\n")).toHaveLength(letters.length);
  });

  it("go on after one that takes more memory than a job may have", () => {
    const large = at("large.xml");
    const words = "<p>A long letter of many words.</p>".repeat(200_000);
    writeFileSync(
      large,
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${words}</body></text></TEI>`,
    );
    writeFileSync(
      at("program.mjs"),
      `import { runJobs } from ${JSON.stringify(pathToFileURL("dist/cli/run-jobs.js").href)};
      const jobs = ${JSON.stringify([letters[0], large, letters[1], letters[2]])}
        .map(path => ({ command: "build", path, options: { formats: ["txt"] } }));
      for await (const { result, error } of runJobs(jobs, 2, undefined, () => undefined, 100))
        console.log(result?.files.length ?? error.message);`,
    );
    const { status, stdout } = spawnSync(process.execPath, [at("program.mjs")], { encoding: "utf8" });
    const stopped = `${large}: takes more than the 100 MiB of memory that a job may have.`;
    expect(stdout.trim().split("\n")).toEqual(["1", stopped, "1", "1"]);
    expect(status).toBe(0);
  });

  it.each(["0", "-1", "two", "65", "1.5"])("cannot be %s", jobs => {
    const { status, stderr } = recension("build", letters[0]!, "-j", jobs);
    expect(status).toBe(2);
    expect(stderr).toContain("is no number of jobs");
  });

  it("cannot have one source", () => {
    const { status, stderr } = recension("verify", ...letters, "--source", letters[0]!);
    expect(status).toBe(2);
    expect(stderr).toContain("--source names the source of one document");
  });
});
