/**
 * Compiles the schemas of our own, the profile and TEI P5, to dist/schemas/*.json, which the program loads, and what P5 declares of
 * its attributes: they are read and checked here, once. It stands upon what `tsc` has made of the readers.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";

const root = new URL("../../", import.meta.url);
const dist = new URL("dist/", root);
const built = path => import(new URL(`validate/${path}`, dist).href);

const { compileSchema } = await built("relax-ng/compiled/compile-schema.js");
const { readP5, readVocabulary } = await built("p5/read-p5.js");
const { findTypedAttributes } = await built("p5/typed-attributes.js");

await mkdir(new URL("schemas/", dist), { recursive: true });
const vocabulary = await readVocabulary(path => readFile(new URL(path, root)));
await write("recension", compileSchema(await readProfile()));
await write("p5", compileSchema(readP5(vocabulary)));
await write("p5-attributes", findTypedAttributes(vocabulary));

async function readProfile() {
  const { readSchemaFile } = await built("relax-ng/read-schema-file.js");
  const file = { path: "recension.rng", bytes: await readFile(new URL("tei/schema/recension.rng", root)) };
  return readSchemaFile(file, () => Promise.resolve({ wanting: "absent" }));
}

async function write(name, compiled) {
  await writeFile(new URL(`schemas/${name}.json`, dist), JSON.stringify(compiled));
}
