import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { describe } from "vitest";

import { codes } from "../../../src/deposit/staging/codes.ts";
import type { Diagnostic } from "../../../src/index.ts";
import { memoryWorld, session } from "../../../src/index.ts";
import { describeExamples } from "../../diagnostics/describe-examples.ts";

describe("the findings about the files of a package", () => {
  describeExamples("REC-D5", Object.keys(codes), findingsOf);
});

/** The document in a folder that is not the working folder; a file called `elsewhere` stands above it. */
async function findingsOf(path: string): Promise<readonly Diagnostic[]> {
  const folder = dirname(path);
  const files = readdirSync(folder).map(
    name =>
      [
        join("/archive", name.startsWith("elsewhere") ? "" : "letters", name),
        readFileSync(join(folder, name)),
      ] as const,
  );
  const { diagnostics } = await session(memoryWorld(Object.fromEntries(files))).deposit(
    join("/archive", "letters", basename(path)),
  );
  return diagnostics.filter(({ code }) => code.startsWith("REC-D5"));
}
