/**
 * The setting of books beside its peers, in one run: the same text on about 12, 107 and 1,000 pages, each command a cold
 * process that reads the text in the shape that it is made for, and makes a PDF of it. CPU seconds, peak memory in MiB as the operating system counts it, KiB of the file; ratios, and the aims. Then how
 * many lines are loose, ours and those of a breaker that fills each line as it comes.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { medians, run, time } from "./cold-process.js";
import { openAccount } from "./print/cpu-account.js";

const edition = "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml";
/** The longest that strangers wrote. */
const long = ["eebo-oxford-anatomy-350k", "st-test14-large"].map(name => `../shared/tei/${name}.xml`);
const sizes = (process.env.PAGES ?? "12,107,1000").split(",").map(Number);
const rounds = Number(process.env.ROUNDS ?? 1);
const folder = mkdtempSync(join(tmpdir(), "recension-bench-print-"));
const saxonJar = "/usr/share/java/Saxon-HE.jar";
const weasyprint = "test/oracles/cache/weasyprint/bin/weasyprint";

/** The Node that runs this, and the newest that the oracles bring along: what each name ends in, and its program. */
const newest = "test/oracles/cache/node-24";
const nodes = { "": "node", ...(existsSync(newest) && { ", Node 24": newest }) };
const inNode = (name, script) =>
  Object.fromEntries(
    Object.entries(nodes).map(([ending, node]) => [
      name + ending,
      at => [node, script, at("print.json"), at(`${name}${ending}.pdf`)],
    ]),
  );

/** The command of each, by the folder of a document. */
const peers = {
  ...inNode("recension", "test/bench/print/ours.js"),
  ...inNode("pdfkit", "test/bench/print/pdfkit.js"),
  Chromium: at => [
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-pdf-header-footer",
    `--print-to-pdf=${at("Chromium.pdf")}`,
    at("edition.html"),
  ],
  FOP: at => ["fop", "-q", "-c", at("fop.xml"), "-fo", at("edition.fo"), "-pdf", at("FOP.pdf")],
  WeasyPrint: at => [weasyprint, "-q", "--pdf-variant", "pdf/ua-1", at("edition.html"), at("WeasyPrint.pdf")],
};

/** At 1,000 pages, ours against theirs. */
const aims = {
  cpu: { FOP: 1 / 8, Chromium: 1 / 3, WeasyPrint: 1 / 20, pdfkit: 0.4 },
  memory: { FOP: 1 / 5 },
  bytes: { FOP: 0.5 },
};

try {
  transform(edition, "print");
  const documents = [edition, ...long].map((document, i) => transform(document, `loose-${i}`));
  console.log("| pages | by | CPU s | peak MiB | KiB |\n| --- | --- | --- | --- | --- |");
  const figures = new Map(sizes.map(pages => [pages, measureAll(pages)]));
  printRatios(figures.get(sizes.at(-1)), sizes.at(-1));
  printLooseness(documents);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The print document of a TEI file, in the folder. */
function transform(document, name) {
  const [prepared, print] = [join(folder, `${name}.prepared.xml`), join(folder, `${name}.xml`)];
  run(["node", "test/bench/prepare.js", document, prepared]);
  run(["node", "test/bench/transform.js", prepared, "print", print]);
  return print;
}

function printLooseness(documents) {
  const { stdout } = run(["node", "test/bench/print/looseness.js", ...documents]);
  const percent = share => `${(share * 100).toFixed(1)} %`;
  console.log("\nloose lines (stretch over 1.5; aim: at most 4 %):");
  console.log("| document | lines | ours | greedy | greedy, no word divided |\n| --- | --- | --- | --- | --- |");
  JSON.parse(stdout).forEach(({ lines, ours, greedy, greedyWhole }, i) => {
    const shares = [ours, greedy, greedyWhole].map(percent).join(" | ");
    console.log(`| ${basename([edition, ...long][i])} | ${lines} | ${shares} |`);
  });
}

function measureAll(pages) {
  const own = join(folder, String(pages));
  mkdirSync(own);
  const at = name => join(own, name);
  run(["node", "test/bench/print/document.js", join(folder, "print.xml"), String(pages), own]);
  if (existsSync(saxonJar))
    run([
      "java",
      "-jar",
      saxonJar,
      `-s:${at("print.xml")}`,
      "-xsl:test/bench/print-to-fo.xsl",
      `-o:${at("edition.fo")}`,
    ]);
  const figures = {};
  for (const [name, command] of Object.entries(peers)) {
    if (name === "FOP" && !existsSync(saxonJar)) continue;
    if (name === "WeasyPrint" && !existsSync(weasyprint)) continue;
    const samples = Array.from({ length: rounds }, () => timeWithHelpers(command(at)));
    figures[name] = { ...medians(samples), bytes: statSync(at(`${name}.pdf`)).size };
    const { cpu, memory, bytes } = figures[name];
    console.log(`| ${pages} | ${name} | ${cpu.toFixed(2)} | ${memory.toFixed(0)} | ${(bytes / 1024).toFixed(0)} |`);
  }
  return figures;
}

function printRatios(figures, pages) {
  console.log(`\nratios at ${pages} pages, ours / theirs:`);
  for (const ending of Object.keys(nodes))
    for (const [what, goals] of Object.entries(aims))
      for (const [peer, aim] of Object.entries(goals)) {
        const theirs = figures[peer + ending] ?? figures[peer];
        if (!theirs) continue;
        const ratio = figures[`recension${ending}`][what] / theirs[what];
        console.log(`${what} / ${peer}${ending}: ${ratio.toFixed(3)} (aim: at most ${aim.toFixed(3)})`);
      }
}

/** CPU time with all helpers where they can be counted; else of what is waited for. */
function timeWithHelpers(command) {
  const account = openAccount();
  const sample = time(account ? account.charging(command) : command);
  const cpu = account?.seconds() ?? sample.cpu;
  account?.close();
  return { ...sample, cpu };
}
