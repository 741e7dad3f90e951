/**
 * Compiles the schemas of our own, the profile and TEI P5, to dist/schemas/*.json, which the program loads: they are read and
 * checked here, once. It stands upon what `tsc` has made of the readers.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";

const dist = new URL("../../dist/", import.meta.url);
const sources = new URL("../../tei/schema/", import.meta.url);
const built = path => import(new URL(`validate/${path}`, dist).href);

const { compileSchema } = await built("relax-ng/compiled/compile-schema.js");

await mkdir(new URL("schemas/", dist), { recursive: true });
await write("recension", await readProfile());
await write("p5", await readP5());

async function readProfile() {
  const { readSchemaFile } = await built("relax-ng/read-schema-file.js");
  const file = { path: "recension.rng", bytes: await readFile(new URL("recension.rng", sources)) };
  return readSchemaFile(file, () => Promise.resolve({ wanting: "absent" }));
}

async function readP5() {
  const { compileFacts } = await built("p5/compile-facts.js");
  const { readFacts } = await built("p5/read-facts.js");
  const { readSchema } = await built("relax-ng/read-schema.js");
  const { Vocabulary } = await built("p5/vocabulary.js");
  const files = (await readdir(new URL("p5/", sources))).filter(name => name.endsWith(".p5")).sort();
  const texts = files.map(async name => [
    name.replace(/\.p5$/, ""),
    await readFile(new URL(`p5/${name}`, sources), "utf8"),
  ]);
  return readSchema(compileFacts(new Vocabulary(readFacts(new Map(await Promise.all(texts))))));
}

async function write(name, schema) {
  await writeFile(new URL(`schemas/${name}.json`, dist), JSON.stringify(compileSchema(schema)));
}
