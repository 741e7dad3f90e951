import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { expect, it } from "vitest";

import { buildEdition } from "../build-edition.ts";
import { nodeWorld } from "../../src/world/node-world.ts";

const strangers = "../shared/tei";
const editions = [
  "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml",
  ...readdirSync("test/conformance/fixtures")
    .filter(name => name.endsWith(".xml"))
    .map(name => join("test/conformance/fixtures", name)),
  ...readdirSync(strangers)
    .filter(name => name.endsWith(".xml"))
    .map(name => join(strangers, name)),
];

it("EPUBCheck finds no error and no warning in any book", { timeout: 600_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "recension-books-"));
  const books: string[] = [];
  for (const path of editions) {
    const options = { formats: ["epub"], layer: "reading", pageSize: "6x9", notes: "end" } as const;
    const built = await buildEdition(path, options, nodeWorld({}));
    if (!built.ok) throw new Error(`${path} was not built`);
    books.push(join(folder, `${basename(path, ".xml")}.epub`));
    writeFileSync(books.at(-1)!, built.value.get("epub")!);
  }
  const checker = ["-cp", "/usr/share/java/epubcheck.jar", "test/oracles/CheckBooks.java"];
  const { stdout, stderr } = spawnSync("java", [...checker, ...books], { encoding: "utf8", maxBuffer: 2 ** 26 });
  const verdicts = stdout.split("\n").filter(line => line.includes("\t"));
  expect(verdicts, stderr).toEqual(books.map(book => `${basename(book)}\t0\t0`));
});
