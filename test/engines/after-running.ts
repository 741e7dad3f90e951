import { spawnSync } from "node:child_process";

/** The value that a program in JavaScript prints as JSON, in a process of its own. */
export function afterRunning(program: string): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
