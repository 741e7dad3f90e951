import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

interface Looseness {
  readonly lines: number;
  /** Shares, from 0 to 1. */
  readonly ours: number;
  readonly greedy: number;
}

/** Holds of each document that of so many lines of its book at most such a share is loose, from 0 to 1. */
export function haveFewLooseLines(documents: readonly (readonly [path: string, least: number, most: number])[]): void {
  describe("loose lines", () => {
    it.each(documents)(
      "are few in %s, and less than half of those where each line is filled as it comes",
      (document, least, most) => {
        const { lines, ours, greedy } = loosenessOf(document);
        expect(lines).toBeGreaterThan(least);
        expect(ours).toBeLessThanOrEqual(most);
        expect(ours).toBeLessThan(greedy / 2);
      },
    );
  });
}

/** As `npm run bench:print` measures it. */
function loosenessOf(document: string): Looseness {
  const folder = mkdtempSync(join(tmpdir(), "recension-loose-"));
  const [prepared, print] = [join(folder, "prepared.xml"), join(folder, "print.xml")];
  run("prepare.js", document, prepared);
  run("transform.js", prepared, "print", print);
  return (JSON.parse(run("print/looseness.js", print)) as [Looseness])[0];
}

function run(script: string, ...parameters: readonly string[]): string {
  const command = [`test/bench/${script}`, ...parameters];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
