/** Writes the prepared TEI that the style sheets are given: `prepare.js input.xml output`. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseXml } from "../../dist/engines/xml.js";
import { prepareEdition } from "../../dist/prepared/prepare-edition.js";

const SaxonJS = createRequire(import.meta.url)("saxon-js");
const [, , input, output] = process.argv;
const { prepared } = prepareEdition(parseXml(readFileSync(input), input).value, "reading").value;
writeFileSync(output, SaxonJS.serialize(prepared.node, { method: "xml" }));
