import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { nodeWorld, session } from "../../src/index.ts";

const folder = "../shared/validation";
const { documents } = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")) as {
  readonly documents: readonly { readonly file: string }[];
};

/** A row of the table that `score.mjs` prints: the documents that have a mistake, and those of which each is right. */
type Score = Readonly<Record<"n" | "verdict" | "line" | "one" | "mend", number>>;

describe("mistakes that others have put into documents, by tei_all", () => {
  let score: Score;
  beforeAll(async () => {
    score = await scoreWith(`../shared/schemas/tei/tei_all.rng`);
  }, 120_000);

  it("are all found, and nothing in documents without one", () => {
    expect(score.n).toBeGreaterThan(100);
    expect(score.verdict).toBe(score.n);
  });

  it.each([
    ["line", 0.95],
    ["one", 0.95],
    ["mend", 0.9],
  ] as const)("are told with the right %s in nearly all", (what, share) => {
    expect(score[what] / score.n).toBeGreaterThanOrEqual(share);
  });
});

/** Scored by what stands beside the documents, not by us. */
async function scoreWith(schema: string): Promise<Score> {
  const { validate } = session(nodeWorld());
  const findings: Record<string, unknown> = {};
  for (const { file } of documents) {
    const { diagnostics } = await validate(`${folder}/${file}`, { schema });
    findings[file] = diagnostics.map(({ severity, message, hint, location }) => ({
      line: location.line,
      severity,
      message,
      hint,
    }));
  }
  const path = join(mkdtempSync(join(tmpdir(), "recension-mends-")), "findings.json");
  writeFileSync(path, JSON.stringify(findings));
  const { stdout } = spawnSync("node", [`${folder}/score.mjs`, `${folder}/manifest.json`, path], { encoding: "utf8" });
  const row = stdout.split("\n").find(line => line.includes("all mutants")) ?? "";
  const [n, verdict, line, one, mend] = (row.match(/\d+/g) ?? []).map(Number);
  return { n: n!, verdict: verdict!, line: line!, one: one!, mend: mend! };
}
