import { describe, expect, it } from "vitest";

import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { findingsIn } from "./small-edition.ts";

const row = "Ditto of ditto, ditto ditto ditto paid";
const response = "Lord have mercy upon us and grant us thy peace";
const passage = "Whoever reads this register shall know that it was kept by one clerk alone until his death";

/** Each in a line of its own: the first in line 1. */
function edition(lines: readonly string[]): string {
  return lines.map(line => `<p>${line}</p>`).join("\n");
}

async function compared(lines: readonly string[], printed: readonly string[]): Promise<readonly Diagnostic[]> {
  return findingsIn("html", `<main data-text>${edition(printed)}</main>`, edition(lines));
}

function gistOf({ code, message, location }: Diagnostic): string {
  return `${code} ${/“.*?”/.exec(message)?.[0] ?? ""} in line ${location.line ?? "?"}`;
}

describe("in a register of 10,000 rows that say the same", { timeout: 60_000 }, () => {
  const rows = Array.from({ length: 10_000 }, () => row);

  it("one word that is lost is named, in its row", async () => {
    const printed = rows.with(6_000, row.replace(" paid", ""));
    expect((await compared(rows, printed)).map(gistOf)).toEqual(["REC-Y021 “paid” in line 6001"]);
  });

  it("one word that is another is named, in its row", async () => {
    const printed = rows.with(6_000, row.replace("paid", "ditto"));
    expect((await compared(rows, printed)).map(gistOf)).toEqual(["REC-Y023 “paid” in line 6001"]);
  });

  it("each of 300 words that are lost is counted, and the first hundred are named", async () => {
    const printed = rows.map((_, i) => (i % 33 === 32 && i < 9_900 ? row.replace(" paid", "") : row));
    const findings = (await compared(rows, printed)).map(gistOf);
    expect(findings.slice(0, 100)).toEqual(
      Array.from({ length: 100 }, (_, i) => `REC-Y021 “paid” in line ${33 * i + 33}`),
    );
    expect(findings.slice(100)).toEqual([expect.stringContaining("REC-Y035")]);
  });

  it("300 rows that are lost in one place are one passage", async () => {
    const other = rows.map((_, i) => (i === 5_000 ? passage : row));
    const findings = await compared(other, [...other.slice(0, 5_001), ...other.slice(5_301)]);
    expect(findings.map(({ code, message }) => [code, /\((\d+) words\)/.exec(message)?.[1]])).toEqual([
      ["REC-Y021", "2100"],
    ]);
  });
});

describe("in a litany of 10,000 responses", { timeout: 60_000 }, () => {
  const litany = Array.from({ length: 10_000 }, (_, i) => (i === 3_000 ? passage : response));

  it("a passage that stands elsewhere is one that was moved", async () => {
    const printed = [...litany.slice(0, 3_000), ...litany.slice(3_001), passage];
    expect((await compared(litany, printed)).map(gistOf)).toEqual([
      "REC-Y024 “Whoever reads this register shall know … alone until his death” in line 3001",
    ]);
  });
});
