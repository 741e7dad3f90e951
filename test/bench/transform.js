/** Runs one compiled style sheet on a file that prepare.js has written, and nothing else: `transform.js input.xml sheet output`. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const SaxonJS = createRequire(import.meta.url)("saxon-js");
const [, , input, sheet, output] = process.argv;
const sef = JSON.parse(readFileSync(`dist/xslt/${sheet}.sef.json`, "utf8"));
const read = path => SaxonJS.getResource({ text: readFileSync(path, "utf8"), type: "xml" });
const labels = "recension://labels/en";
const { principalResult } = SaxonJS.transform({
  stylesheetInternal: sef,
  sourceNode: await read(input),
  documentPool: {
    [labels]: await read("dist/xslt/en.xml"),
    "recension://record": await read(`${input}.record.xml`),
  },
  destination: "serialized",
});
writeFileSync(output, principalResult);
