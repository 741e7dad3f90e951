import { dirname, isAbsolute, join, normalize, parse } from "node:path";

import type { Format, PageSize } from "./config/formats.ts";
import type { Diagnostic } from "./core/diagnostic.ts";
import type { Layer } from "./core/layer.ts";
import { andThen, failure, success, type Outcome } from "./core/outcome.ts";
import type { XmlDocument } from "./core/xml-tree.ts";
import { readStylesheet, toSaxonDocument, type SaxonDocument, type Stylesheet } from "./engines/saxon.ts";
import { parseXml } from "./engines/xml.ts";
import { readEditionTei, registersOf } from "./read-edition.ts";
import { renderHtml } from "./render/html/render-html.ts";
import type { StyleRule } from "./render/html/tailor-style.ts";
import { interfaceLanguage } from "./render/interface-language.ts";
import type { PrintDocument } from "./render/print/print-vocabulary.ts";
import { transformToPrint } from "./render/print/transform-to-print.ts";
import { prepareEdition, type PreparedEdition } from "./render/prepare.ts";
import { renderText } from "./render/text/render-text.ts";
import type { Attachment } from "./engines/pdf/archive.ts";
import type { FontFace, World } from "./world/world.ts";

/** The files of one edition, by format. */
export type BuiltEdition = ReadonlyMap<Format, Uint8Array>;

export interface BuildOptions {
  readonly formats: readonly Format[];
  readonly layer: Layer;
  readonly pageSize: PageSize;
}

/**
 * TEI in, an edition in each format out: parsed, prepared, transformed, set. Nothing is written.
 * Findings: REC-X for the file, REC-P for what was rendered. Errors: EditionError "unreadable".
 */
export async function buildEdition(path: string, options: BuildOptions, world: World): Promise<Outcome<BuiltEdition>> {
  const read = await readEditionTei(path, world);
  if (!read.ok) return read;
  const edition = prepareEdition(read.value, options.layer);
  const registers = await readRegisters(read.value, world);
  const files = new Map<Format, Uint8Array>();
  const diagnostics = [...read.diagnostics];
  const print = options.formats.some(format => format !== "html")
    ? await transformForPrint(edition, registers, world)
    : undefined;
  const set = {
    txt: setText,
    pdf: (document: Outcome<PrintDocument>) => setBook(document, path, options, world),
  };
  for (const format of options.formats) {
    const rendered =
      print && format !== "html" ? await set[format](print) : await renderPage(edition, registers, world);
    diagnostics.push(...rendered.diagnostics);
    if (!rendered.ok) return failure(diagnostics);
    files.set(format, rendered.value);
  }
  return success(files, onceEach(diagnostics));
}

type Registers = ReadonlyMap<string, SaxonDocument>;

async function renderPage(edition: PreparedEdition, registers: Registers, world: World): Promise<Outcome<Uint8Array>> {
  const [sheet, style, script, labels] = await Promise.all([
    readSheet("html", world),
    readStyle(world),
    readWords("edition.js", world),
    readLabels(interfaceLanguage(edition.source), world),
  ]);
  const teiFile = `${parse(edition.source.file).name}.xml`;
  const page = renderHtml(edition, sheet, { style, script, teiFile, labels, registers });
  return page.ok ? { ...page, value: new TextEncoder().encode(page.value) } : page;
}

/** What plain text and PDF share: the edition in the print vocabulary. */
async function transformForPrint(
  edition: PreparedEdition,
  registers: Registers,
  world: World,
): Promise<Outcome<PrintDocument>> {
  const [sheet, labels] = await Promise.all([readSheet("print", world), readLabels("en", world)]);
  return transformToPrint(edition, sheet, { labels, registers });
}

async function setText(print: Outcome<PrintDocument>): Promise<Outcome<Uint8Array>> {
  return andThen(print, document => success(new TextEncoder().encode(renderText(document))));
}

/** The book, with the TEI it was made of and the plain text inside. */
async function setBook(
  print: Outcome<PrintDocument>,
  path: string,
  options: BuildOptions,
  world: World,
): Promise<Outcome<Uint8Array>> {
  return andThen(print, async document => {
    const { renderPdf } = await import("./render/pdf/render-pdf.ts");
    const { base, name } = parse(path);
    const attachments: readonly Attachment[] = [
      {
        name: base,
        bytes: await world.read(path),
        mediaType: "application/tei+xml",
        relationship: "Source",
        description: "The edition in TEI, of which this document was made",
      },
      {
        name: `${name}.txt`,
        bytes: new TextEncoder().encode(renderText(document)),
        mediaType: "text/plain",
        relationship: "Alternative",
        description: "The edition as plain text",
      },
    ];
    const materials = {
      attachments,
      font: (file: FontFace) => world.font(file),
      picture: (url: string) => readPicture(url, path, world),
    };
    return renderPdf(document, materials, { date: world.sourceDate, pageSize: options.pageSize, file: path });
  });
}

/** A picture beside the document or in a folder below it; no other is looked for. */
async function readPicture(url: string, path: string, world: World): Promise<Uint8Array | undefined> {
  const relative = normalize(url.split(/[?#]/)[0]!.replaceAll("%20", " "));
  if (isAbsolute(relative) || relative.startsWith("..") || /^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  const file = join(dirname(path), relative);
  return (await world.exists(file)) ? world.read(file) : undefined;
}

async function readSheet(name: string, world: World): Promise<Stylesheet> {
  return readStylesheet(await world.resource(`dist/xslt/${name}.sef.json`));
}

async function readWords(name: string, world: World): Promise<string> {
  return new TextDecoder().decode(await world.resource(`dist/xslt/${name}`));
}

async function readStyle(world: World): Promise<readonly StyleRule[]> {
  return JSON.parse(await readWords("edition.css.json", world)) as StyleRule[];
}

async function readLabels(language: string, world: World): Promise<SaxonDocument> {
  const words = parseXml(await world.resource(`dist/xslt/${language}.xml`), `${language}.xml`);
  if (!words.ok) throw new Error(words.diagnostics[0]?.message);
  return toSaxonDocument(words.value.root);
}

/** The registers that the prefixes of the document lead to, and that are there, as `urn:recension:register:persons`. */
async function readRegisters(document: XmlDocument, world: World): Promise<Registers> {
  const registers = new Map<string, SaxonDocument>();
  for (const { path } of registersOf(document)) {
    if (!(await world.exists(path))) continue;
    const register = parseXml(await world.read(path), path);
    if (!register.ok) continue;
    registers.set(`urn:recension:register:${parse(path).name}`, toSaxonDocument(register.value.root));
  }
  return registers;
}

/** What each format finds of the same element is said once. */
function onceEach(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map(diagnostic => [JSON.stringify(diagnostic), diagnostic])).values()];
}
