/**
 * The CPU time of a command with every process that it starts, waited for or not: Chromium's helpers are no children of what
 * was called, so that the system's own report leaves them out. By a control group, of either version; undefined where none
 * can be made, which takes a superuser.
 */
import { existsSync, mkdirSync, readFileSync, rmdirSync } from "node:fs";
import { join } from "node:path";

/** A new account: what a command is called with to be put on it, and the seconds used so far. Closed once it has ended. */
export function openAccount() {
  const folder = join(
    existsSync(unified) ? "/sys/fs/cgroup" : "/sys/fs/cgroup/cpuacct",
    `recension-bench-${process.pid}`,
  );
  try {
    mkdirSync(folder);
  } catch {
    return undefined;
  }
  return {
    charging: command => ["sh", "-c", 'echo $$ > "$0/cgroup.procs" && exec "$@"', folder, ...command],
    seconds: () => secondsIn(folder),
    close: () => close(folder),
  };
}

/** Version 2 has this at its root. */
const unified = "/sys/fs/cgroup/cgroup.controllers";

function secondsIn(folder) {
  if (!existsSync(unified)) return Number(readFileSync(join(folder, "cpuacct.usage"), "utf8")) / 1e9;
  return Number(/^usage_usec (\d+)/m.exec(readFileSync(join(folder, "cpu.stat"), "utf8"))[1]) / 1e6;
}

/** A helper may take a moment to end after what was called. */
function close(folder) {
  for (let attempts = 100; attempts > 0; attempts--)
    try {
      rmdirSync(folder);
      return;
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
}
