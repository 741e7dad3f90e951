import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint();
const createRequire = 'import { createRequire } from "node:module";';

/** The rules that a file of src breaks with this code in it. */
async function brokenBy(code: string, file: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: `src/${file}` });
  const rules = result!.messages.flatMap(({ ruleId }) => ruleId ?? "unreadable");
  return [...new Set(rules)].filter(rule => !rule.startsWith("@typescript-eslint/"));
}

describe("lint refuses", { timeout: 600_000 }, () => {
  it.each([
    ["plumbing that knows of a package", "core/columns.ts", "../engines/xml.ts"],
    ["an adapter that knows of the writer", "engines/pdfkit.ts", "../pdf/pen.ts"],
    ["an adapter that knows of shaping", "engines/fontkit.ts", "../shape/shape-text.ts"],
    ["shaping that knows of the writer", "shape/shape-text.ts", "../pdf/pen.ts"],
    ["a writer that knows of what it writes", "pdf/pen.ts", "../render/print/print-vocabulary.ts"],
    ["meaning of TEI that asks for a package", "tei/formula.ts", "../engines/xml.ts"],
    ["a document as read that knows what TEI means", "document/read-tei.ts", "../tei/source-text.ts"],
    ["a stage that imports another", "render/html/render-html.ts", "../../verify/verify-output.ts"],
    ["a proof that asks what renders", "verify/layers.ts", "../tei/formula.ts"],
    ["a pipeline that knows of the command line", "pipelines/build.ts", "../cli/exit-codes.ts"],
    ["a page that knows of anything", "page/cite.ts", "../core/columns.ts"],
    ["words that know of lines", "render/pdf/words/order-words.ts", "../lines/break-lines.ts"],
    ["lines that know of blocks", "render/pdf/lines/break-lines.ts", "../blocks/table-grid.ts"],
    ["blocks that know of sheets", "render/pdf/blocks/table-grid.ts", "../sheets/break-sheets.ts"],
    ["fonts that know of words", "render/pdf/fonts/open-fonts.ts", "../words/soft-hyphens.ts"],
    ["a vocabulary that knows of a room", "render/pdf/page-design.ts", "./fonts/open-fonts.ts"],
  ])("%s", async (_, file, path) => {
    expect(await brokenBy(`import "${path}";`, file)).toContain("import-x/no-restricted-paths");
    expect(await brokenBy(`export type * from "${path}";`, file)).toContain("import-x/no-restricted-paths");
  });

  it("a comment that asks what a thing is, and does not say it", async () => {
    const code = "export const one = 1;";
    expect(await brokenBy(`/** What it is. */\n${code}`, "core/columns.ts")).toEqual(["no-warning-comments"]);
    expect(await brokenBy(`/**\n * Whether it is.\n */\n${code}`, "core/columns.ts")).toEqual(["no-warning-comments"]);
    expect(await brokenBy(`/** True where it is. */\n${code}`, "core/columns.ts")).toEqual([]);
  });

  it.each([
    ["by types alone", 'import type { PdfPicture } from "./picture.ts"; export type One = PdfPicture;'],
    ["by what it hands on", 'export * from "./picture.ts";'],
    ["when it is called", 'export const one = () => import("./picture.ts");'],
    ["by the type of a module", 'export type One = import("./picture.ts").PdfPicture;'],
  ])("two files that lead to one another: %s", async (_, code) => {
    expect(await brokenBy(code, "pdf/drawing.ts")).toEqual(["house/no-circle"]);
  });

  it.each([
    ["imported", 'import "fflate";'],
    ["imported for its types", 'import type { Zippable } from "fflate"; export type One = Zippable;'],
    ["imported by a path within it", 'import "fflate/browser";'],
    ["imported when it is called", 'export const one = () => import("fflate");'],
    ["by the type of its module", 'export type One = import("fflate").Zippable;'],
    ["handed on", 'export * from "fflate";'],
    ["required", 'import one = require("fflate"); export { one };'],
    ["required by what createRequire gives", `${createRequire} createRequire(import.meta.url)("fflate");`],
    [
      "required by a variable that holds it",
      `${createRequire} const load = createRequire(import.meta.url); load("fflate");`,
    ],
    [
      "required by a part of its name",
      `${createRequire} const require = createRequire(""); export const one = (name: string) => require(\`fflate/\${name}\`);`,
    ],
    ["found where it is", `${createRequire} createRequire(import.meta.url).resolve("fflate");`],
    ["found by the module", 'export const one = import.meta.resolve("fflate");'],
    [
      "loaded as an instance of our own",
      'import { ownInstanceOf } from "./own-instance.ts"; ownInstanceOf("fflate", { without: [] });',
    ],
    [
      "named by a variable",
      `${createRequire} export const one = (name: string) => createRequire("")(name) as unknown;`,
    ],
  ])("a package in a file that is not its own: %s", async (_, code) => {
    expect(await brokenBy(code, "engines/codes.ts")).toEqual(["house/package-in-its-file"]);
  });

  it("what changes and belongs to no run", async () => {
    expect(await brokenBy("export let one = 1; one++;", "core/columns.ts")).toEqual(["no-restricted-syntax"]);
  });
});

it("lint lets a package into its one file", { timeout: 600_000 }, async () => {
  expect(await brokenBy('import "fflate";', "engines/fflate.ts")).toEqual([]);
});
