import { readFileSync } from "node:fs";
import PdfDocument from "pdfkit";
import { expect, test } from "vitest";

import { openPdf } from "../../src/pdf/open-pdf.ts";
import { furtherFamilies, textFamily } from "../../src/render/pdf/fonts/font-families.ts";
import { nodeWorld } from "../../src/world/node-world.ts";

const words = new Set(
  readFileSync("tei/editions/clinton-putin-2000-06/source.txt", "utf8")
    .split(/\s+/)
    .concat("office", "affluent", "AVAL", "Ты", "Тула,", "Ἀθῆναι", "e\u0301tude", "“quoted”", "1999–2000", "ﬁt", "Tá"),
);

const [gentium, , cardo, amiri] = furtherFamilies;
const files = { ...textFamily, greek: gentium!.regular, scholarly: cardo!.regular, arabic: amiri!.regular };

test.each(["regular", "italic", "bold", "boldItalic", "greek", "scholarly", "arabic"] as const)(
  "words set in %s are as wide as the font's own tables make them",
  async face => {
    const bytes = Buffer.from(await nodeWorld({}).font(files[face]));
    const reference = new PdfDocument({ autoFirstPage: false }).registerFont("face", bytes).font("face").fontSize(1000);
    const pen = openPdf(
      { face: { fonts: [{ bytes }], features: [] } },
      { language: "en", title: "", author: "", subject: "", keywords: "", date: undefined },
    );
    for (const word of words)
      expect(pen.widthPt(word, "face", 1000), word).toBeCloseTo(reference.widthOfString(word), 6);
  },
);
