import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { checkFolder } from "../../src/deposit/check/check-package.ts";
import { PackageFolder } from "../../src/world/package-folder.ts";

interface Case {
  readonly id: string;
  readonly category: string;
  readonly expected: string | null;
  readonly codes?: readonly string[];
  readonly tar: string;
  readonly root: string;
}

const suites = "../shared/conformance";
const unpacked = mkdtempSync(join(tmpdir(), "packages-"));

function casesOf(suite: string): readonly Case[] {
  const { cases } = JSON.parse(readFileSync(`${suites}/${suite}/manifest.json`, "utf8")) as { cases: Case[] };
  return cases.filter(({ category }) => category !== "content");
}

/** The verdict in the words of the suites, and the codes of the specification that the findings name. */
function check(
  suite: string,
  { id, tar, root }: Case,
): { readonly verdict: string; readonly codes: readonly string[] } {
  const into = join(unpacked, suite, id);
  mkdirSync(into, { recursive: true });
  expect(spawnSync("tar", ["-xzf", `${suites}/${suite}/${tar}`, "-C", into]).status).toBe(0);
  const { findings } = checkFolder(PackageFolder.open(join(into, root)));
  const severities = new Set(findings.map(({ severity }) => severity));
  const verdict = severities.has("error") ? "invalid" : severities.has("warning") ? "warning" : "valid";
  return { verdict, codes: findings.map(({ clause }) => clause.split(", ").at(-1)!) };
}

describe("BagIt: each case of the Library of Congress has its verdict, a valid one in silence", () => {
  const cases = casesOf("bagit");
  expect(cases).toHaveLength(40);
  test.each(cases)("$id: $expected", bag => {
    expect(check("bagit", bag).verdict).toBe(bag.expected);
  });
});

describe("OCFL: good has no finding, warn its codes and no others, bad is rejected with the codes of its name", () => {
  const cases = casesOf("ocfl");
  expect(cases).toHaveLength(120);
  test.each(cases)("$id", object => {
    const { verdict, codes } = check("ocfl", object);
    if (object.category === "bad") {
      expect(verdict).toBe("invalid");
      expect(codes).toEqual(expect.arrayContaining([...object.codes!]));
    } else expect([...new Set(codes)].sort()).toEqual([...object.codes!].sort());
  });
});

describe("E-ARK: each case has the verdict of commons-ip, and the requirement that it breaks", () => {
  const cases = casesOf("csip");
  expect(cases).toHaveLength(14);
  test.each(cases)("$id: $expected", sip => {
    const { verdict, codes } = check("csip", sip);
    expect(verdict).toBe(sip.expected);
    // CSIP0 is the word of commons-ip for what its parser refuses.
    expect(codes).toEqual(expect.arrayContaining(sip.codes!.filter(code => code !== "CSIP0")));
  });
});
