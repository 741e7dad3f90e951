/**
 * The growth of `verify`: documents of several sizes and kinds, built once, then compared with their outputs, unchanged and
 * with differences of each kind; each comparison a cold process. CPU seconds, peak memory in MiB, and what it takes over an idle
 * Node with our modules, in bytes a byte of TEI. Beside each stands the CPU of the build.
 *
 *   node test/bench/verify.js [KIND or "all"] [MB,MB] [FORMAT,FORMAT] [ALTERATION or "all"]
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { spawnSync } from "node:child_process";

import { alterations, chaptersOf, kinds, teiOf } from "./verify/documents.js";

const [kind = "all", sizes = "0.5,2", formats = "html,txt", alteration = "all"] = process.argv.slice(2);
const chosen = (name, names) => (name === "all" ? names : name.split(","));
/** Kept from run to run where the environment names it, since large books take long to build. */
const folder = process.env.BENCH_FOLDER ?? mkdtempSync(join(tmpdir(), "recension-bench-"));
const program = process.env.BENCH_PROGRAM ?? ".";

try {
  const idle = Object.fromEntries(formats.split(",").map(format => [format, idleWith(format)]));
  console.log(`Idle, in MiB: ${JSON.stringify(idle)}. Node ${process.version}\n`);
  console.log(
    "| document | MB | format | difference | build CPU s | verify CPU s | peak MiB | bytes a byte | findings |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const size of sizes.split(",").map(Number))
    for (const name of chosen(kind, kinds))
      for (const format of formats.split(",")) measure(name, size, format, idle[format]);
} finally {
  if (!process.env.BENCH_FOLDER) rmSync(folder, { recursive: true, force: true });
}

/** The memory of a process that compares next to nothing: Node, and the modules that the format needs. */
function idleWith(format) {
  const path = written("idle", teiOf("prose", chaptersOf("prose", 1000)));
  const { output } = built("prose", 0.001, format);
  return Math.round(time([join(program, "dist/cli/main.js"), "verify", path, "-o", output]).memory);
}

function measure(name, size, format, idle) {
  const build = built(name, size, format);
  const chapters = chaptersOf(name, size * 1e6);
  for (const difference of chosen(alteration, Object.keys(alterations))) {
    const path = written(
      join(`${name}-${size}`, difference),
      teiOf(name, alterations[difference](chapters, name, size * 1e6)),
    );
    const { cpu, memory, said } = time([join(program, "dist/cli/main.js"), "verify", path, "-o", build.output]);
    const bytes = ((memory - idle) * 2 ** 20) / statSync(path).size;
    const found = /(\d+) differences/.exec(said)?.[1] ?? "?";
    const figures = [build.cpu.toFixed(1), cpu.toFixed(1), memory.toFixed(0), bytes.toFixed(0), found];
    console.log(`| ${[name, size, format, difference, ...figures].join(" | ")} |`);
  }
}

function written(where, tei) {
  const path = join(folder, where, "words.xml");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, tei);
  return path;
}

/** The folder of a build, and the CPU that it took. */
function built(name, size, format) {
  const output = join(folder, `${name}-${size}`, format);
  const kept = join(output, "cpu");
  if (!existsSync(kept)) {
    const path = written(`${name}-${size}`, teiOf(name, chaptersOf(name, size * 1e6)));
    const { cpu } = time([join(program, "dist/cli/main.js"), "build", path, "-f", format, "-o", output]);
    mkdirSync(output, { recursive: true });
    writeFileSync(kept, String(cpu));
  }
  return { output, cpu: Number(readFileSync(kept, "utf8")) };
}

/** Findings are no failure: `verify` ends with 1 where it finds any. */
function time(parameters) {
  const { status, stdout, stderr } = spawnSync(
    "/usr/bin/time",
    ["-f", "@@ %U %S %M", process.execPath, ...parameters],
    {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0 && status !== 1) throw new Error(`${parameters.join(" ")}\n${stderr.slice(-2000)}`);
  const [user, system, kibibytes] = stderr
    .slice(stderr.lastIndexOf("@@ ") + 3)
    .trim()
    .split(" ")
    .map(Number);
  return { cpu: user + system, memory: kibibytes / 1024, said: stdout };
}
