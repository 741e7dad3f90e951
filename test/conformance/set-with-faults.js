/**
 * Sets documents as books, once by the sound writer and once with each fault in it: `set-with-faults.js workshop order.json`. The
 * order is { documents, faults }; `sound/<stem>/<stem>.pdf` and `<number of the fault>/<stem>/<stem>.pdf` are left in the
 * workshop, none where the writer came to no end. Each document is read and transformed once: the writer alone is another.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, parse, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [, , workshop, order] = process.argv;
const { documents, faults } = JSON.parse(readFileSync(order, "utf8"));
const writer = "render/pdf/render-pdf.js";
symlinkSync(resolve("node_modules"), join(workshop, "node_modules"));

const handed = await handedToWriter();
await setAll(programOf("sound"), "sound");
for (const [number, { file, from, to }] of faults.entries()) {
  const program = programOf(String(number));
  const path = join(program, file);
  const code = readFileSync(path, "utf8");
  writeFileSync(
    path,
    code.replace(from, () => to),
  );
  await setAll(program, String(number));
}

/** A program of its own, whose modules are loaded anew: a copy of `dist`, its style sheets apart. */
function programOf(name) {
  const program = join(workshop, `program-${name}`);
  const isCode = path => !/\.d\.ts$|^dist\/(compiled|xslt)$/.test(path);
  cpSync("dist", join(program, "dist"), { recursive: true, filter: isCode });
  cpSync("package.json", join(program, "package.json"));
  symlinkSync(resolve("dist/xslt"), join(program, "dist/xslt"));
  return join(program, "dist");
}

/** The arguments that a build hands to the writer of each document. */
async function handedToWriter() {
  const program = programOf("handed");
  const taker = `export const given = [];
    export const renderPdf = async (...all) => (given.push(all), { ok: true, value: new Uint8Array(), diagnostics: [] });`;
  writeFileSync(join(program, writer), taker);
  const { build } = await load(program, "index.js");
  for (const document of documents) await build(document, { formats: ["pdf"] });
  const { given } = await load(program, writer);
  return documents.map((document, i) => ({ stem: parse(document).name, given: given[i] }));
}

async function setAll(program, name) {
  const { renderPdf } = await load(program, writer);
  for (const { stem, given } of handed) {
    const book = await renderPdf(...given).catch(() => ({ ok: false }));
    mkdirSync(join(workshop, name, stem), { recursive: true });
    if (book.ok) writeFileSync(join(workshop, name, stem, `${stem}.pdf`), book.value);
  }
  rmSync(program, { recursive: true });
}

function load(program, module) {
  return import(pathToFileURL(join(program, module)).href);
}
