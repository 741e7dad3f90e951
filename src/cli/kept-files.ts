import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The path of a file in `dist/compiled`, where the program keeps what can be made again: it goes when the program does. */
export function keptPath(name: string): string {
  return fileURLToPath(new URL(`../compiled/${name}`, import.meta.url));
}

/** True where the user forbids that anything is kept, as Node does not then either. */
export function isKeepingForbidden(): boolean {
  return process.env["NODE_DISABLE_COMPILE_CACHE"] !== undefined;
}

export function readKept(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Whole or not at all. Whether it can be written is known before what is written takes time to make. */
export function keep(path: string, make: () => Uint8Array): void {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, "");
    writeFileSync(draft, make());
    renameSync(draft, path);
  } catch {
    if (existsSync(draft)) rmSync(draft);
  }
}
