import { readFileSync } from "node:fs";

import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

/** The text of a PDF as whoever reads by structure hears it: sheet by sheet, the content of each element in turn. */
export async function readByStructure(path: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const heard: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await contentOf(page);
    for (const id of idsIn(await page.getStructTree())) heard.push(content.get(id) ?? "");
  }
  await pdf.destroy();
  return heard.join("\n");
}

function idsIn(node: StructNode | null): string[] {
  if (node === null) return [];
  return node.type === "content" ? [node.id!] : (node.children ?? []).flatMap(idsIn);
}

/** The text of each piece of marked content, by its identifier. */
async function contentOf(page: PDFPageProxy): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const shown = new Map<string, string>();
  const open: (string | null | undefined)[] = [];
  for (const item of items)
    if ("str" in item) {
      const id = open.findLast(one => typeof one === "string");
      if (typeof id === "string") shown.set(id, (shown.get(id) ?? "") + item.str);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push((item as { id?: string | null }).id);
  return shown;
}
