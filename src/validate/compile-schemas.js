/**
 * Compiles the schemas of our own, the profile and TEI P5, to dist/schemas/*.json, which the program loads: they are read and
 * checked here, once. It stands upon what `tsc` has made of the readers.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";

const root = new URL("../../", import.meta.url);
const dist = new URL("dist/", root);
const built = path => import(new URL(`validate/${path}`, dist).href);

const { compileSchema } = await built("relax-ng/compiled/compile-schema.js");
const { readP5 } = await built("p5/read-p5.js");

await mkdir(new URL("schemas/", dist), { recursive: true });
await write("recension", await readProfile());
await write("p5", await readP5(path => readFile(new URL(path, root))));

async function readProfile() {
  const { readSchemaFile } = await built("relax-ng/read-schema-file.js");
  const file = { path: "recension.rng", bytes: await readFile(new URL("tei/schema/recension.rng", root)) };
  return readSchemaFile(file, () => Promise.resolve({ wanting: "absent" }));
}

async function write(name, schema) {
  await writeFile(new URL(`schemas/${name}.json`, dist), JSON.stringify(compileSchema(schema)));
}
