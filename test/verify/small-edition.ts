/** A small edition and its three formats, written by hand: two pages, two speeches, narration, two foot notes. */
import PDFDocument from "pdfkit";

import type { Diagnostic } from "../../src/core/diagnostic.ts";
import type { XmlDocument } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { verifyOutput, type OutputText } from "../../src/verify/verify-output.ts";

export function parseTei(text: string, header = ""): XmlDocument {
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body>${text}</body></text></TEI>`;
  const parsed = parseXml(new TextEncoder().encode(xml), "small.xml");
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
  return parsed.value;
}

export const small = `
<pb n="1"/><fw type="stamp">STAMP Page 1</fw>
<head><choice><sic>F irst</sic><corr type="ocr">First</corr></choice> Session</head>
<sp><speaker>- Putin<supplied><pc>:</pc></supplied></speaker><p>I remember our meeting in New Zealand very well<supplied><pc>,</pc></supplied> and how kind you were<supplied><pc>.</pc></supplied><note xml:id="n1" type="editorial">They met in Auckland.</note></p></sp>
<sp><speaker>- POTUS</speaker> <stage>interrupting<supplied><pc>:</pc></supplied></stage>
<p>Mutual deterrence works <fw type="pageNum">1</fw><pb n="2"/><fw type="stamp">STAMP Page 2</fw> because <note type="commentary">laughs</note> both sides believe in it<supplied><pc>.</pc></supplied></p></sp>
<note type="commentary"><p>The dinner ends and they go off to the concert<supplied><pc>.</pc></supplied><note type="editorial">A jazz concert at the Kremlin.</note></p></note>
<fw type="pageNum">2</fw>`;

export const html = `<!DOCTYPE html><html lang="en"><head><title>Small</title></head><body><header>Small edition</header>
<main data-text>
<a data-furniture data-page="1" id="page.1">p. 1</a>
<h2>First<span data-furniture hidden>F irst</span> Session</h2>
<div class="sp"><b>- Putin:</b><p>I remember our meeting in New Zealand very well<span class="supplied">,</span> and how kind you were.<sup data-furniture data-call="n1">1</sup></p></div>
<div class="sp"><b>- POTUS</b> <i>interrupting:</i> <p>Mutual deterrence works <a data-furniture data-page="2" id="page.2">p. 2</a> because <span>laughs</span> both sides believe in it.</p></div>
<div><p>The dinner ends and they go off to the concert.<sup data-furniture data-call="n2">2</sup></p></div>
</main>
<section data-notes><ol><li data-note="n1">They met in Auckland. <a data-furniture href="#c1">back</a></li><li data-note="n2">A jazz concert at the Kremlin.</li></ol></section>
</body></html>`;

const rule = "=".repeat(72);
export const txt = `Small edition
${rule}

[p. 1]

First Session

- Putin: I remember our meeting in New Zealand very well, and how kind
you were.[1]

- POTUS interrupting: Mutual deterrence works [p. 2] because laughs both
sides believe in it.

The dinner ends and they go off to the concert.[2]

${rule}
[1] They met in
    Auckland.
[2] A jazz concert at the Kremlin.
${rule}
Colophon: built from small.xml
`;

/** Each line of print as its pieces; a piece is a tag and a text. */
export type PrintedLine = readonly (readonly [tag: string, text: string])[];

export const printed: readonly (readonly PrintedLine[])[] = [
  [
    [["Artifact", "Small edition"]],
    [
      ["PageMark", "[1]"],
      ["Reading", "First Session"],
    ],
    [
      ["Reading", "- Putin: I remember our meeting in New Zealand very well"],
      ["Reading", ", and how "],
    ],
    [
      ["Reading", "kind you were."],
      ["Call", "1"],
    ],
    [
      ["Call", "1"],
      ["Note", "They met in"],
    ],
    [["Note", "Auckland."]],
  ],
  [
    [
      ["Reading", "- POTUS interrupting: Mutual deterrence works "],
      ["PageMark", "[2]"],
      ["Reading", "because laughs"],
    ],
    [["Reading", "both sides believe in it."]],
    [
      ["Reading", "The dinner ends and they go off to the concert."],
      ["Call", "2"],
    ],
    [
      ["Call", "2"],
      ["Note", "A jazz concert at the Kremlin."],
    ],
    [["Apparatus", "Printed for the test"]],
  ],
];

/** Sets the lines, one below the other, with a font of the edition. */
export async function printPdf(sheets: readonly (readonly PrintedLine[])[]): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false, info: { CreationDate: new Date(0) } });
  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise(resolve => pdf.on("end", resolve));
  for (const lines of sheets) {
    pdf.addPage().font(font).fontSize(11);
    lines.forEach((line, row) => {
      let x = 60;
      for (const [tag, text] of line) {
        pdf.markContent(tag);
        const isMark = tag === "PageMark";
        pdf.text(text, isMark ? 20 : x, 60 + 16 * row - (tag === "Call" ? 4 : 0), { lineBreak: false });
        pdf.endMarkedContent();
        if (!isMark) x += pdf.widthOfString(text);
      }
    });
  }
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

const font = "node_modules/@expo-google-fonts/stix-two-text/400Regular/STIXTwoText_400Regular.ttf";

export async function findingsIn(
  format: OutputText["format"],
  output: string | Uint8Array,
  tei: string = small,
): Promise<readonly Diagnostic[]> {
  const bytes = typeof output === "string" ? new TextEncoder().encode(output) : output;
  const outcome = await verifyOutput(parseTei(tei), { format, file: `small.${format}`, bytes }, "reading");
  return outcome.diagnostics;
}

/** The gist of a finding, for a test: its code, its page, and the surroundings in both texts. */
export function gist({ code, location, related = [] }: Diagnostic): string {
  return [code, `p. ${location.page ?? "?"}`, ...related.map(({ message }) => message)].join(" | ");
}
