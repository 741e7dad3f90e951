/**
 * Makes a book of the tree of a print document, with V8 as the command line sets it up, from where a build has made its tree
 * of SaxonJS's: `ours.js print.json out.pdf`.
 */
import { writeFileSync } from "node:fs";

import { tuneV8 } from "../../../dist/cli/tune-v8.js";
import { printNamespace } from "../../../dist/render/print/print-vocabulary.js";
import { readPrint } from "../../../dist/render/print/read-print.js";
import { renderPdf } from "../../../dist/render/pdf/render-pdf.js";
import { nodeWorld } from "../../../dist/world/node-world.js";
import { readTree } from "./handed-tree.js";

tuneV8();
const [, , input, output] = process.argv;
const world = nodeWorld({});
const print = readPrint(elementOf(readTree(input), undefined));
const fonts = { font: file => world.font(file), fontBeside: file => world.fontBeside(file) };
const materials = { ...fonts, picture: () => Promise.resolve(undefined), attachments: [] };
const rendered = await renderPdf(print, materials, { date: undefined, pageSize: "6x9", file: input });
writeFileSync(output, rendered.value);

/** As a build makes it of what SaxonJS hands over. */
function elementOf([name, values, ...nodes], parent) {
  const attributes = Object.entries(values).map(([name, value]) => ({ name, local: name, namespace: "", value }));
  const children = [];
  const place = { line: 0, column: 0 };
  const element = {
    kind: "element",
    name,
    local: name,
    namespace: printNamespace,
    attributes,
    children,
    parent,
    ...place,
  };
  for (const node of nodes)
    children.push(typeof node === "string" ? { kind: "text", text: node, parent: element } : elementOf(node, element));
  return element;
}
