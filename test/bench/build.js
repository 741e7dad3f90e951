/**
 * The build of the first edition beside its peers, in one run: each command a cold process, all of them in turn, and the
 * median of each. Wall time in seconds, peak memory in MiB, as the operating system counts them.
 */
import { mkdtempSync, existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { medians, run, time } from "./cold-process.js";

const rounds = Number(process.env.ROUNDS ?? 7);
const folder = mkdtempSync(join(tmpdir(), "recension-bench-"));
const at = name => join(folder, name);
const edition = "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml";
const saxonJar = "/usr/share/java/Saxon-HE.jar";

const threeFormats = "recension: HTML, PDF, text";
const build = ["dist/cli/main.js", "build", edition];
/** Other Nodes that the oracles bring along, by the names of their rows: the engine of each is faster than the one before. */
const otherNodes = Object.fromEntries(
  [22, 24]
    .map(major => [`${threeFormats}; Node ${major}`, `test/oracles/cache/node-${major}`])
    .filter(([, node]) => existsSync(node)),
);

const commands = {
  [threeFormats]: ["node", ...build, "-o", at("three")],
  ...Object.fromEntries(Object.entries(otherNodes).map(([name, node]) => [name, [node, ...build, "-o", at("other")]])),
  "recension: HTML, text": ["node", ...build, "-o", at("two"), "-f", "html,txt"],
  "html.xsl as SEF alone": ["node", "test/bench/transform.js", at("prepared.xml"), "html", at("sef.html")],
};
const peers = {
  "Saxon-HE: html.xsl alone": [
    "java",
    "-jar",
    saxonJar,
    `-s:${at("prepared.xml")}`,
    "-xsl:xslt/html.xsl",
    `-o:${at("he.html")}`,
    `labels=${pathToFileURL("xslt/labels/en.xml").href}`,
    `record=${pathToFileURL(at("prepared.xml.record.xml")).href}`,
  ],
  "FOP: PDF of the same text": ["fop", "-q", "-fo", at("edition.fo"), "-pdf", at("fop.pdf")],
};

try {
  prepareInputs();
  const present = existsSync(saxonJar) ? { ...commands, ...peers } : commands;
  print(measure(present));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Makes the inputs of the peers: the prepared edition, and the print vocabulary as formatting objects. Not timed. */
function prepareInputs() {
  run(["node", "test/bench/prepare.js", edition, at("prepared.xml")]);
  run(["node", "test/bench/transform.js", at("prepared.xml"), "print", at("print.xml")]);
  if (existsSync(saxonJar))
    run([
      "java",
      "-jar",
      saxonJar,
      `-s:${at("print.xml")}`,
      "-xsl:test/bench/print-to-fo.xsl",
      `-o:${at("edition.fo")}`,
    ]);
  else console.log("Saxon-HE and FOP are absent (test/oracles/setup installs them): no ratios are printed.\n");
}

function measure(timed) {
  const samples = Object.fromEntries(Object.keys(timed).map(name => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, command] of Object.entries(timed)) {
      const sample = time(command);
      if (round > 0) samples[name].push(sample);
    }
  return Object.fromEntries(Object.entries(samples).map(([name, taken]) => [name, medians(taken)]));
}

function print(figures) {
  console.log(`Build of the first edition: ${rounds} rounds, medians; Node ${process.version}\n`);
  console.log("| command | wall s | CPU s | peak MiB |\n| --- | --- | --- | --- |");
  for (const [name, { wall, cpu, memory }] of Object.entries(figures))
    console.log(`| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${memory.toFixed(0)} |`);
  const saxon = figures["Saxon-HE: html.xsl alone"];
  const fop = figures["FOP: PDF of the same text"];
  for (const name of [threeFormats, ...Object.keys(otherNodes)]) {
    const { wall, memory } = figures[name];
    console.log(`\n${name}`);
    if (saxon)
      console.log(`- of Saxon-HE's HTML alone: ${(wall / saxon.wall).toFixed(2)} of the wall time (aim: at most 1)`);
    if (fop) console.log(`- of FOP's PDF: ${(wall / fop.wall).toFixed(2)} of the wall time (aim: at most 0.25)`);
    console.log(`- peak memory: ${memory.toFixed(0)} MiB (aim: under 200)`);
  }
  for (const [format, limit] of [
    ["html", 120],
    ["pdf", 200],
    ["txt", undefined],
  ]) {
    const bytes = statSync(at(`three/clinton-putin-2000-06/clinton-putin-2000-06.${format}`)).size;
    console.log(`${format}: ${(bytes / 1024).toFixed(1)} KiB${limit ? ` (aim: under ${limit})` : ""}`);
  }
  console.log(`machine: ${readFileSync("/proc/cpuinfo", "utf8").match(/model name\s*: (.*)/)?.[1] ?? "unknown"}`);
}
