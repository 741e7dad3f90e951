import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { afterRunning } from "./after-running.ts";

const folder = "dist/engines/packed";

describe("the engines that are packed", () => {
  it("need no package of others beside them, and say nothing when they are loaded", () => {
    const alone = mkdtempSync(join(tmpdir(), "recension-packed-"));
    cpSync(folder, alone, { recursive: true });
    const engines = readdirSync(alone).filter(name => name.endsWith(".cjs"));
    expect(engines).toEqual(["fontkit.cjs", "pdfjs.cjs", "pdfkit.cjs", "xmlbuilder2.cjs"]);
    for (const engine of engines) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(alone, engine)], { encoding: "utf8" });
      expect([engine, status, stdout, stderr]).toEqual([engine, 0, "", ""]);
    }
  });

  it("are loaded each when it is needed: a book of one direction asks for pdfkit, and not for fontkit", () => {
    const about = JSON.stringify({ language: "en", title: "", author: "", subject: "", keywords: "" });
    const loaded = afterRunning(`
      import { createRequire } from "node:module";
      (await import("./dist/pdf/open-pdf.js")).openPdf({}, ${about});
      console.log(JSON.stringify(Object.keys(createRequire(import.meta.url).cache).map(path => path.split("/").at(-1))));`);
    expect(loaded).toEqual(["pdfkit.cjs"]);
  });

  it("carry the licence of each package that is in them, in full", () => {
    const licences = readFileSync(join(folder, "LICENSES.txt"), "utf8").split(/\n-{78}\n\n/);
    const named = licences.map(text => /^(\S+) \d+\.\d+\.\d+\n/.exec(text)?.[1]);
    expect(named).toEqual(expect.arrayContaining(["fontkit", "pdfjs-dist", "pdfkit", "png-js", "restructure"]));
    for (const text of licences) expect(text).toMatch(/Permission is hereby granted|Apache License/);
  });
});
