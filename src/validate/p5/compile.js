/** Compiles the facts of TEI P5 to dist/p5.json, which the program loads: a schema simplified and checked. It runs after tsc. */
import { readFile, writeFile } from "node:fs/promises";

import { readP5 } from "../../../dist/validate/p5/read-p5.js";
import { compileSchema } from "../../../dist/validate/relax-ng/compiled/compile-schema.js";

const root = new URL("../../../", import.meta.url);
const schema = await readP5(path => readFile(new URL(path, root)));
await writeFile(new URL("dist/p5.json", root), JSON.stringify(compileSchema(schema)));
