import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { parseXml } from "../../dist/engines/xml.js";

const strangers = "../shared";

/** Documents of our own; beside the checkout, those of strangers too, but for the largest and those that name files which jing fetches. */
export function documentsToMutate() {
  return ["test/documents", join(strangers, "tei"), join(strangers, "validation/mutants")]
    .flatMap(xmlIn)
    .filter(isAlone);
}

function xmlIn(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter(name => name.endsWith(".xml"));
  return names.map(name => join(folder, name));
}

function isAlone(path) {
  const source = readFileSync(path, "utf8");
  const isWellFormed = parseXml(Buffer.from(source), path).ok;
  return isWellFormed && source.length < 120_000 && !/<!DOCTYPE[^[>]*(SYSTEM|PUBLIC)|XInclude/.test(source);
}

const house = "tei/schema/recension.rng";
const published = join(strangers, "schemas/tei/tei_all.rng");

/** The schemas of documents, as we have them and as jing has them: where `ours` is undefined, our own TEI P5, and the published one. */
export async function schemasOfDocuments() {
  const own = [{ ours: house, jings: house }];
  if (!existsSync(published)) return own;
  const { fileOfPublishedP5 } = await import("../strangers/published-p5.js");
  return [{ ours: undefined, jings: fileOfPublishedP5() }, { ours: published, jings: published }, ...own];
}
