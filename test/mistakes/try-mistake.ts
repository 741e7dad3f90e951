import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { temporaryFolder } from "../cli/recension.ts";

/** The outcome of a command, as a beginner sees it. */
export interface Said {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
  /** The text of a file in the folder afterwards. */
  readonly files: (path: string) => string;
}

/** Runs the command line in a folder that holds these files alone. */
export function tryMistake(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}): Said {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve("dist/cli/main.js"), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { stdout, stderr, code: status, files: path => readFileSync(join(folder, path), "utf8") };
}
