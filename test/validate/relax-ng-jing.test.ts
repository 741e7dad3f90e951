import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { parseXml } from "../../src/engines/xml.ts";
import { readSchema } from "../../src/validate/relax-ng/read-schema.ts";
import { validateRelaxNg } from "../../src/validate/relax-ng/validate-relax-ng.ts";

const schemas = ["tei_all", "tei_simplePrint", "dracor"].map(name => `../shared/schemas/tei/${name}.rng`);
const documents = readdirSync("../shared/tei")
  .filter(name => name.endsWith(".xml"))
  .map(name => `../shared/tei/${name}`)
  // jing fetches an external document type, which is not there to be fetched, and then reads no further document.
  .filter(path => !/<!DOCTYPE[^[>]*(SYSTEM|PUBLIC)/.test(readFileSync(path, "utf8")));

function read(path: string) {
  const parsed = parseXml(readFileSync(path), path);
  return parsed.ok ? parsed.value : undefined;
}

/** The first finding of jing, or nothing where the document is valid. */
function judgedByJing(schema: string, document: string): string {
  const { stdout } = spawnSync("jing", ["-i", schema, document], { encoding: "utf8", maxBuffer: 1e9 });
  return stdout.split("\n")[0] ?? "";
}

describe.each([...schemas, "tei/schema/recension.rng"])("the validator and jing, with %s", path => {
  const schema = readSchema(read(path)!);
  const wellFormed = documents.filter(document => read(document) !== undefined);

  it.each(wellFormed)("agree on whether %s is valid", document => {
    const findings = validateRelaxNg(read(document)!, schema);
    const jing = judgedByJing(path, document);
    expect(findings.length > 0, `${JSON.stringify(findings[0])} jing: ${jing}`).toBe(jing !== "");
  });
});
