import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface BuiltFiles {
  readonly html: Buffer;
  readonly pdf: Buffer;
  readonly txt: Buffer;
  readonly folder: string;
}

/** Builds a TEI document as a user does, in a process of its own. */
export function build(tei: string, environment: NodeJS.ProcessEnv = {}): BuiltFiles {
  const output = mkdtempSync(join(tmpdir(), "recension-golden-"));
  const { status, stderr } = spawnSync(process.execPath, ["dist/cli/main.js", "build", tei, "-o", output], {
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(stderr);
  const stem = tei.replace(/^.*\//, "").replace(/\.xml$/, "");
  const read = (format: string): Buffer => readFileSync(join(output, stem, `${stem}.${format}`));
  return { html: read("html"), pdf: read("pdf"), txt: read("txt"), folder: output };
}
