import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { buildEdition } from "../build-edition.ts";
import type { BuildOptions } from "../../src/pipelines/options.ts";
import { nodeWorld } from "../../src/world/node-world.ts";
import { checkByVeraPdf } from "./verapdf.ts";

const edition = "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml";
const shared = readdirSync("../shared/tei").filter(name => name.endsWith(".xml"));
const fixtures = readdirSync("test/conformance/fixtures").filter(name => name.endsWith(".xml"));
const reading: BuildOptions = { formats: ["pdf"], layer: "reading", notes: "end", pageSize: "6x9" };

const books: readonly (readonly [path: string, options: BuildOptions])[] = [
  [edition, reading],
  [edition, { ...reading, layer: "diplomatic" }],
  [edition, { ...reading, pageSize: "a4" }],
  [edition, { ...reading, pageSize: "letter" }],
  ...shared.map(name => [join("../shared/tei", name), reading] as const),
  ...fixtures.map(name => [join("test/conformance/fixtures", name), reading] as const),
];

describe("every book", () => {
  it("is PDF/A-3a and PDF/UA-1 at once, by veraPDF, and sound, by qpdf", { timeout: 600_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "recension-conformance-"));
    const files: string[] = [];
    for (const [index, [path, options]] of books.entries()) {
      const built = await buildEdition(path, options, nodeWorld({}));
      if (!built.ok) throw new Error(path);
      const file = join(folder, `${index}-${path.replace(/^.*\//, "")}.pdf`);
      writeFileSync(file, built.value.get("pdf")!);
      files.push(file);
    }
    const verdicts = checkByVeraPdf(files);
    expect(verdicts).toHaveLength(files.length * 2);
    expect(verdicts.filter(({ passed }) => !passed)).toEqual([]);
    for (const file of files) expect(spawnSync("qpdf", ["--check", file]).status, file).toBe(0);
  });
});
