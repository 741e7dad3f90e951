import { readdirSync } from "node:fs";

import { describe, expect, it } from "vitest";

import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { approved } from "../approved.ts";

/**
 * Holds the promise of a stage's codes: each has a folder `<CODE>_…`, whose `input.xml` has that fault and no other, as
 * `expected.json` says, and whose `repaired.xml`, made as the hint says, has none.
 */
export function describeExamples(
  prefix: string,
  codes: readonly string[],
  find: (path: string) => Promise<readonly Diagnostic[]>,
): void {
  const folders = readdirSync("test/diagnostics").filter(name => name.startsWith(prefix));
  const findings = async (path: string) =>
    (await find(path)).map(({ location, ...rest }) => ({ ...rest, location: { ...location, file: "input.xml" } }));

  it("have an example each, and each example a finding", () => {
    expect(folders.map(name => name.slice(0, 8)).sort()).toEqual([...codes].sort());
  });

  describe.each(folders)("%s", name => {
    const folder = `test/diagnostics/${name}`;

    it("is found where it stands, and nothing else", async () => {
      const found = await findings(`${folder}/input.xml`);
      const expected = approved(`${folder}/expected.json`, JSON.stringify(found, null, 2) + "\n");
      expect(found).toEqual(JSON.parse(expected));
      expect(found.map(({ code }) => code)).toEqual([name.slice(0, 8)]);
    });

    it("is gone when the hint is followed", async () => {
      expect(await findings(`${folder}/repaired.xml`)).toEqual([]);
    });
  });
}
