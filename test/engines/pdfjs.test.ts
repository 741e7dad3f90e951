import { expect, it } from "vitest";

import { readShownText } from "../../src/engines/pdfjs.ts";

const helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

/** A sheet with this content, its font F1, and what objects of its own that has. */
function pdfOf(content: string, font = helvetica, ...further: readonly string[]): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    streamOf(content),
    font,
    ...further,
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join("");
  return new TextEncoder().encode(
    `%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n0\n%%EOF\n`,
  );
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

it("what is announced of a marked content holds for all that is shown in it, and for nothing after it", async () => {
  const marked = "/Apparatus BMC EMC /Span BMC (one) Tj (two) Tj EMC /Reading BMC (three) Tj EMC";
  const shown = await readShownText(pdfOf(`BT /F1 12 Tf 20 200 Td ${marked} ET`));
  expect(shown?.map(({ text, tags, announced }) => [text, ...tags, ...announced])).toEqual([
    ["one", "Span", "Apparatus"],
    ["two", "Span", "Apparatus"],
    ["three", "Reading"],
  ]);
});

it("letters that are drawn as pictures (Type 3) are read where there is nothing to draw on", async () => {
  const font =
    "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 8 8] /FontMatrix [0.125 0 0 0.125 0 0] /FirstChar 97 /LastChar 97 /Widths [8] " +
    "/Encoding << /Type /Encoding /Differences [97 /a] >> /CharProcs << /a 6 0 R >> /Resources << >> >>";
  const picture = streamOf("8 0 0 0 8 8 d1 8 0 0 8 0 0 cm BI /W 8 /H 8 /IM true /BPC 1 ID abcdefgh EI");
  const shown = await readShownText(pdfOf("BT /F1 12 Tf 20 200 Td (aa) Tj ET", font, picture));
  expect(shown?.map(({ text }) => text)).toEqual(["aa"]);
});
