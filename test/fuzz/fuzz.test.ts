import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { describe, expect, it } from "vitest";

describe("documents that nobody meant, made of our own by chance", () => {
  it("are built, verified and valid pages in every format: 40 of those that `npm run fuzz` tries", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["test/fuzz/fuzz.js", "40", "1"]);
    expect(stdout).toContain("40 documents: crash 0, difference 0, invalid page 0, hang 0");
  }, 180_000);
});

describe("documents and schemas that nobody meant", () => {
  it("have the verdict of jing, without a crash: 100 and 60 of those that `npm run fuzz:validate` tries", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["test/fuzz/validate.js", "100", "60", "1"]);
    expect(stdout).toMatch(
      /100 documents, 60 schemas, \d{3} verdicts of jing: crash 0, hang 0, refusal 0, difference 0/,
    );
  }, 180_000);
});
