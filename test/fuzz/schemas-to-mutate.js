import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The schemas that are mutated, each with its folder, the files of it that it is made of, and documents to try it with: our own, and
 * those of strangers where they stand beside the checkout.
 */
export function schemasToMutate() {
  const own = readdirSync("test/fuzz/schemas").map(name => inFolder(join("test/fuzz/schemas", name)));
  return [...own, ...ofSuite(), ...ofProjects()];
}

const strangers = "../shared/validation";

/** The suite of James Clark. */
function ofSuite() {
  const manifest = join(strangers, "relaxng-suite/manifest.json");
  if (!existsSync(manifest)) return [];
  const { spec, compact } = JSON.parse(readFileSync(manifest, "utf8"));
  return [...spec, ...compact].map(({ schema }) => inFolder(join(strangers, "relaxng-suite", dirname(schema)), schema));
}

/** A folder that holds a schema and its documents alone. */
function inFolder(folder, schema = readdirSync(folder).find(name => name.startsWith("schema."))) {
  const files = readdirSync(folder, { recursive: true }).filter(name => /\.\w+$/.test(name));
  const documents = files.filter(name => name.endsWith(".xml")).map(name => join(folder, name));
  return { folder, schema: schema.replace(/.*\//, ""), files: files.filter(isSchema), documents };
}

function ofProjects() {
  const folder = join(strangers, "relaxng-real");
  if (!existsSync(folder)) return [];
  const mutants = readdirSync(join(strangers, "mutants")).slice(0, 3);
  const documents = mutants.map(name => join(strangers, "mutants", name));
  return [
    ["tei", "testClass.rnc"],
    ["tei", "isotei-lite.rng"],
    ["eg", "relaxng.rng"],
    ["eg", "xslt.rng"],
    ["xhtml", "xhtml-basic.rng"],
  ].map(([name, schema]) => {
    const files = name === "xhtml" ? readdirSync(join(folder, name), { recursive: true }).filter(isSchema) : [schema];
    return { folder: join(folder, name), schema, files, documents };
  });
}

function isSchema(name) {
  return /\.rn[gc]$/.test(name);
}
