import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { describe, expect, it } from "vitest";

import { verify } from "../../../src/index.ts";
import { rendererFaults, type FaultyDocument, type RendererFault } from "./renderer-faults.ts";

/** The program as it is built, in a place where its code can be changed. */
const workshop = mkdtempSync(join(tmpdir(), "recension-readings-"));
cpSync("dist", join(workshop, "dist"), { recursive: true });
cpSync("package.json", join(workshop, "package.json"));
symlinkSync(resolve("node_modules"), join(workshop, "node_modules"));
/** The command line is one bundle: the code of a module is changed for the library. */
writeFileSync(
  join(workshop, "build.mjs"),
  `import { basename, join } from "node:path";
import { build, nodeWorld } from "./dist/index.js";
const [format, layer, folder, ...paths] = process.argv.slice(2);
for (const path of paths) {
  const { files } = await build(path, { formats: [format], layer });
  await nodeWorld().writeAll(join(folder, basename(path, ".xml")), files);
}
`,
);

const documents = [...new Set(rendererFaults.map(({ document }) => document))];

describe("what an edition says is decided twice", () => {
  it("each fault has one place in the code of today", () => {
    const places = rendererFaults.map(({ what, module, from }) => [what, codeOf(module).split(from).length - 1]);
    expect(places.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it("and the two agree where nothing is at fault", { timeout: 120_000 }, async () => {
    for (const kind of new Set(documents.map(kindOf)))
      expect(
        build(
          documents.filter(document => kindOf(document) === kind),
          "sound",
        ),
      ).toBe(true);
    for (const document of documents) expect(await differencesIn(document, "sound"), document.xml).toEqual([]);
  });

  it("a fault in one is seen by the other", { timeout: 300_000 }, async () => {
    const unseen: string[] = [];
    for (const [i, fault] of rendererFaults.entries()) {
      const folder = `faulty-${i}`;
      const isBuilt = withFault(fault, () => build([fault.document], folder));
      if (!isBuilt || (await differencesIn(fault.document, folder)).length === 0)
        unseen.push(`${fault.module}: ${fault.what}`);
    }
    expect(unseen).toEqual([]);
  });
});

/** Builds documents of one format and layer. False where that did not come to an end. */
function build(alike: readonly FaultyDocument[], folder: string): boolean {
  const { format, layer } = alike[0]!;
  const parameters = [format, layer, join(workshop, folder), ...alike.map(fileOf)];
  return spawnSync(process.execPath, [join(workshop, "build.mjs"), ...parameters]).status === 0;
}

function kindOf({ format, layer }: FaultyDocument): string {
  return `${format} ${layer}`;
}

async function differencesIn(document: FaultyDocument, folder: string): Promise<string[]> {
  const { diagnostics } = await verify(fileOf(document), { folder: join(workshop, folder) }, { layer: document.layer });
  return diagnostics.filter(({ code }) => code.startsWith("REC-Y")).map(({ message }) => message);
}

function fileOf(document: FaultyDocument): string {
  const folder = join(workshop, "documents");
  const file = join(folder, `document-${documents.indexOf(document)}.xml`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, document.xml);
  return file;
}

function withFault<T>({ module, from, to }: RendererFault, run: () => T): T {
  const path = pathOf(module);
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

function codeOf(module: string): string {
  return readFileSync(pathOf(module), "utf8");
}

/** The one file of that name in the program, but for those of verify. */
function pathOf(module: string): string {
  const dist = join(workshop, "dist");
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter(
    path => path.split("/").at(-1) === module && !path.startsWith("verify/"),
  );
  if (files.length !== 1) throw new Error(`${module} is ${files.length} files of the program`);
  return join(dist, files[0]!);
}
