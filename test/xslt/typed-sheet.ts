import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename } from "node:fs/promises";

import { compileFile } from "../engines/compile-sheet.ts";

/**
 * A sheet compiled with the types that xslt/erase-types.js takes out of what the program runs: SEF, as JSON. It is kept
 * until a module changes.
 */
export async function typedSheet(name: string): Promise<string> {
  const path = `${folder}/${name}-${await digestOfModules()}.sef.json`;
  return (await readKept(path)) ?? compile(name, path);
}

const folder = "node_modules/.cache/recension";

async function digestOfModules(): Promise<string> {
  const digest = createHash("sha256");
  const names = (await readdir("xslt", { recursive: true })).filter(name => name.endsWith(".xsl")).sort();
  for (const name of names) digest.update(name).update(await readFile(`xslt/${name}`));
  return digest.digest("hex").slice(0, 16);
}

async function readKept(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return undefined;
  }
}

async function compile(name: string, path: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  await compileFile(`xslt/${name}.xsl`, draft);
  await rename(draft, path);
  return readFile(path, "utf8");
}
