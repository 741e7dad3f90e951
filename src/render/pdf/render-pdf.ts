import { reporter, type Diagnostic } from "../../core/diagnostic.ts";
import { success, type Outcome } from "../../core/outcome.ts";
import type { Attachment } from "../../pdf/archive.ts";
import { openPdf } from "../../pdf/open-pdf.ts";
import type { PdfPen } from "../../pdf/pen.ts";
import type { PdfPicture } from "../../pdf/picture.ts";
import type { Inline, PrintDocument } from "../print/print-vocabulary.ts";
import { withSmallPicturesInLine } from "./blocks/small-pictures-in-line.ts";
import { codes } from "./codes.ts";
import { composeBook } from "./compose-book.ts";
import type { FontFamily } from "./fonts/font-families.ts";
import { openFonts, type FontSource } from "./fonts/open-fonts.ts";
import { pageDesign, type PageSize } from "./page-design.ts";
import { divisionsIn } from "./words/divisions-in-language.ts";

const report = reporter(codes);

export interface PdfSettings {
  /** The date of creation where the edition has none of its own. */
  readonly date: Date | undefined;
  readonly pageSize: PageSize;
  /** The document, as findings name it. */
  readonly file: string;
}

/** The fonts, pictures and attachments that a book is made of besides its text. */
export interface PdfMaterials extends FontSource {
  /** The file that an edition names, where it is there. */
  picture(url: string): Promise<Uint8Array | undefined>;
  /** Files that the PDF carries along. */
  readonly attachments: readonly Attachment[];
}

/**
 * The edition as a book: title page, contents, text with its notes at the foot, back matter. PDF/A-3a and PDF/UA-1. Findings:
 * REC-P101 once for all characters that no font has, REC-P103 for what is no picture.
 */
export async function renderPdf(
  print: PrintDocument,
  materials: PdfMaterials,
  settings: PdfSettings,
): Promise<Outcome<Uint8Array>> {
  const { language, title, author, subject, keywords } = print;
  const date = dateOf(print.date) ?? settings.date;
  const { faces, absent } = await openFonts(print, materials);
  const pen = openPdf(faces, { language, title, author, subject, keywords: keywords.join("; "), date });
  const { pictures, diagnostics } = await openPictures(print, materials, pen, settings.file);
  const design = pageDesign(settings.pageSize);
  const text = withSmallPicturesInLine(print.text, pictures, design.text.paragraph);
  const { structure, sheetsBeforeText } = composeBook({ ...print, text }, pen, design, pictures, divisionsIn);
  const missing = reportMissing(pen.missing(), absent, settings.file);
  const bytes = pen.finish(structure, sheetsBeforeText, materials.attachments);
  return success(bytes, [...diagnostics, ...missing]);
}

/** A day, where the header has one that can be. */
function dateOf(written: string | undefined): Date | undefined {
  const date = /^\d{4}-\d\d-\d\d$/.test(written ?? "") ? new Date(`${written}T00:00:00Z`) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}

interface OpenedPictures {
  readonly pictures: ReadonlyMap<string, PdfPicture>;
  readonly diagnostics: readonly Diagnostic[];
}

async function openPictures(
  print: PrintDocument,
  materials: PdfMaterials,
  pen: PdfPen,
  file: string,
): Promise<OpenedPictures> {
  const urls = new Set([
    ...print.text.flatMap(({ picture, content }) => picture?.url ?? urlsInLines(content)),
    ...print.notes.flatMap(({ pictures, content }) => [...urlsInLines(content), ...pictures.map(({ url }) => url)]),
  ]);
  const pictures = new Map<string, PdfPicture>();
  const diagnostics: Diagnostic[] = [];
  for (const url of urls) {
    const bytes = await materials.picture(url);
    const picture = bytes && (await pen.openPicture(bytes));
    if (picture) pictures.set(url, picture);
    else if (bytes) diagnostics.push(report("REC-P103", { file }, { url, book: "a book" }));
  }
  return { pictures, diagnostics };
}

function urlsInLines(content: readonly Inline[]): string[] {
  return content.flatMap(inline => {
    if (inline.kind === "picture") return [inline.picture.url];
    return "content" in inline ? urlsInLines(inline.content) : [];
  });
}

/** One finding for all characters that no font has, in the order of the text; and of the fonts that are not installed, the first for each. */
function reportMissing(
  characters: readonly string[],
  absent: readonly FontFamily[],
  file: string,
): readonly Diagnostic[] {
  const [first, ...others] = characters.filter(character => character.trim() !== "");
  if (first === undefined) return [];
  const packages = [first, ...others].flatMap(
    character => absent.find(({ letters }) => letters.test(character))?.package ?? [],
  );
  return [report("REC-P101", { file }, { characters: [first, ...others], packages: [...new Set(packages)] })];
}
