import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader sees of a PDF, sheet by sheet: each piece of text with its tag and its place in points, one a line. */
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
  }
  await pdf.destroy();
  return lines.join("\n") + "\n";
}
