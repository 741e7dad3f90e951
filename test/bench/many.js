/**
 * Many documents in one process, warm: CPU seconds a document for each format and for verify, of copies of the first edition and
 * of other documents; beside TEI Stylesheets under Saxon-HE in one JVM over the same folders (TEI_STYLESHEETS names their
 * checkout). Then the wall time of two jobs beside one, and what memory does from 10 documents to 500.
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

import { session } from "../../dist/index.js";
import { time } from "./cold-process.js";

const copies = Number(process.env.COPIES ?? 60);
const folder = mkdtempSync(join(tmpdir(), "recension-bench-"));
const saxonJar = "/usr/share/java/Saxon-HE.jar";
const stylesheets = process.env.TEI_STYLESHEETS ?? "";
const edition = "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml";
const formats = ["html", "txt", "pdf", "epub"];

try {
  const folders = { "the first edition": copiesOf(), "other documents": others() };
  console.log("| documents | made by | what | CPU s a document |\n| --- | --- | --- | --- |");
  for (const [name, input] of Object.entries(folders)) {
    const ours = await measureOurs(name, input);
    measureTheirs(name, input, ours);
  }
  compareJobs(folders["the first edition"]);
  await watchMemory();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The same record so many times over, as 60 records of a release would be. */
function copiesOf() {
  const input = join(folder, "tei/editions/copies");
  mkdirSync(input, { recursive: true });
  cpSync("tei/registers", join(folder, "tei/registers"), { recursive: true });
  copyFileSync(join(dirname(edition), "source.txt"), join(input, "source.txt"));
  for (let i = 0; i < copies; i++) copyFileSync(edition, join(input, `record-${i}.xml`));
  return input;
}

/**
 * Our own documents, and those of others where they are at hand, but for those with a document type, which Java would fetch;
 * over again until there are enough.
 */
function others() {
  const input = join(folder, "others");
  mkdirSync(input);
  const places = ["test/documents", "../shared/tei"].filter(place => existsSync(place));
  const beside = name => !name.endsWith(".xml");
  for (const place of places)
    for (const name of readdirSync(place).filter(beside))
      cpSync(join(place, name), join(input, name), { recursive: true });
  const found = places
    .flatMap(place => readdirSync(place).map(name => join(place, name)))
    .filter(path => path.endsWith(".xml") && statSync(path).size < 120_000)
    .filter(path => !readFileSync(path).includes("<!DOCTYPE"));
  for (let i = 0; i < copies; i++) copyFileSync(found[i % found.length], join(input, `document-${i}.xml`));
  return input;
}

function documentsIn(input) {
  return readdirSync(input)
    .filter(file => file.endsWith(".xml"))
    .map(file => join(input, file));
}

async function measureOurs(name, input) {
  const opened = session();
  const files = documentsIn(input);
  const warm = files.slice(0, Math.ceil(files.length / 6));
  const figures = {};
  for (const format of formats) {
    for (const file of warm) await opened.build(file, { formats: [format] });
    const built = [];
    figures[format] = await cpuOf(files, async file => built.push(await opened.build(file, { formats: [format] })));
    let turn = 0;
    figures[`verify ${format}`] = await cpuOf(files, file => opened.verify(file, built[turn++]));
  }
  for (const [what, cpu] of Object.entries(figures)) row(name, "recension, in one process", what, cpu);
  return figures;
}

async function cpuOf(files, work) {
  const before = process.cpuUsage();
  for (const file of files) await work(file);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 / files.length;
}

/** The default JVM, and one that compiles lightly; each goes twice over the folder, so that what it takes to begin is left out. */
function measureTheirs(name, input, ours) {
  if (!existsSync(saxonJar) || !existsSync(join(stylesheets, "html/html.xsl"))) {
    console.log("| | TEI Stylesheets are absent: TEI_STYLESHEETS names no checkout, or Saxon-HE is missing | | |");
    return;
  }
  const machines = { "one JVM": [], "one JVM that compiles lightly": ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"] };
  for (const [machine, options] of Object.entries(machines)) {
    const [few, all, theirs] = ["few", "all", "theirs"].map(part => emptied(join(folder, part)));
    const files = documentsIn(input).map(file => basename(file));
    const apart = files.slice(0, Math.ceil(files.length / 6));
    for (const file of apart) copyFileSync(join(input, file), join(few, file));
    for (const file of files) copyFileSync(join(input, file), join(all, file));
    const run = source =>
      time([
        "java",
        ...options,
        "-jar",
        saxonJar,
        `-s:${source}`,
        `-xsl:${join(stylesheets, "html/html.xsl")}`,
        `-o:${theirs}`,
      ]).cpu;
    const cpu = (run(all) - run(few)) / (files.length - apart.length);
    row(name, `TEI Stylesheets under Saxon-HE, ${machine}`, "html", cpu);
    row(name, "of that, ours", "html", ours.html / cpu);
  }
}

function emptied(path) {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  return path;
}

function row(...cells) {
  const figure = cells.pop();
  console.log(`| ${cells.join(" | ")} | ${figure.toFixed(3)} |`);
}

function compareJobs(input) {
  const files = documentsIn(input);
  const wall = jobs =>
    time([
      "node",
      "dist/cli/main.js",
      "build",
      ...files,
      "-q",
      "-f",
      "html",
      "-o",
      join(folder, "out"),
      "-j",
      String(jobs),
    ]).wall;
  const [one, two] = [wall(1), wall(2)];
  console.log(
    `\nHTML of ${files.length} documents, wall s: one job ${one.toFixed(1)}, two jobs ${two.toFixed(1)} (${(two / one).toFixed(2)})`,
  );
}

/** Of the heap after clearing up, once so many documents were made; `node --expose-gc` tells it. */
async function watchMemory() {
  if (!globalThis.gc) return;
  const opened = session();
  const tei = readFileSync(edition);
  for (let made = 1; made <= 500; made++) {
    await opened.build(new Uint8Array(tei), { formats: ["html"], file: edition });
    if (made !== 10 && made !== 100 && made !== 500) continue;
    globalThis.gc();
    console.log(`heap after ${made} documents: ${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(1)} MiB`);
  }
}
