import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { describe, expect, it } from "vitest";

import { verify } from "../../src/index.ts";
import { describePdf } from "../golden/describe-pdf.ts";
import { describeStructure } from "../golden/describe-structure.ts";
import { readByStructure } from "../golden/read-by-structure.ts";
import { faults, type Fault } from "./faults.ts";
import { checkByVeraPdf } from "./verapdf.ts";

const documents = ["structure", "prose", "scripts", "unspaced"].map(name => `test/conformance/fixtures/${name}.xml`);

/** The program as it is built, in a place where its code can be changed. */
const workshop = mkdtempSync(join(tmpdir(), "recension-faults-"));

type Check = (books: readonly Book[]) => readonly boolean[] | Promise<readonly boolean[]>;

/** Each says of each book whether something is wrong with it. The first are of the field; the last know what was approved. */
const checks: Readonly<Record<string, Check>> = {
  veraPDF: books => {
    const failed = new Set(checkByVeraPdf(books.map(({ file }) => file)).flatMap(v => (v.passed ? [] : [v.file])));
    return books.map(({ file }) => failed.has(file));
  },
  qpdf: books => books.map(({ file }) => spawnSync("qpdf", ["--check", file]).status !== 0),
  verify: books => oneByOne(books, isRefused),
  sheets: books => oneByOne(books, async ({ file, sound }) => (await sheetsOf(file)) !== (await sheetsOf(sound))),
  structure: books => books.map(({ file, sound }) => describeStructure(file) !== describeStructure(sound)),
  pdftotext: books => books.map(({ file, sound }) => takenFrom(file) !== takenFrom(sound)),
  order: books => oneByOne(books, async ({ file, sound }) => (await heardIn(file)) !== (await heardIn(sound))),
};

it("each defect has one place in the code of today", () => {
  const places = faults.map(({ what, file, from }) => [
    what,
    readFileSync(join("dist", file), "utf8").split(from).length - 1,
  ]);
  expect(places.filter(([, count]) => count !== 1)).toEqual([]);
});

describe("defects put into the writer of the PDF, one at a time", () => {
  it("are found by the checks that every edition goes through", { timeout: 1_200_000 }, async () => {
    cpSync("dist", join(workshop, "dist"), { recursive: true });
    cpSync("package.json", join(workshop, "package.json"));
    symlinkSync(resolve("node_modules"), join(workshop, "node_modules"));
    build("sound");
    const found = new Map<Fault, string>();
    const books = faults.flatMap((fault, index) => {
      if (withFault(fault, () => build(String(index)))) return booksIn(fault, String(index));
      found.set(fault, "build");
      return [];
    });
    for (const [name, check] of Object.entries(checks)) {
      const unfound = books.filter(({ fault }) => !found.has(fault));
      const verdicts = await check(unfound);
      unfound.forEach(({ fault }, index) => {
        if (verdicts[index]) found.set(fault, name);
      });
    }
    expect(faults.length).toBeGreaterThanOrEqual(40);
    expect(faults.flatMap(fault => (found.has(fault) ? [] : [`${fault.file}: ${fault.what}`]))).toEqual([]);
  });
});

/** Whether it came to an end. */
function build(name: string): boolean {
  const command = ["build", ...documents, "-f", "pdf", "-o", join(workshop, name)];
  return spawnSync(process.execPath, [join(workshop, "dist/cli/main.js"), ...command]).status === 0;
}

interface Book {
  readonly fault: Fault;
  readonly file: string;
  readonly document: string;
  readonly folder: string;
  /** The same book without the fault. */
  readonly sound: string;
}

function booksIn(fault: Fault, name: string): Book[] {
  return documents.map(document => {
    const stem = document.replace(/^.*\//, "").replace(/\.xml$/, "");
    const fileIn = (build: string): string => join(workshop, build, stem, `${stem}.pdf`);
    return { fault, document, folder: join(workshop, name), file: fileIn(name), sound: fileIn("sound") };
  });
}

async function oneByOne(books: readonly Book[], check: (book: Book) => Promise<boolean>): Promise<boolean[]> {
  const verdicts: boolean[] = [];
  for (const book of books) verdicts.push(await check(book));
  return verdicts;
}

async function isRefused({ document, folder }: Book): Promise<boolean> {
  return !(await verify(document, { folder })).ok;
}

function sheetsOf(file: string): Promise<string> {
  return describePdf(readFileSync(file)).catch(() => "pdf.js cannot read it");
}

function takenFrom(file: string): string {
  return spawnSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" }).stdout;
}

function heardIn(file: string): Promise<string> {
  return readByStructure(file).catch(() => "pdf.js cannot read it");
}

function withFault<T>({ file, from, to }: Fault, run: () => T): T {
  const path = join(workshop, "dist", file);
  const code = readFileSync(path, "utf8");
  writeFileSync(
    path,
    code.replace(from, () => to),
  );
  try {
    return run();
  } finally {
    writeFileSync(path, code);
  }
}
