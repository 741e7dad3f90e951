import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { verify } from "../../src/index.ts";
import { describePdf } from "../golden/describe-pdf.ts";
import { describeStructure } from "../golden/describe-structure.ts";
import { readByStructure } from "../golden/read-by-structure.ts";
import { faults, type Fault } from "./faults.ts";
import { checkByVeraPdf } from "./verapdf.ts";

const documents = ["structure", "prose", "scripts", "unspaced"].map(name => `test/conformance/fixtures/${name}.xml`);

/** The folder in which books are set with a fault in the writer: a folder for each fault, by its number, and one for the sound writer. */
const workshop = mkdtempSync(join(tmpdir(), "recension-faults-"));

type Check = (books: readonly Book[]) => readonly boolean[] | Promise<readonly boolean[]>;

/** Each says of each book whether something is wrong with it. The first are of the field; the last know what was approved. */
const checks: Readonly<Record<string, Check>> = {
  build: books => books.map(({ file }) => !existsSync(file)),
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

describe("a defect put into the writer of the PDF is found by the checks that every edition goes through", () => {
  let found: ReadonlyMap<Fault, string>;
  beforeAll(async () => {
    setWithFaults();
    found = await findFaults();
  }, 1_200_000);

  it("there are forty or more, each in one place of the code of today", () => {
    expect(faults.length).toBeGreaterThanOrEqual(40);
    const places = faults.map(({ what, file, from }) => [
      what,
      readFileSync(join("dist", file), "utf8").split(from).length - 1,
    ]);
    expect(places.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it.each(faults)("$file: $what", fault => {
    expect(found.get(fault), "by which check").toBeTypeOf("string");
  });
});

/** In a process of its own: the modules of each writer are loaded anew. */
function setWithFaults(): void {
  const order = join(workshop, "order.json");
  writeFileSync(order, JSON.stringify({ documents, faults }));
  const command = ["test/conformance/set-with-faults.js", workshop, order];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

/** The check that finds each fault first; a book is looked at by one that no other check, and no other document, has found. */
async function findFaults(): Promise<ReadonlyMap<Fault, string>> {
  const found = new Map<Fault, string>();
  for (const document of documents)
    for (const [name, check] of Object.entries(checks)) {
      const books = faults.flatMap((fault, i) => (found.has(fault) ? [] : [bookOf(fault, i, document)]));
      if (books.length === 0) return found;
      const verdicts = await check(books);
      books.forEach(({ fault }, i) => {
        if (verdicts[i]) found.set(fault, name);
      });
    }
  return found;
}

interface Book {
  readonly fault: Fault;
  readonly file: string;
  readonly document: string;
  readonly folder: string;
  /** The same book without the fault. */
  readonly sound: string;
}

function bookOf(fault: Fault, number: number, document: string): Book {
  const stem = parse(document).name;
  const fileIn = (folder: string): string => join(workshop, folder, stem, `${stem}.pdf`);
  return {
    fault,
    document,
    folder: join(workshop, String(number)),
    file: fileIn(String(number)),
    sound: fileIn("sound"),
  };
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
