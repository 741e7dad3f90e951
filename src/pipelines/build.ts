import { parse } from "node:path";

import { attachmentsOf } from "../document/attachments.ts";
import { endingsOf, type FileEnding, type Format, type PageSize } from "../config/formats.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { Layer } from "../core/layer.ts";
import type { NotesPlace } from "../core/notes-place.ts";
import { andThen, failure, success, type Outcome } from "../core/outcome.ts";
import {
  attribute,
  childElements,
  textOf,
  type IncludedPart,
  type XmlDocument,
  type XmlElement,
} from "../core/xml-tree.ts";
import { readStylesheet, toSaxonDocument, type SaxonDocument, type Stylesheet } from "../engines/saxon.ts";
import { parseXml } from "../engines/xml.ts";
import { readEditionTei, registersOf } from "../document/read-tei.ts";
import { renderHtml } from "../render/html/render-html.ts";
import type { StyleRule } from "../render/html/tailor-style.ts";
import { interfaceLanguage } from "../render/interface-language.ts";
import type { PrintDocument } from "../render/print/print-vocabulary.ts";
import { transformToPrint } from "../render/print/transform-to-print.ts";
import { prepareEdition, type PreparedEdition } from "../prepared/prepare-edition.ts";
import { renderCorpus } from "../render/text/render-corpus.ts";
import { renderText } from "../render/text/render-text.ts";
import { transformToTyped } from "../render/text/transform-to-typed.ts";
import type { TypedEdition } from "../render/text/typed-vocabulary.ts";
import { withinDepth } from "../render/within-depth.ts";
import { fileBeside } from "../world/path-beside.ts";
import type { World } from "../world/world.ts";

/** The files of one edition, by the ending of their names, and the parts that its document includes. */
export type BuiltEdition = ReadonlyMap<FileEnding, Uint8Array> & { readonly parts: readonly IncludedPart[] };

export interface BuildOptions {
  readonly formats: readonly Format[];
  readonly layer: Layer;
  readonly pageSize: PageSize;
  readonly notes: NotesPlace;
}

/**
 * TEI in, an edition in each format out: parsed, prepared, transformed, set. Nothing is written.
 * Findings: REC-X for the file, REC-P for what was rendered. Errors: EditionError "unreadable".
 */
export async function buildEdition(path: string, options: BuildOptions, world: World): Promise<Outcome<BuiltEdition>> {
  const read = await andThen(await readEditionTei(path, world), document => prepareEdition(document, options.layer));
  if (!read.ok) return read;
  const edition = read.value;
  const registers = await readRegisters(edition.source, world);
  const renderers = renderersOf(edition, registers, options, world);
  const files = new Map<FileEnding, Uint8Array>();
  const diagnostics = [...read.diagnostics];
  for (const format of options.formats) {
    const rendered = await withinDepth(edition.source, renderers[format]);
    diagnostics.push(...rendered.diagnostics);
    if (!rendered.ok) return failure(diagnostics);
    endingsOf[format].forEach((ending, i) => files.set(ending, rendered.value[i]!));
  }
  return success(Object.assign(files, { parts: edition.source.parts ?? [] }), onceEach(diagnostics));
}

