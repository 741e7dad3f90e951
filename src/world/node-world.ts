import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { EditionError } from "../core/edition-error.ts";
import { chunksOf, describe } from "./describe.ts";
import { faultOf } from "./file-faults.ts";
import { sourceDateOf } from "./source-date.ts";
import type { World } from "./world.ts";
import { mendFolder, writeAll, writePackage } from "./write-all.ts";
import { writeChunks, writeFile } from "./write-file.ts";

/** The world of a Node process: its disk, and by default its own environment. Errors: EditionError "usage" for a SOURCE_DATE_EPOCH that is no number of seconds. */
export function nodeWorld(environment: NodeJS.ProcessEnv = process.env): World {
  return {
    read,
    exists,
    realPath: path => realpath(path).catch(() => undefined),
    size: path =>
      stat(path).then(
        found => found.size,
        () => 0,
      ),
    writeAll: (folder, files) =>
      new Promise(resolve => {
        writeAll(folder, files);
        resolve();
      }),
    writePackage: (folder, files, beside) =>
      new Promise(resolve => {
        writePackage(folder, files, beside);
        resolve();
      }),
    mendPackage: (folder, beside) =>
      new Promise(resolve => {
        mendFolder(folder, beside);
        resolve();
      }),
    writeChunks,
    chunks: chunksOf,
    describe,
    write: (path, bytes) =>
      new Promise(resolve => {
        writeFile(path, bytes);
        resolve();
      }),
    digest: bytes => createHash("sha256").update(bytes).digest("hex"),
    resource: path => readOwn(new URL(path, packageRoot)),
    font: file => readOwn(import.meta.resolve(file)),
    fontBeside: readBeside,
    sourceDate: sourceDateOf(environment["SOURCE_DATE_EPOCH"]),
  };
}

/** This file stands two folders deep both in `src` and in `dist`. */
const packageRoot = new URL("../../", import.meta.url);

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { reason, hint } = faultOf(error);
    throw new EditionError("unreadable", `${path}: cannot be read: ${reason}.`, hint, { cause: error });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isFile(),
    () => false,
  );
}

async function readOwn(url: URL | string): Promise<Uint8Array> {
  const path = fileURLToPath(url);
  try {
    return await readFile(path);
  } catch (error) {
    const hint = "The installation is incomplete. In a clone of Recension, run: npm run build";
    throw new EditionError("unreadable", `${path}: a part of Recension itself is missing.`, hint, { cause: error });
  }
}

/** As Node finds a package for this file, and then for a script in the working folder. */
async function readBeside(file: string): Promise<Uint8Array | undefined> {
  for (const from of [import.meta.url, join(process.cwd(), "any.js")]) {
    try {
      return await readFile(createRequire(from).resolve(file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  return undefined;
}
