/**
 * Packs the engines that weigh many times what is used of them: one file for each of src/engines/packed in
 * dist/engines/packed, without what is never called, and beside them the licences of all that is in them.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const entries = new URL("packed/", import.meta.url);
const packed = new URL("../../dist/engines/packed/", import.meta.url);

/** The engines by their names, and what is left out of each: it is empty there. */
const engines = {
  /** Neither fonts of its own, nor a breaker of lines, nor encryption. */
  pdfkit: { without: ["fontkit", "linebreak", "@noble/ciphers/aes"] },
  /** No WOFF2. */
  fontkit: { without: ["brotli/decompress.js"] },
  /** It reads no YAML. */
  xmlbuilder2: { without: ["js-yaml"] },
  /** It draws nothing: no canvas is looked for, and its matrix is an empty one. */
  pdfjs: {
    without: [],
    transform: {
      define: { "process.getBuiltinModule": "undefined" },
      inject: { DOMMatrix: [fileURLToPath(new URL("dom-matrix.js", entries)), "DOMMatrix"] },
    },
  },
};

await mkdir(packed, { recursive: true });
const modules = await Promise.all(Object.entries(engines).map(([name, options]) => pack(name, options)));
await writeFile(new URL("LICENSES.txt", packed), await licencesOf(modules.flat()));

/** Writes an engine, which says nothing: stdout belongs to our results. Returns the paths of the modules in it. */
async function pack(name, { without, transform = {} }) {
  const bundle = await rolldown({
    input: fileURLToPath(new URL(`${name}.js`, entries)),
    platform: "node",
    logLevel: "warn",
    plugins: [leaveOut(without)],
    transform,
  });
  const { output } = await bundle.generate({ format: "cjs", minify: { compress: { dropConsole: true } } });
  await bundle.close();
  const [{ code, moduleIds }] = output;
  await writeFile(new URL(`${name}.cjs`, packed), `/* Packed by Recension from others: see LICENSES.txt. */\n${code}`);
  return moduleIds;
}

function leaveOut(names) {
  const nothing = "\0nothing.cjs";
  return {
    name: "leave-out",
    resolveId: name => (names.includes(name) ? nothing : undefined),
    load: path => (path === nothing ? "module.exports = {};" : undefined),
  };
}

/** One after another: each package that modules are of, its version, and its licence in full. */
async function licencesOf(paths) {
  const folders = new Set(paths.flatMap(path => /.*\/node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(path) ?? []));
  const texts = await Promise.all([...folders].sort().map(licenceIn));
  return texts.join(`\n${"-".repeat(78)}\n\n`);
}

async function licenceIn(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(`${folder}package.json`, "utf8"));
  const file = (await readdir(folder)).find(one => /^licen[cs]e/i.test(one));
  if (file === undefined && license !== "MIT") throw new Error(`${name} has no licence that could be carried along.`);
  const text = file === undefined ? await mitLicenceOf(author.name ?? author) : await readFile(folder + file, "utf8");
  return `${name} ${version}\n\n${text.trimEnd()}\n`;
}

/** For who names the licence alone. */
async function mitLicenceOf(author) {
  const ours = await readFile(new URL("../../LICENSE", import.meta.url), "utf8");
  return ours.replace(/^Copyright .*$/m, `Copyright (c) ${author}`);
}
