/**
 * Puts together the folder of the extension for Visual Studio Code, ready for `vsce package`: its script with all that it stands on
 * in one file, and their licences. The folder is the first parameter.
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = process.argv[2];

await mkdir(folder, { recursive: true });
const bundle = await rolldown({
  input: join(here, "extension.js"),
  platform: "node",
  external: ["vscode"],
  logLevel: "warn",
});
const { output } = await bundle.generate({ format: "cjs", minify: true });
await bundle.close();
await writeFile(join(folder, "extension.cjs"), output[0].code);
await writeFile(join(folder, "LICENSE.txt"), await licences(output[0].moduleIds));
for (const name of ["package.json", "README.md"]) await copyFile(join(here, name), join(folder, name));

/** Our own licence, and that of each package that is in the script. */
async function licences(paths) {
  const own = await readFile(join(here, "../../../LICENSE"), "utf8");
  const roots = paths.map(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]);
  const packages = [...new Set(roots.filter(root => root !== undefined))].sort();
  const others = await Promise.all(packages.map(licenceOf));
  return [own, ...others].join(`\n${"-".repeat(72)}\n\n`);
}

async function licenceOf(root) {
  const { name, version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const spellings = ["LICENSE", "LICENSE.md", "License.txt", "LICENSE.txt", "license"];
  const found = await Promise.all(spellings.map(file => readFile(join(root, file), "utf8").catch(() => undefined)));
  const text = found.find(one => one !== undefined);
  if (text === undefined) throw new Error(`The licence of ${name} is not in it.`);
  return `${name} ${version}\n\n${text}`;
}
