/**
 * The web page and the plain text beside those of its peers, in one run: TEI Stylesheets under Saxon-HE (TEI_STYLESHEETS names
 * their checkout) and CETEIcean in Chromium. Each command is a cold process, all of them in turn; medians of wall seconds, and
 * peak memory in MiB as the operating system counts it. Then growth from 60 KB to 5 MB, and how many of the texts of the real
 * documents each output holds.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { bodyTexts, coverage, pageText } from "./coverage.js";
import { openCeteicean } from "./ceteicean.js";
import { medians, time } from "./cold-process.js";

const rounds = Number(process.env.ROUNDS ?? 3);
const stylesheets = process.env.TEI_STYLESHEETS ?? "";
const saxonJar = "/usr/share/java/Saxon-HE.jar";
const real = "../shared/tei";
const folder = mkdtempSync(join(tmpdir(), "recension-bench-"));
const at = name => join(folder, name);

const hasStylesheets = existsSync(saxonJar) && existsSync(join(stylesheets, "html/html.xsl"));
if (!hasStylesheets)
  console.log(
    "TEI Stylesheets are absent: TEI_STYLESHEETS names no checkout of TEIC/Stylesheets, or Saxon-HE is missing.\n",
  );
const ceteicean = await openCeteicean();
if (!ceteicean) console.log("CETEIcean is absent: there is no Chromium (test/oracles/setup).\n");

try {
  await compareDocuments();
  printGrowth();
  await printCoverage();
} finally {
  await ceteicean?.close();
  rmSync(folder, { recursive: true, force: true });
}

async function compareDocuments() {
  const documents = {
    "the first edition": "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml",
    "a play of 300 KB": compose("play.xml", ["dracor-yi-lateiner.xml"], 300_000),
    "a volume of 1.5 MB": compose("volume.xml", ["eebo-oxford-anatomy-350k.xml", "st-test14-large.xml"], 1_500_000),
    "notes and readings of 600 KB": compose(
      "readings.xml",
      ["tei-stylesheets-apparatus.xml", "tei-stylesheets-notes.xml"],
      600_000,
    ),
  };
  console.log("| document | made by | wall s | peak MiB |\n| --- | --- | --- | --- |");
  for (const [name, path] of Object.entries(documents)) {
    const figures = measure(commandsFor(path));
    for (const [maker, { wall, memory }] of Object.entries(figures)) row(name, maker, wall, memory);
    if (ceteicean) {
      const { seconds, heap } = await ceteicean.make(path);
      row(name, "CETEIcean, within an open Chromium (its heap)", seconds, heap);
    }
    const [ours, theirs] = [figures["recension: HTML"], figures["TEI Stylesheets: HTML"]];
    if (theirs)
      console.log(
        `| | of TEI Stylesheets' HTML | ${(ours.wall / theirs.wall).toFixed(2)} | ${(ours.memory / theirs.memory).toFixed(2)} |`,
      );
  }
}

function row(name, maker, wall, memory) {
  console.log(`| ${name} | ${maker} | ${wall.toFixed(2)} | ${memory.toFixed(0)} |`);
}

function commandsFor(path) {
  const ours = format => ["node", "dist/cli/main.js", "build", path, "-o", at("ours"), "-f", format];
  const theirs = (sheet, ending) => [
    "java",
    "-jar",
    saxonJar,
    `-s:${path}`,
    `-xsl:${join(stylesheets, sheet)}`,
    `-o:${at(`theirs.${ending}`)}`,
  ];
  return {
    "recension: HTML": ours("html"),
    "recension: text": ours("txt"),
    ...(hasStylesheets && {
      "TEI Stylesheets: HTML": theirs("html/html.xsl", "html"),
      "TEI Stylesheets: text": theirs("txt/tei-to-text.xsl", "txt"),
    }),
  };
}

/** The bodies of real documents, one after another, until there are so many bytes. */
function compose(name, sources, bytes) {
  const texts = sources.map(source => readFileSync(join(real, source), "utf8"));
  const [head] = texts[0].split(/<body\b[^>]*>/);
  const bodies = texts.map(text =>
    text.slice(text.search(/<body\b/), text.lastIndexOf("</body>")).replace(/^[^>]*>/, ""),
  );
  let body = "";
  for (let i = 0; body.length < bytes; i++) body += `<div>${bodies[i % bodies.length]}</div>`;
  const path = at(name);
  writeFileSync(path, `${head}<body>${body}</body></text></TEI>`);
  return path;
}

function printGrowth() {
  console.log("\n| one paragraph of | HTML wall s | MiB | text wall s | MiB |\n| --- | --- | --- | --- | --- |");
  const sentence = "The quick brown fox jumps over the lazy dog and comes back. ";
  for (const kilobytes of [60, 300, 1500, 5000]) {
    const path = at(`paragraph-${kilobytes}.xml`);
    writeFileSync(
      path,
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>${sentence.repeat((kilobytes * 1000) / 60)}</p></body></text></TEI>`,
    );
    const { "recension: HTML": html, "recension: text": text } = measure(commandsFor(path), name =>
      name.startsWith("recension"),
    );
    console.log(
      `| ${kilobytes} KB | ${html.wall.toFixed(2)} | ${html.memory.toFixed(0)} | ${text.wall.toFixed(2)} | ${text.memory.toFixed(0)} |`,
    );
  }
}

/** Texts in order, those of notes anywhere. */
async function printCoverage() {
  const totals = new Map();
  const count = (maker, texts, output) => {
    const { found, all } = coverage(texts, output);
    const total = totals.get(maker) ?? { found: 0, all: 0, documents: 0 };
    totals.set(maker, { found: total.found + found, all: total.all + all, documents: total.documents + 1 });
  };
  for (const name of readdirSync(real).filter(name => name.endsWith(".xml"))) {
    const path = join(real, name);
    const texts = bodyTexts(path);
    for (const [maker, command] of Object.entries(commandsFor(path))) {
      const { status } = spawnSync(command[0], command.slice(1));
      const isHtml = maker.endsWith("HTML");
      const file = maker.startsWith("recension")
        ? at(`ours/${name.replace(/\.xml$/, "")}/${name.replace(/\.xml$/, isHtml ? ".html" : ".txt")}`)
        : at(`theirs.${isHtml ? "html" : "txt"}`);
      const made = status === 0 && existsSync(file) ? readFileSync(file, "utf8") : "";
      count(maker, texts, isHtml ? pageText(made) : made);
      if (!maker.startsWith("recension")) rmSync(file, { force: true });
    }
    if (ceteicean) count("CETEIcean", texts, (await ceteicean.make(path)).text);
  }
  console.log("\n| made by | texts of the real documents found |\n| --- | --- |");
  for (const [maker, { found, all, documents }] of totals)
    console.log(`| ${maker} | ${((100 * found) / all).toFixed(2)} % of ${all}, in ${documents} documents |`);
}

function measure(commands, isWanted = () => true) {
  const wanted = Object.entries(commands).filter(([name]) => isWanted(name));
  const samples = Object.fromEntries(wanted.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const [name, command] of wanted) samples[name].push(time(command));
  return Object.fromEntries(Object.entries(samples).map(([name, taken]) => [name, medians(taken)]));
}
