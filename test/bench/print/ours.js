/** Sets a print document and nothing else, with V8 as the command line sets it up: `ours.js print.xml out.pdf`. */
import { readFileSync, writeFileSync } from "node:fs";

import { tuneV8 } from "../../../dist/cli/tune-v8.js";
import { parseXml } from "../../../dist/engines/xml.js";
import { readPrint } from "../../../dist/render/print/read-print.js";
import { renderPdf } from "../../../dist/render/pdf/render-pdf.js";
import { nodeWorld } from "../../../dist/world/node-world.js";

tuneV8();
const [, , input, output] = process.argv;
const world = nodeWorld({});
const print = readPrint(parseXml(readFileSync(input), input).value.root);
const fonts = { font: file => world.font(file), fontBeside: file => world.fontBeside(file) };
const materials = { ...fonts, picture: () => Promise.resolve(undefined), attachments: [] };
const rendered = await renderPdf(print, materials, { date: undefined, pageSize: "6x9", file: input });
writeFileSync(output, rendered.value);
