import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const compiler = createRequire(import.meta.url).resolve("xslt3");

/** Compiles the style sheet of a file to another. */
export async function compileFile(source: string, target: string): Promise<void> {
  const options = [`-xsl:${source}`, `-export:${target}`, "-relocate:on", "-nogo"];
  await promisify(execFile)(process.execPath, [compiler, ...options]);
}

/** The SEF of a style sheet that a test has written. */
export async function compileSheet(xsl: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "recension-sheet-"));
  try {
    const [source, sef] = [join(folder, "sheet.xsl"), join(folder, "sheet.sef.json")];
    await writeFile(source, xsl);
    await compileFile(source, sef);
    return await readFile(sef);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
