import { getDocument, OPS, Util, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * A PDF as a reader sees it, sheet by sheet: each piece of text with its tag and its place in points, one a line; then the
 * pictures by their matrices, how many glyphs have which ink, and by how much they are drawn together in all.
 */
export async function describePdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const lines: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    lines.push(`# sheet ${number}: ${page.view.join(" ")}`);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const tags: string[] = [];
    for (const item of items) {
      if (!("str" in item)) {
        const { type, tag } = item as { type: string; tag?: string };
        if (type === "endMarkedContent") tags.pop();
        else tags.push(tag ?? "");
      } else if (item.str.trim() !== "")
        lines.push(
          `${tags[0] ?? ""}\t${Number(item.transform[4]).toFixed(1)}\t${Number(item.transform[5]).toFixed(1)}\t${item.str}`,
        );
    }
    lines.push(...(await looksOf(page)));
  }
  await pdf.destroy();
  return lines.join("\n") + "\n";
}

async function looksOf(page: PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures: string[] = [];
  const glyphs = new Map<string, number>();
  let [ink, drawnTogether] = ["", 0];
  let matrix: number[] = [1, 0, 0, 1, 0, 0];
  const kept: number[][] = [];
  fnArray.forEach((operator, index) => {
    const parameters = argsArray[index] as unknown[];
    if (operator === OPS.save) kept.push(matrix);
    else if (operator === OPS.restore) matrix = kept.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = Util.transform(matrix, parameters) as number[];
    else if (operator === OPS.paintImageXObject) pictures.push(`picture ${matrix.map(Math.round).join(" ")}`);
    else if (operator === OPS.setFillRGBColor) ink = String(parameters[0]);
    else if (operator === OPS.showText)
      for (const glyph of parameters[0] as (number | object)[])
        if (typeof glyph === "number") drawnTogether += glyph;
        else glyphs.set(ink, (glyphs.get(ink) ?? 0) + 1);
  });
  const inks = [...glyphs].sort().map(([name, count]) => `ink ${name} ${count}`);
  return [...pictures, ...inks, `together ${Math.round(drawnTogether)}`];
}
