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

/** As `npm run bench:print` measures it. */
function loosenessOf(document: string): Looseness {
  const folder = mkdtempSync(join(tmpdir(), "recension-loose-"));
  const [prepared, print] = [join(folder, "prepared.xml"), join(folder, "print.xml")];
  const run = (script: string, ...parameters: string[]): string => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [`test/bench/${script}`, ...parameters], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  run("prepare.js", document, prepared);
  run("transform.js", prepared, "print", print);
  return (JSON.parse(run("print/looseness.js", print)) as [Looseness])[0];
}

describe("loose lines", () => {
  it.each([
    ["tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml", 300, 0.01],
    ["../shared/tei/eebo-oxford-anatomy-350k.xml", 60, 0.04],
    ["../shared/tei/p5-testms.xml", 200, 0.02],
    ["../shared/tei/st-test5.xml", 800, 0.01],
    ["../shared/tei/st-test36.xml", 200, 0.02],
    ["../shared/tei/st-test14-large.xml", 4000, 0.01],
  ])(
    "are few in %s, and less than half of those where each line is filled as it comes",
    { timeout: 60_000 },
    (document, least, most) => {
      const { lines, ours, greedy } = loosenessOf(document);
      expect(lines).toBeGreaterThan(least);
      expect(ours).toBeLessThanOrEqual(most);
      expect(ours).toBeLessThan(greedy / 2);
    },
  );
});
