import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import type { Layer } from "../../src/core/layer.ts";
import { builtDocument } from "../built-documents.ts";
import { checkByVeraPdf, type Verdict } from "./verapdf.ts";

/** A book to be checked: its name among the others, and its bytes. */
export interface Book {
  readonly name: string;
  readonly make: () => Promise<Uint8Array>;
}

/** The book of a document of a folder. */
export function bookOf(path: string, layer: Layer = "reading"): Book {
  const make = async (): Promise<Uint8Array> => (await builtDocument(path, layer)).files.get("pdf")!;
  return { name: `${path}, ${layer}`, make };
}

/** Holds that each book is PDF/A-3a and PDF/UA-1 at once, by veraPDF, which checks all of them in one run, and sound, by qpdf. */
export function areArchival(books: readonly Book[]): void {
  describe("every book", () => {
    const folder = mkdtempSync(join(tmpdir(), "recension-conformance-"));
    const files = new Map(books.map(({ name }, i) => [name, join(folder, `${i}-${basename(name)}.pdf`)]));
    let verdicts: readonly Verdict[];
    beforeAll(async () => {
      for (const { name, make } of books) writeFileSync(files.get(name)!, await make());
      verdicts = checkByVeraPdf([...files.values()]);
    }, 1_200_000);

    it.each([...files])("is PDF/A-3a and PDF/UA-1, and sound: %s", (_, file) => {
      const found = verdicts.filter(verdict => verdict.file === file);
      expect(found.map(({ flavour, failures }) => [flavour, failures])).toEqual([
        ["3a", []],
        ["ua1", []],
      ]);
      expect(found.map(({ passed }) => passed)).toEqual([true, true]);
      expect(spawnSync("qpdf", ["--check", file]).status).toBe(0);
    });
  });
}
