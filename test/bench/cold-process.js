/** Commands of the benchmarks, each run in a process that begins cold. */
import { spawnSync } from "node:child_process";

/** Runs a command to its end. An exception where it fails. */
export function run([program, ...parameters]) {
  const result = spawnSync(program, parameters, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (result.status !== 0) throw new Error(`${program} ${parameters.join(" ")}\n${result.stderr.slice(-2000)}`);
  return result;
}

/** Wall and CPU time in seconds, peak memory in MiB, as the operating system counts them. */
export function time(command) {
  const { stderr } = run(["/usr/bin/time", "-f", "@@ %e %U %S %M", ...command]);
  const [wall, user, system, kibibytes] = stderr
    .slice(stderr.lastIndexOf("@@ ") + 3)
    .trim()
    .split(" ")
    .map(Number);
  return { wall, cpu: user + system, memory: kibibytes / 1024 };
}

/** Of each figure that the samples have. */
export function medians(samples) {
  return Object.fromEntries(Object.keys(samples[0]).map(key => [key, median(samples.map(sample => sample[key]))]));
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
