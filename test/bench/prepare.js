/** Writes the prepared TEI that the style sheets are given, and beside it the record: `prepare.js input.xml output`, `output.record.xml`. */
import { readFileSync, writeFileSync } from "node:fs";
import { SaxonJS, toSaxonDocument } from "../../dist/engines/saxon.js";
import { parseXml } from "../../dist/engines/xml.js";
import { prepareEdition } from "../../dist/prepared/prepare-edition.js";
import { recordDocument } from "../../dist/record/record-document.js";

const [, , input, output] = process.argv;
const { prepared, record } = prepareEdition(parseXml(readFileSync(input), input).value, "reading").value;
/** The tree has its name space in its names alone; a file needs it declared. */
const write = (path, { node }, { xmlns } = {}) => {
  if (xmlns !== undefined) node.documentElement.setAttribute("xmlns", xmlns);
  writeFileSync(path, SaxonJS.serialize(node, { method: "xml" }));
};
write(output, prepared);
write(`${output}.record.xml`, toSaxonDocument(recordDocument(record)), { xmlns: "urn:recension:record" });
