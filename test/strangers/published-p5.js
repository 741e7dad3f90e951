import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = "../shared/schemas/tei";
/** The schema of all modules, made from the sources of the Guidelines 4.9.0, file by file, by the Stylesheets of the TEI Consortium. */
const ofSources = readFileSync(`${folder}/tei_all-4.9.rng`, "utf8");
/** The schema of all modules of a later version, made from the Guidelines as a whole, as all that the Consortium publishes are. */
const ofGuidelines = readFileSync(`${folder}/tei_all.rng`, "utf8");

/** Elements in which each member of a class stands once: in the order of the chapters, or, where there are files alone, of their names. */
const ofMembers = ["physDesc", "msIdentifier", "altIdentifier"];

/** TEI P5 4.9.0 as it is published: what stands in order has the order of the Guidelines. */
export const publishedP5 = ofMembers.reduce(
  (schema, name) => schema.replace(definition(name), () => definition(name).exec(ofGuidelines)[0]),
  ofSources,
);

/** The same as a file. */
export function fileOfPublishedP5() {
  const path = join(mkdtempSync(join(tmpdir(), "p5-")), "tei_all.rng");
  writeFileSync(path, publishedP5);
  return path;
}

function definition(name) {
  return new RegExp(`<define name="${name}">[^]*?</define>`);
}
