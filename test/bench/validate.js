/**
 * Validation with RELAX NG beside its peers, jing and xmllint, in one run: CPU seconds of the process (user and system) and peak
 * memory, medians of several rounds, each command in its turn. A document of 1 KB, cold, and all real documents in one process,
 * with tei_all; and rules in Schematron beside SchXslt2 (schematron.js). Documents with a document type elsewhere are left out: jing would fetch it, and then reads no further.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { medians, time } from "./cold-process.js";
import { compareRules } from "./schematron.js";

const rounds = Number(process.env.ROUNDS ?? 5);
/** The real documents are taken over again until there are so many bytes. */
const bytes = Number(process.env.BYTES ?? 8_200_000);
const schema = "../shared/schemas/tei/tei_all.rng";
const real = "../shared/tei";
const folder = mkdtempSync(join(tmpdir(), "recension-bench-"));

/** Each reads all documents in one process, and ends with 1 (xmllint with 3) where one is not valid. */
const validators = {
  recension: documents => ["node", "dist/cli/main.js", "validate", "-q", "--schema", schema, ...documents],
  jing: documents => ["jing", schema, ...documents],
  xmllint: documents => ["xmllint", "--noout", "--relaxng", schema, ...documents],
};
/** The parts of jing's figures that are aimed at. */
const aims = { "1 KB, cold": { cpu: 0.15, memory: 0.6 }, bulk: { cpu: 0.4, memory: 0.6 } };

try {
  console.log("| documents | validator | CPU s | peak MiB |\n| --- | --- | --- | --- |");
  compare("1 KB, cold", [shortDocument()]);
  compare("bulk", realDocuments());
  await compareRules(folder, rounds);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function compare(what, documents) {
  const present = Object.entries(validators).filter(([name]) => isThere(name));
  const samples = Object.fromEntries(present.map(([name]) => [name, []]));
  for (const [, command] of present) measure(command(documents.slice(0, 1)));
  for (let round = 0; round < rounds; round++)
    for (const [name, command] of present) samples[name].push(measure(command(documents)));
  const figures = Object.fromEntries(present.map(([name]) => [name, medians(samples[name])]));
  const size = documents.reduce((sum, path) => sum + statSync(path).size, 0);
  const described = `${what}: ${documents.length} of ${(size / 1e6).toPrecision(2)} MB`;
  for (const [name, { cpu, memory }] of Object.entries(figures))
    console.log(`| ${described} | ${name} | ${cpu.toFixed(2)} | ${memory.toFixed(0)} |`);
  for (const name of Object.keys(validators).filter(name => !isThere(name)))
    console.log(`| ${described} | ${name} is absent | | |`);
  if (figures.jing) printParts(what, described, figures);
}

function printParts(what, described, { recension, jing }) {
  const part = figure => `${(recension[figure] / jing[figure]).toFixed(2)} (aim: ${aims[what][figure]})`;
  console.log(`| ${described} | ours, of jing's | ${part("cpu")} | ${part("memory")} |`);
}

/** That documents are not valid is no failure here. */
function measure(command) {
  return time(["sh", "-c", '"$@" >/dev/null 2>&1; test $? -le 3', "sh", ...command]);
}

function isThere(program) {
  return program === "recension" || spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
}

function shortDocument() {
  const path = join(folder, "letter.xml");
  const header =
    "<teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt><publicationStmt><p>Not published.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader>";
  const paragraph = '<p>The quick <hi rend="italic">brown</hi> fox jumps over the lazy dog and comes back.</p>';
  writeFileSync(
    path,
    `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}<text><body>${paragraph.repeat(8)}</body></text></TEI>`,
  );
  return path;
}

function realDocuments() {
  const sources = readdirSync(real)
    .filter(name => name.endsWith(".xml"))
    .filter(name => !/<!DOCTYPE[^[>]*(SYSTEM|PUBLIC)/.test(readFileSync(join(real, name), "utf8")));
  const paths = [];
  let size = 0;
  for (let nth = 0; size < bytes; nth++) {
    const name = sources[nth % sources.length];
    const path = join(folder, `${nth}-${name}`);
    copyFileSync(join(real, name), path);
    size += statSync(path).size;
    paths.push(path);
  }
  return paths;
}