/** Each format as its files, in the order of their endings; what two formats share is made once. */
function renderersOf(
  edition: PreparedEdition,
  registers: Registers,
  options: BuildOptions,
  world: World,
): Readonly<Record<Format, () => Promise<Outcome<readonly Uint8Array[]>>>> {
  const page = once(() => renderPage(edition, registers, world));
  const typed = once(() => transformForTyping(edition, registers, world));
  return {
    html: async () => andThen(await page(), html => success([encode(html)])),
    pdf: async () =>
      andThen(await transformForPrint(edition, registers, world), async print =>
        andThen(await typed(), text => setBook(print, text, edition.source, options, world)),
      ),
    txt: async () => andThen(await typed(), text => success([encode(renderText(text, options.notes))])),
    corpus: async () =>
      andThen(await typed(), text => {
        const { words, table } = renderCorpus(text);
        return success([encode(words), encode(table)]);
      }),
    epub: async () =>
      andThen(await page(), async html => {
        const { renderEpub } = await import("../render/epub/render-epub.ts");
        const label = await readLabelOf(interfaceLanguage(edition.source), world);
        const digest = (bytes: Uint8Array): string => world.digest(bytes);
        const { file } = edition.source;
        const picture = (url: string): Promise<Uint8Array | undefined> => readPicture(url, file, world);
        const book = await renderEpub(html, {
          record: edition.record,
          digest,
          sourceDate: world.sourceDate,
          label,
          picture,
          file,
        });
        return andThen(book, bytes => success([bytes]));
      }),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

type Registers = ReadonlyMap<string, SaxonDocument>;

async function renderPage(edition: PreparedEdition, registers: Registers, world: World): Promise<Outcome<string>> {
  const [sheet, style, script, labels] = await Promise.all([
    readSheet("html", world),
    readStyle(world),
    readWords("edition.js", world),
    readLabels(interfaceLanguage(edition.source), world),
  ]);
  const teiFile = `${parse(edition.source.file).name}.xml`;
  return renderHtml(edition, sheet, { style, script, teiFile, labels, registers });
}

/** What the plain texts share: the edition as it is typed. */
async function transformForTyping(
  edition: PreparedEdition,
  registers: Registers,
  world: World,
): Promise<Outcome<TypedEdition>> {
  const language = interfaceLanguage(edition.source);
  const [sheet, labels] = await Promise.all([readSheet("text", world), readLabels(language, world)]);
  return transformToTyped(edition, sheet, { labels, registers });
}

/** The edition in the print vocabulary. */
async function transformForPrint(
  edition: PreparedEdition,
  registers: Registers,
  world: World,
): Promise<Outcome<PrintDocument>> {
  const language = interfaceLanguage(edition.source);
  const [sheet, labels] = await Promise.all([readSheet("print", world), readLabels(language, world)]);
  return transformToPrint(edition, sheet, { labels, registers });
}

/** The book, with the TEI it was made of and the plain text inside. */
async function setBook(
  print: PrintDocument,
  text: TypedEdition,
  source: XmlDocument,
  options: BuildOptions,
  world: World,
): Promise<Outcome<readonly Uint8Array[]>> {
  const { renderPdf } = await import("../render/pdf/render-pdf.ts");
  const { file: path } = source;
  const attachments = await attachmentsOf(source, encode(renderText(text, options.notes)), world);
  const materials = {
    attachments,
    font: (file: string) => world.font(file),
    fontBeside: (file: string) => world.fontBeside(file),
    picture: (url: string) => readPicture(url, path, world),
  };
  const pdf = await renderPdf(print, materials, { date: world.sourceDate, pageSize: options.pageSize, file: path });
  return andThen(pdf, bytes => success([bytes]));
}

/** A picture beside the document or in a folder below it; no other is looked for. */
async function readPicture(url: string, path: string, world: World): Promise<Uint8Array | undefined> {
  const found = await fileBeside(url, path, world);
  return "path" in found ? world.read(found.path) : undefined;
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
  return toSaxonDocument(await readLabelFile(language, world));
}

/** The words of the interface by their ids. */
async function readLabelOf(language: string, world: World): Promise<(id: string) => string> {
  const labels = childElements(await readLabelFile(language, world));
  const words = new Map(labels.map(label => [attribute(label, "id"), textOf(label)]));
  return id => words.get(id) ?? id;
}

async function readLabelFile(language: string, world: World): Promise<XmlElement> {
  const words = parseXml(await world.resource(`dist/xslt/${language}.xml`), `${language}.xml`);
  if (!words.ok) throw new Error(words.diagnostics[0]?.message);
  return words.value.root;
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
