import { expect, it } from "vitest";

import { readShownText } from "../../src/engines/pdfjs.ts";

/** A sheet with this content. */
function pdfOf(content: string): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join("");
  return new TextEncoder().encode(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n`);
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
