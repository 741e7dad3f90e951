import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, expect, it } from "vitest";

import { builtDocument } from "../built-documents.ts";
import { lightly } from "../oracles/java.ts";

/** Holds that EPUBCheck, which checks all in one run, finds no error and no warning in the book of any document. */
export function areEpubs(documents: readonly string[]): void {
  const checker = [...lightly, "-cp", "/usr/share/java/epubcheck.jar", "test/oracles/CheckBooks.java"];
  const folder = mkdtempSync(join(tmpdir(), "recension-books-"));
  const names = new Map(documents.map((path, i) => [path, `${i}.epub`]));
  const verdicts = new Map<string, string>();
  let complaint: string;
  beforeAll(async () => {
    for (const [path, name] of names) writeFileSync(join(folder, name), (await builtDocument(path)).files.get("epub")!);
    const books = [...names.values()].map(name => join(folder, name));
    const { stdout, stderr } = spawnSync("java", [...checker, ...books], { encoding: "utf8", maxBuffer: 2 ** 26 });
    complaint = stderr;
    for (const [, name, verdict] of stdout.matchAll(/^(\d+\.epub)\t(\d+\t\d+)$/gm)) verdicts.set(name!, verdict!);
  }, 1_200_000);

  it.each([...names])("EPUBCheck finds no error and no warning in the book of %s", (_, name) => {
    expect(verdicts.get(name), complaint).toBe("0\t0");
  });
}
