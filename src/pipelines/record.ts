import { parse } from "node:path";

import { elementsById } from "../core/elements-by-id.ts";
import { isError, type Diagnostic } from "../core/diagnostic.ts";
import type { XmlDocument, XmlElement } from "../core/xml-tree.ts";
import {
  recordFormatNames,
  recordFormats,
  type RecordFormat,
  type RecordFormatName,
} from "../deposit/record-formats.ts";
import { reportWants } from "../deposit/wants/report-wants.ts";
import { readEditionTei } from "../document/read-tei.ts";
import { parseXml } from "../engines/xml.ts";
import type { EditionRecord } from "../record/edition-record.ts";
import { recordOf } from "../record/record-of.ts";
import type { Session } from "../session.ts";
import { expandPointer, fileIn } from "../tei/prefixes.ts";
import { pagesOfText } from "../tei/paged-text.ts";
import type { OutputFile, World } from "../world/world.ts";
import { oneOf, refuseOthers, resolveRun, runOptions, wrongOption, type RunOptions } from "./options.ts";
import { registersOf } from "./registers.ts";
import { sizedPages } from "./sized-pages.ts";
import { teiFileOf, type TeiInput } from "./tei-input.ts";

/** Options of records. */
export interface RecordOptions extends RunOptions {
  readonly formats: readonly RecordFormatName[];
}

/** Records of an edition for catalogues. */
export interface Recorded {
  /** True where there are records, and no finding is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** A file for each format, in the order of the formats; empty where the document cannot be read. */
  readonly files: readonly OutputFile[];
}

/**
 * Describes an edition in the formats that were asked for, by its header and the registers beside it. Findings: REC-X for the file,
 * REC-D for facts that a format wants. Errors: EditionError "usage", "unreadable"; the reason of the signal.
 */
export async function record(input: TeiInput, options: RecordOptions, session: Session): Promise<Recorded> {
  refuseOthers(options, ["formats", ...runOptions]);
  const { signal, onProgress, file } = resolveRun(options);
  const names = resolveRecord(options.formats);
  const { path, world } = teiFileOf(input, file, session.world);
  signal?.throwIfAborted();
  onProgress({ stage: "read", file: path });
  const read = await readEditionTei(path, world);
  if (!read.ok) return { ok: false, diagnostics: read.diagnostics, files: [] };
  const edition = await editionRecord(read.value, world);
  const pages = names.includes("iiif") ? await sizedPages(read.value, world) : pagesOfText(read.value.root);
  const formats = names.map((name): RecordFormat => recordFormats[name]);
  const wants = reportWants(read.value, { record: edition, pages }, [...new Set(formats.map(({ target }) => target))]);
  const diagnostics = [...read.diagnostics, ...wants];
  const { name: stem } = parse(path);
  const files = formats.flatMap(({ ending, write }) => {
    const text = write(edition, pages);
    return text === undefined ? [] : [{ path: `${stem}.${ending}`, bytes: new TextEncoder().encode(text) }];
  });
  return { ok: !diagnostics.some(isError), diagnostics, files };
}

/** The formats in their order, each once. Errors: EditionError "usage". */
export function resolveRecord(named: readonly string[]): readonly RecordFormatName[] {
  if (!Array.isArray(named)) throw wrongOption("formats", `an array, such as ["mods", "datacite"]`);
  const asked = (named as readonly string[]).map(name => oneOf(recordFormatNames, name, "format of records"));
  return recordFormatNames.filter(name => asked.includes(name));
}

/** The record of a document, with the entries of the registers beside it. */
export async function editionRecord(document: XmlDocument, world: World): Promise<EditionRecord> {
  const registers = await registersBeside(document, world);
  return recordOf(document, pointer => {
    const expansion = expandPointer(pointer, document.root);
    const address = expansion && "address" in expansion ? expansion.address : pointer;
    const named = fileIn(address);
    const register = named === undefined ? undefined : registers.get(named);
    return register && elementsById(register).get(address.slice(address.indexOf("#") + 1));
  });
}

/** The registers that the prefixes of a document lead to, by the names that it has for them. One that is no XML has no entries. */
async function registersBeside(document: XmlDocument, world: World): Promise<ReadonlyMap<string, XmlElement>> {
  const registers = new Map<string, XmlElement>();
  for (const { named, path } of await registersOf(document, world)) {
    const parsed = parseXml(await world.read(path), path);
    if (parsed.ok) registers.set(named, parsed.value.root);
  }
  return registers;
}
