/** Writes the prepared TEI that the style sheets are given: `prepare.js input.xml output`. */
import { readFileSync, writeFileSync } from "node:fs";
import { parseXml, serializeXml } from "../../dist/engines/xml.js";
import { annotate, preparedNamespace } from "../../dist/render/prepare/annotate.js";
import { selectLayer } from "../../dist/render/prepare/select-layer.js";

const [, , input, output] = process.argv;
const root = selectLayer(parseXml(readFileSync(input), input).value.root, "reading");
writeFileSync(output, serializeXml(root, annotate(root, "reading"), { pre: preparedNamespace }));
