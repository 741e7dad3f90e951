/**
 * The same text by pdfkit's own layout of text, read from the same file: `pdfkit.js print.json out.pdf`. Styles of blocks
 * alone; the notes stand at the end.
 */
import { createWriteStream } from "node:fs";
import { createRequire } from "node:module";

import { elementsNamed, readTree, textOf } from "./handed-tree.js";

const require = createRequire(import.meta.url);
const PdfDocument = require("pdfkit");
const [, , input, output] = process.argv;
const document = new PdfDocument({ size: [432, 648], margins: { top: 72, bottom: 72, left: 66, right: 66 } });
document.pipe(createWriteStream(output));
const font = face => require.resolve(`@expo-google-fonts/stix-two-text/${face}.ttf`);
document.registerFont("regular", font("400Regular/STIXTwoText_400Regular"));
document.registerFont("italic", font("400Regular_Italic/STIXTwoText_400Regular_Italic"));
document.registerFont("bold", font("700Bold/STIXTwoText_700Bold"));
const print = readTree(input);
for (const block of elementsNamed("block", print)) {
  const { role } = block[1];
  document.font(role === "heading" ? "bold" : role === "commentary" ? "italic" : "regular").fontSize(10.5);
  document.text(textOf(block), { align: "justify", lineGap: 1 }).moveDown(0.5);
}
document.font("regular").fontSize(8.5);
for (const note of elementsNamed("note", print)) document.text(textOf(note), { align: "justify", lineGap: 1 });
document.end();
