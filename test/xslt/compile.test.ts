import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

import { typedSheet } from "./typed-sheet.ts";

const root = new URL("../../", import.meta.url);
const sheets = (await readdir(new URL("dist/xslt/", root))).filter(name => name.endsWith(".sef.json"));

it.each(sheets)("%s names no folder of the machine that compiled it", async sheet => {
  const sef = await readFile(new URL(`dist/xslt/${sheet}`, root), "utf8");
  expect(sef).not.toContain(fileURLToPath(root).replace(/\/$/, ""));
});

it.each(sheets)(
  "%s asks for no class of Unicode characters, which SaxonJS spells out anew on each call",
  async sheet => {
    const sef = await readFile(new URL(`dist/xslt/${sheet}`, root), "utf8");
    expect(sef).not.toMatch(/\\\\[pPdDwWiIcC]/);
  },
);

it.each(sheets)("%s asks nothing of the nodes that its templates make: they would be made apart", async sheet => {
  const sef = await readFile(new URL(`dist/xslt/${sheet}`, root), "utf8");
  /** The error of a template whose result is of another type. */
  const resultOfTemplate = /XTTE0505/;
  expect(sef).not.toMatch(resultOfTemplate);
  expect(await typedSheet(sheet.replace(".sef.json", ""))).toMatch(resultOfTemplate);
});

it("compiles every sheet that the source has", async () => {
  const sources = (await readdir(new URL("xslt/", root))).filter(name => name.endsWith(".xsl"));
  expect(sheets.sort()).toEqual(sources.map(name => name.replace(".xsl", ".sef.json")).sort());
});
