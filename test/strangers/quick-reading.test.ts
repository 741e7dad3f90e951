import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { parseXml } from "../../src/engines/xml.ts";
import { readSchemaFile } from "../../src/validate/relax-ng/read-schema-file.ts";
import { explain, validateRelaxNg } from "../../src/validate/relax-ng/validate-relax-ng.ts";

const schemaFile = "../shared/schemas/tei/tei_all.rng";
const schema = await readSchemaFile({ path: schemaFile, bytes: readFileSync(schemaFile) }, () =>
  Promise.resolve({ wanting: "absent" }),
);

const documents = ["../shared/tei", "../shared/validation/mutants"]
  .flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
  .filter(path => path.endsWith(".xml"))
  .flatMap(path => {
    const parsed = parseXml(readFileSync(path), path);
    return parsed.ok ? [{ path, document: parsed.value }] : [];
  });

it("there are 190 documents that are well-formed, and something is wrong with many", () => {
  expect(documents.length).toBe(190);
  expect(documents.filter(({ document }) => validateRelaxNg(document, schema).length > 0).length).toBeGreaterThan(100);
});

it.each(documents)("has the same findings where what is right in it is passed over quickly: $path", ({ document }) => {
  expect(validateRelaxNg(document, schema)).toEqual(explain(document, schema));
});
