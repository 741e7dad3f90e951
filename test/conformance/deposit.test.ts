import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { listing, recension, temporaryFolder, type Run } from "../cli/recension.ts";
import { lightly } from "../oracles/java.ts";

const programs = "test/oracles/cache/packages/bin";

/** The first edition, a letter, one with pictures and sounds, and one in another script. */
const documents = [
  "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml",
  "test/documents/letter.xml",
  "test/documents/figures-music-media.xml",
  "test/documents/hebrew.xml",
];

function run(
  program: string,
  ...parameters: readonly string[]
): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: "utf8", maxBuffer: 1 << 26 });
  return { status, said: stdout + stderr };
}

describe("the packages of an edition are taken by the programs of archives without a word", () => {
  const folder = join(temporaryFolder(), "packages");
  let deposited: Run;
  beforeAll(() => {
    deposited = recension("deposit", "-q", ...documents, "--form", "bag,csip,ocfl", "-o", folder);
  }, 300_000);

  const within = (form: string): string[] => readdirSync(join(folder, form)).map(name => join(folder, form, name));

  it("all of them are there", () => {
    expect([deposited.status, deposited.stderr]).toEqual([0, ""]);
    expect(["bag", "csip"].map(form => within(form).length)).toEqual([documents.length, documents.length]);
  });

  it("bags, by bagit-python", () => {
    for (const bag of within("bag")) {
      const { status, said } = run(join(programs, "bagit.py"), "--validate", bag);
      expect([status, said.match(/(WARNING|ERROR).*/g)]).toEqual([0, null]);
    }
  });

  it("a bag of which one byte is another is refused by it", () => {
    const changed = join(temporaryFolder(), "bag");
    cpSync(within("bag")[0]!, changed, { recursive: true });
    const about = join(changed, "data/metadata/submissionDocumentation/ABOUT.txt");
    writeFileSync(about, readFileSync(about, "utf8").replace("W", "w"));
    expect(run(join(programs, "bagit.py"), "--validate", changed).status).toBe(1);
  });

  it("packages of E-ARK, by commons-ip", () => {
    const checker = [
      ...lightly,
      "-cp",
      "test/oracles/cache/commons-ip/*",
      "test/oracles/commons-ip/CheckPackages.java",
    ];
    const { said } = run("java", ...checker, ...within("csip"));
    const verdicts = said.split("\n").filter(line => line.startsWith(folder));
    expect(verdicts.map(line => line.split("\t").slice(1))).toEqual(documents.map(() => ["valid", "0", "0"]));
  });

  it("the storage root of OCFL and each object, by ocfl-py; those who published have no address, which it says", () => {
    const root = join(folder, "ocfl");
    const objects = listing(root).filter(path => path.endsWith("0=ocfl_object_1.1"));
    expect(objects).toHaveLength(documents.length);
    expect(run(join(programs, "ocfl-validate.py"), root).status).toBe(0);
    for (const declaration of objects) {
      const { status, said } = run(join(programs, "ocfl-validate.py"), dirname(join(root, declaration)));
      expect([status, said.match(/\[[EW]\d+[a-z]?\]/g)]).toEqual([0, ["[W008]"]]);
    }
  });
});
