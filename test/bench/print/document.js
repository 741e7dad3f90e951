/**
 * A print document of about so many pages, made of the text of the first edition over and over, in the shape that each peer
 * reads: `document.js print.xml pages folder` writes print.json for ours and pdfkit, print.xml, of which FOP's is made, and
 * edition.html.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

import { parseXml } from "../../../dist/engines/xml.js";
import { writeTree } from "./handed-tree.js";

const [, , source, pages, folder] = process.argv;
const xml = readFileSync(source, "utf8");
const [, blocks] = /<text>(.*)<\/text>/s.exec(xml);
const [, notes] = /<notes>(.*)<\/notes>/s.exec(xml);
/** The text fills so many pages of six by nine inches. */
const pagesOfText = 15;

const copies = Math.max(1, Math.round(pages / pagesOfText));
const numbered = (part, copy) => part.replaceAll(/\b(id|note)="([^"]+)"/g, `$1="c${copy}.$2"`);
const repeated = part => Array.from({ length: copies }, (_, copy) => numbered(part, copy)).join("\n");
const whole = xml
  .replace(/<text>.*<\/text>/s, () => `<text>${repeated(blocks)}</text>`)
  .replace(/<notes>.*<\/notes>/s, () => `<notes>${repeated(notes)}</notes>`)
  .replace(/<back>.*<\/back>/s, "<back/>");
writeFileSync(join(folder, "print.xml"), whole);
writeTree(parseXml(Buffer.from(whole), source).value.root, join(folder, "print.json"));

const font = face => createRequire(import.meta.url).resolve(`@expo-google-fonts/stix-two-text/${face}.ttf`);
const faces = [
  ["normal", "400", "400Regular/STIXTwoText_400Regular"],
  ["italic", "400", "400Regular_Italic/STIXTwoText_400Regular_Italic"],
  ["normal", "700", "700Bold/STIXTwoText_700Bold"],
];
writeFileSync(join(folder, "edition.html"), html(whole));
writeFileSync(join(folder, "fop.xml"), fopConfiguration());

/** The same text as a page, for browsers: notes where they are called, set at the foot where the browser can. */
function html(print) {
  const note = new Map(
    [...print.matchAll(/<note id="([^"]+)"[^>]*>(.*?)<\/note>/gs)].map(([, id, text]) => [id, text]),
  );
  const inline = text =>
    text
      .replaceAll(/<anchor[^>]*\/>/g, "")
      .replaceAll(/<call note="([^"]+)"[^>]*\/>/g, (_, id) => `<span class="note">${inline(note.get(id) ?? "")}</span>`)
      .replaceAll(/<page n="([^"]+)"[^>]*\/>/g, '<span class="page">[$1]</span>')
      .replaceAll(/<run([^>]*)>/g, (_, attributes) => `<span class="${/style="([^"]+)"/.exec(attributes)?.[1] ?? ""}">`)
      .replaceAll("</run>", "</span>")
      .replaceAll(/<(\/?)label>/g, "<$1b>");
  const body = [...print.matchAll(/<block role="([^"]+)"[^>]*?(?:\/>|>(.*?)<\/block>)/gs)].map(([, role, text = ""]) =>
    role === "heading" ? `<h2>${inline(text)}</h2>` : `<p class="${role}">${inline(text)}</p>`,
  );
  const rules = faces
    .map(
      ([style, weight, face]) =>
        `@font-face{font-family:S;font-style:${style};font-weight:${weight};src:url(${pathToFileURL(font(face)).href})}`,
    )
    .join("");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Edition</title><style>${rules}
@page{size:6in 9in;margin:.9in .9in 1in;@bottom-center{content:counter(page)}}
body{font:10.5pt/14pt S;text-align:justify;hyphens:auto}p{margin:0 0 7pt}.commentary{font-style:italic;margin-left:28pt}
.supplied{color:#8c1c13}.note{float:footnote;font-size:8.5pt;line-height:11pt}</style>${body.join("\n")}</html>`;
}

function fopConfiguration() {
  const triplets = faces.map(
    ([style, weight, face]) =>
      `<font kerning="yes" embed-url="${pathToFileURL(font(face)).href}"><font-triplet name="serif" style="${style}" weight="${weight === "700" ? "bold" : "normal"}"/></font>`,
  );
  return `<fop version="1.0"><accessibility>true</accessibility><renderers><renderer mime="application/pdf">
<pdf-a-mode>PDF/A-2a</pdf-a-mode><pdf-ua-mode>PDF/UA-1</pdf-ua-mode>
<fonts>${triplets.join("")}</fonts></renderer></renderers></fop>`;
}
