/**
 * Compiles the style sheets to dist/xslt/*.sef.json, which the program runs, and lays their companions beside them: the
 * words of the interface, the style and the script of the page, packed, and the sources as they are, for deposits. What is compiled has its types of nodes erased.
 * A sheet is skipped while its SEF is newer than every module. With --watch it stays, and compiles again on each change.
 */
import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { watch } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { eraseTypes } from "./erase-types.js";
import { packScript, packStyle } from "./pack-assets.js";

const xslt = dirname(fileURLToPath(import.meta.url));
const root = dirname(xslt);
const dist = join(root, "dist", "xslt");
const compiler = createRequire(import.meta.url).resolve("xslt3");

/** Each sheet makes one output format of the prepared TEI. */
const sheets = ["html", "print", "text"];
/** Files that the program reads as they are. */
const companions = ["labels/en.xml", "labels/de.xml"];
/** The style of the page, and that of what stands in its text: one sheet. */
const styles = ["html/edition.css", "html/text.css"];

/** Compiles what is out of date. Returns whether every sheet could be compiled. */
async function compileAll() {
  await mkdir(dist, { recursive: true });
  await Promise.all(companions.map(copyCompanion));
  await writeFile(join(dist, "edition.css.json"), await packStyle(styles.map(name => join(xslt, name))));
  await writeFile(join(dist, "edition.js"), await packScript(join(root, "src", "page", "main.ts")));
  await writeFile(join(dist, "sources.json"), await sourcesAsJson());
  const newest = await newestModule();
  const old = [];
  for (const sheet of sheets) if (await isOutOfDate(sheet, newest)) old.push(sheet);
  return old.length === 0 || compileErased(old);
}

/** Compiles sheets from a copy of all modules that has no types of nodes. */
async function compileErased(names) {
  const copy = await mkdtemp(join(tmpdir(), "recension-xslt-"));
  try {
    for (const name of await moduleNames()) {
      await mkdir(dirname(join(copy, name)), { recursive: true });
      await writeFile(join(copy, name), eraseTypes(await readFile(join(xslt, name), "utf8")));
    }
    const outcomes = await Promise.all(names.map(name => compile(name, copy)));
    return outcomes.every(Boolean);
  } finally {
    await rm(copy, { recursive: true });
  }
}

/** All modules, by their names: a deposit holds the style sheets that made the edition. */
async function sourcesAsJson() {
  const names = (await moduleNames()).toSorted();
  const texts = await Promise.all(names.map(name => readFile(join(xslt, name), "utf8")));
  return JSON.stringify(Object.fromEntries(names.map((name, i) => [name.replaceAll("\\", "/"), texts[i]])));
}

async function copyCompanion(name) {
  const from = join(xslt, name);
  if ((await modified(from)) > 0) await copyFile(from, join(dist, name.replace(/^.*\//, "")));
}

/** The time when the youngest module was written, in milliseconds. */
async function newestModule() {
  const files = [...(await moduleNames()), "compile.js", "erase-types.js"];
  return Math.max(...(await Promise.all(files.map(name => modified(join(xslt, name))))));
}

async function moduleNames() {
  const names = await readdir(xslt, { recursive: true });
  return names.filter(name => /\.(xsl|xml)$/.test(name));
}

async function isOutOfDate(sheet, newest) {
  return (await modified(join(dist, `${sheet}.sef.json`))) <= newest;
}

async function compile(sheet, folder) {
  const target = join(dist, `${sheet}.sef.json`);
  const draft = `${target}.${process.pid}`;
  const fault = await runCompiler([`-xsl:${join(folder, sheet)}.xsl`, `-export:${draft}`, "-relocate:on", "-nogo"]);
  if (fault !== "") return complain(sheet, fault.replaceAll(folder, xslt));
  const sef = await readFile(draft, "utf8");
  if ([root, folder].some(path => sef.includes(path))) return complain(sheet, "the SEF names a folder of this machine");
  await rename(draft, target);
  return true;
}

/** The compiler's complaint, or nothing where it made a SEF. */
function runCompiler(options) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [compiler, ...options], { cwd: root });
    let said = "";
    child.stdout.on("data", text => (said += text));
    child.stderr.on("data", text => (said += text));
    child.on("close", code => resolve(code === 0 ? "" : said || `the compiler ended with ${code}`));
  });
}

function complain(sheet, fault) {
  console.error(`xslt/${sheet}.xsl: ${fault.trim()}`);
  return false;
}

/** The time when a file was last written, in milliseconds, or 0 where there is none. */
async function modified(path) {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}

/** Compiles on each change, one run at a time: changes that come during a run are met by the next. */
function keepCompiling() {
  let running = false;
  let wanted = false;
  const run = async () => {
    if (running) return (wanted = true);
    running = true;
    do {
      wanted = false;
      const done = await compileAll();
      console.error(done ? "Style sheets compiled." : "Some style sheets could not be compiled.");
    } while (wanted);
    return (running = false);
  };
  watch(xslt, { recursive: true }, () => void run());
  watch(join(root, "src", "page"), () => void run());
}

const compiled = await compileAll();
if (process.argv.includes("--watch")) keepCompiling();
else process.exitCode = compiled ? 0 : 1;
