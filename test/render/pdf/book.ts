import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

import { buildEdition } from "../../build-edition.ts";
import type { BuildOptions } from "../../../src/pipelines/options.ts";
import type { Diagnostic } from "../../../src/core/diagnostic.ts";

/** An element of the structure of one sheet, as pdfjs reads it. */
export interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly children?: readonly StructureNode[];
}

export interface BookSheet {
  /** The text that is shown, a space between the pieces. */
  readonly text: string;
  readonly structure: StructureNode;
  /** Links within the book by name, others by their address. */
  readonly links: readonly { readonly target: string; readonly contents: string }[];
}

export interface ReadBook {
  readonly sheets: readonly BookSheet[];
  /** The labels of the sheets: i, ii, 1, 2. */
  readonly labels: readonly string[];
  /** The index of the sheet to which a name leads. */
  sheetOf(name: string): Promise<number>;
}

export interface BookOfTest {
  readonly bytes: Uint8Array;
  readonly findings: readonly Diagnostic[];
  readonly codes: readonly string[];
}

/** A document with a body and what a test wants of its header, as a PDF. */
export async function buildBook(
  body: string,
  { header = "", root = 'xml:lang="en"', ...options }: { header?: string; root?: string } & Partial<BuildOptions> = {},
  beside: Readonly<Record<string, Uint8Array>> = {},
): Promise<BookOfTest> {
  const folder = mkdtempSync(join(tmpdir(), "recension-book-"));
  const path = join(folder, "document.xml");
  const head = `<teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>${header}</teiHeader>`;
  writeFileSync(
    path,
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" ${root}>${head}<text><body>${body}</body></text></TEI>`,
  );
  for (const [name, bytes] of Object.entries(beside)) writeFileSync(join(folder, name), bytes);
  const asked: BuildOptions = { formats: ["pdf"], layer: "reading", notes: "end", pageSize: "6x9", ...options };
  const built = await buildEdition(path, asked);
  if (!built.ok) throw new Error(built.diagnostics.map(({ message }) => message).join(" "));
  const findings = built.diagnostics;
  return { bytes: built.value.get("pdf")!, findings, codes: findings.map(({ code }) => code) };
}

export async function readBook(bytes: Uint8Array): Promise<ReadBook> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sheets = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index): Promise<BookSheet> => {
      const page = await pdf.getPage(index + 1);
      const { items } = await page.getTextContent();
      const annotations = (await page.getAnnotations()) as {
        dest?: string;
        url?: string;
        contentsObj: { str: string };
      }[];
      return {
        text: items.flatMap(item => ("str" in item && item.str.trim() !== "" ? [item.str.trim()] : [])).join(" "),
        structure: await page.getStructTree(),
        links: annotations.map(({ dest, url, contentsObj }) => ({
          target: dest ?? url ?? "",
          contents: contentsObj.str,
        })),
      };
    }),
  );
  return {
    sheets,
    labels: (await pdf.getPageLabels()) ?? [],
    sheetOf: async name => {
      const destination = await pdf.getDestination(name);
      if (!destination) throw new Error(`Nothing is called ${name}.`);
      return pdf.getPageIndex(destination[0] as Parameters<typeof pdf.getPageIndex>[0]);
    },
  };
}

/** All elements of a sheet with a role, in their order. */
export function elementsWith(role: string, within: StructureNode): StructureNode[] {
  const own = within.role === role ? [within] : [];
  return [...own, ...(within.children ?? []).flatMap(child => elementsWith(role, child))];
}
