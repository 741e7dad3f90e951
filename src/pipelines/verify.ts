import { dirname, join, parse } from "node:path";

import { isError, type Diagnostic } from "../core/diagnostic.ts";
import { EditionError } from "../core/edition-error.ts";
import type { Layer } from "../core/layer.ts";
import { attribute, childElements, elementsOf, isTei, type XmlDocument } from "../core/xml-tree.ts";
import { formatNames, formats, type Format, type OutputBytes } from "../formats.ts";
import type { Session } from "../session.ts";
import { verifySource } from "../verify/verify-source.ts";
import type { World } from "../world/world.ts";
import type { BuiltEdition } from "./build.ts";
import { layers, oneOf, refuseOthers, resolveRun, runOptions, type RunOptions } from "./options.ts";
import { readEditionTei } from "../document/read-tei.ts";
import { fileNear } from "../world/path-beside.ts";
import { teiFileOf, type TeiInput } from "./tei-input.ts";

export interface VerifyOptions extends RunOptions {
  /** The layer that the outputs were built of; by default "reading". */
  readonly layer?: Layer;
  /** The source, in place of the one that the header names: its path or its bytes. */
  readonly source?: string | Uint8Array;
}

/** The outputs that are compared with a document: the bytes of each format, as `build` gives them, or the files of a folder. */
export type Outputs = Partial<Pick<BuiltEdition, Format>> | OutputFolder;

/** The folder to which an edition was written: the files `<stem>/<stem>.html` and so on, as far as they are there. */
export interface OutputFolder {
  readonly folder: string;
}

/** The verdict on an edition: what was compared, in words a person reads, and all that was found. */
export interface Verification {
  /** True where no finding is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly checked: readonly { readonly what: "source" | Format; readonly file: string; readonly summary: string }[];
}

/**
 * Both invariants of an edition: the diplomatic text equals the source, and each output carries the layer. Findings: REC-Y.
 * Errors: EditionError "unreadable" for a source that is named and not there, or where there is nothing to compare.
 */
export async function verify(
  input: TeiInput,
  outputs: Outputs,
  options: VerifyOptions = {},
  session: Session,
): Promise<Verification> {
  refuseOthers(options, ["layer", "source", ...runOptions]);
  const layer = oneOf(layers, options.layer ?? "reading", "layer");
  const { signal, onProgress, file } = resolveRun(options);
  const { path, world } = teiFileOf(input, file, session.world);
  onProgress({ stage: "read", file: path });
  const read = await readEditionTei(path, world);
  if (!read.ok) return { ok: false, diagnostics: read.diagnostics, checked: [] };
  const run: Run = { tei: read.value, world, layer, diagnostics: [], checked: [] };
  const enter = (format: Format | "source"): void => {
    signal?.throwIfAborted();
    onProgress({ stage: "verify", format, file: path });
  };
  const source = await sourceOf(options.source, run);
  if (source) {
    enter("source");
    checkSource(source, run);
  }
  for (const format of formatNames) {
    const files = await filesOf(format, outputs, run);
    if (!files) continue;
    enter(format);
    await checkFormat(format, files, run);
  }
  const { diagnostics, checked } = run;
  if (checked.length === 0 && diagnostics.length === 0) throw nothingToVerify(path, outputs);
  return { ok: !diagnostics.some(isError), diagnostics, checked };
}

interface Run {
  readonly tei: XmlDocument;
  readonly world: World;
  readonly layer: Layer;
  readonly diagnostics: Diagnostic[];
  readonly checked: Verification["checked"][number][];
}

function checkSource(source: OutputBytes, { tei, world, diagnostics, checked }: Run): void {
  const verified = verifySource(tei, source, bytes => world.digest(bytes));
  diagnostics.push(...verified.diagnostics);
  if (!verified.ok) return;
  const { words, differences, digestMatches } = verified.value;
  const digest = digestMatches ? "its SHA-256 is the one stated" : "its SHA-256 is not the one stated";
  checked.push({ what: "source", file: source.file, summary: `${words} words, ${differences} differences; ${digest}` });
}

async function checkFormat(format: Format, files: readonly OutputBytes[], run: Run): Promise<void> {
  const verified = await formats[format].verify(run.tei, files, run.layer);
  run.diagnostics.push(...verified.diagnostics);
  if (!verified.ok) return;
  const { words, pages, notes, differences, inBothLayers } = verified.value;
  const layers = inBothLayers ? "; both layers were compared" : "";
  const summary = `${words} words, ${pages} pages, ${notes} notes, ${differences} differences${layers}`;
  run.checked.push({ what: format, file: files[0]!.file, summary });
}

/**
 * The source that was given, or the OCR text that the header names beside its digest, where it does. Differences quote what is read: of
 * what stands elsewhere than near the document a person has to say that it is to be read.
 */
async function sourceOf(given: VerifyOptions["source"], { tei, world }: Run): Promise<OutputBytes | undefined> {
  if (given instanceof Uint8Array) return { file: "source.txt", bytes: given };
  const named = sourceNamedBy(tei);
  const path = given ?? (named === undefined ? undefined : await pathOfSource(named, tei.file, world));
  return path === undefined ? undefined : { file: path, bytes: await world.read(path) };
}

async function pathOfSource(named: string, from: string, world: World): Promise<string> {
  const found = await fileNear(named, from, world);
  if ("path" in found) return found.path;
  const path = join(dirname(from), named);
  if (found.wanting === "absent") return path;
  throw new EditionError(
    "unreadable",
    `${path}: the source is not read: it is neither near the document nor in the working folder.`,
    "Put it there, or take its ref out of the header.",
  );
}

/** The address of the OCR text that the header names beside its digest, relative to the document. */
export function sourceNamedBy(tei: XmlDocument): string | undefined {
  const bibl = [...elementsOf(tei.root)].find(
    element =>
      isTei(element, "bibl") &&
      childElements(element).some(child => isTei(child, "idno") && attribute(child, "type") === "sha256"),
  );
  const ref = bibl && childElements(bibl).find(child => isTei(child, "ref"));
  const target = ref && attribute(ref, "target");
  if (target === undefined || /^([a-z][a-z0-9+.-]*:|\/)/i.test(target)) return undefined;
  return target;
}

/** The files of a format, where it is among the outputs. */
async function filesOf(format: Format, outputs: Outputs, { tei, world }: Run): Promise<OutputBytes[] | undefined> {
  const { name: stem } = parse(tei.file);
  const named = formats[format].endings.map(ending => `${stem}.${ending}`);
  if (!("folder" in outputs)) return bytesOf(format, outputs)?.map((bytes, i) => ({ file: named[i]!, bytes }));
  const paths = named.map(name => join(outputs.folder, stem, name));
  if (!(await world.exists(paths[0]!))) return undefined;
  return Promise.all(paths.map(async file => ({ file, bytes: await world.read(file) })));
}

function bytesOf(format: Format, outputs: Exclude<Outputs, OutputFolder>): Uint8Array[] | undefined {
  if (format === "corpus") return outputs.corpus && [outputs.corpus.text, outputs.corpus.table];
  const bytes = outputs[format];
  return bytes && [bytes];
}

function nothingToVerify(path: string, outputs: Outputs): EditionError {
  const within = "folder" in outputs ? join(outputs.folder, parse(path).name) : "the outputs";
  const hint =
    "folder" in outputs
      ? `Build it first: recension build ${path} -o ${outputs.folder}`
      : "Give what build made of it.";
  return new EditionError(
    "unreadable",
    `There is nothing to verify: the header names no source, and ${within} holds no edition.`,
    hint,
  );
}
