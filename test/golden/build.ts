import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { formatNames, type FileEnding } from "../../src/formats.ts";

export interface BuiltFiles {
  readonly html: Buffer;
  readonly pdf: Buffer;
  readonly txt: Buffer;
  readonly corpus: Buffer;
  readonly table: Buffer;
  readonly epub: Buffer;
  readonly folder: string;
}

/** Builds a TEI document as a user does, in a process of its own, by this Node or another. */
export function build(tei: string, environment: NodeJS.ProcessEnv = {}, node = process.execPath): BuiltFiles {
  const output = mkdtempSync(join(tmpdir(), "recension-golden-"));
  const { status, stderr } = spawnSync(
    node,
    ["dist/cli/main.js", "build", tei, "-f", formatNames.join(","), "-o", output],
    {
      encoding: "utf8",
      env: { ...process.env, ...environment },
    },
  );
  if (status !== 0) throw new Error(stderr);
  const stem = tei.replace(/^.*\//, "").replace(/\.xml$/, "");
  const read = (ending: FileEnding): Buffer => readFileSync(join(output, stem, `${stem}.${ending}`));
  return {
    html: read("html"),
    pdf: read("pdf"),
    txt: read("txt"),
    corpus: read("corpus.txt"),
    table: read("corpus.tsv"),
    epub: read("epub"),
    folder: output,
  };
}
