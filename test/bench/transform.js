/** Runs one compiled style sheet on a file, and nothing else: `transform.js input.xml sheet output`. */
import { readFileSync, writeFileSync } from "node:fs";
import SaxonJS from "saxon-js";

const [, , input, sheet, output] = process.argv;
const sef = JSON.parse(readFileSync(`dist/xslt/${sheet}.sef.json`, "utf8"));
const text = readFileSync(input, "utf8").replace(/<\?xml-model.*?\?>/g, "");
const sourceNode = await SaxonJS.getResource({ text, type: "xml" });
const { principalResult } = SaxonJS.transform({ stylesheetInternal: sef, sourceNode, destination: "serialized" });
writeFileSync(output, principalResult);
