import { append } from "../core/append.ts";
import { parse } from "node:path";

import { isError, type Diagnostic } from "../core/diagnostic.ts";
import { andThen, type Outcome } from "../core/outcome.ts";
import { formatNames, formats, type FileEnding, type Making } from "../formats.ts";
import { readEditionTei } from "../document/read-tei.ts";
import { prepareEdition, type PreparedEdition } from "../prepared/prepare-edition.ts";
import { takeInHand } from "../render/edition-in-hand.ts";
import { withinDepth } from "../render/within-depth.ts";
import type { Session } from "../session.ts";
import type { OutputFile } from "../world/world.ts";
import { attachmentsOf } from "./attachments.ts";
import { besideThePage } from "./beside-the-page.ts";
import { findPictures } from "./find-pictures.ts";
import { resolveBuild, type BuildOptions, type BuildSettings } from "./options.ts";
import { readRegisters } from "./registers.ts";
import { teiFileOf, type TeiFile, type TeiInput } from "./tei-input.ts";
import { warnOfIds } from "./warn-of-ids.ts";

/** An edition in the formats that were asked for: plain data, which can be cloned and sent. */
export interface BuiltEdition {
  /** True where there is an edition, and no finding is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly html?: Uint8Array;
  readonly pdf?: Uint8Array;
  readonly txt?: Uint8Array;
  readonly epub?: Uint8Array;
  /** The text for those who count words, and the table of its stretches. */
  readonly corpus?: { readonly text: Uint8Array; readonly table: Uint8Array };
  /**
   * All files, by their paths in the folder of the edition: those of the formats, and beside a page the TEI, the parts that
   * it includes, and its pictures. Empty where no edition could be made.
   */
  readonly files: readonly OutputFile[];
}

/**
 * Makes an edition of a TEI document: parsed, prepared, transformed, set. Nothing is written. Findings: REC-X for the file,
 * REC-P for what was rendered, REC-V for ids. Errors: EditionError "usage" for what is no option, "unreadable" for a file; the reason of the
 * signal.
 */
export async function build(
  input: TeiInput,
  options: BuildOptions | undefined,
  session: Session,
): Promise<BuiltEdition> {
  const settings = resolveBuild(options);
  const tei = teiFileOf(input, settings.file, session.world);
  const { signal, onProgress } = settings;
  const enter = (stage: "read" | "prepare"): void => {
    signal?.throwIfAborted();
    onProgress({ stage, file: tei.path });
  };
  enter("read");
  const read = await readEditionTei(tei.path, tei.world);
  const prepared = await andThen(read, document => {
    enter("prepare");
    return withinDepth(document, () => prepareEdition(document, settings.layer));
  });
  const rendered = await andThen(prepared, edition => renderAll(edition, tei, settings, session));
  const typed = await session.typedAttributes();
  const ofIds = read.ok ? await warnOfIds(read.value, typed, tei.world) : [];
  const diagnostics = onceEach([...ofIds, ...rendered.diagnostics]);
  if (!rendered.ok) return nothing(diagnostics);
  return { ok: !diagnostics.some(isError), diagnostics, ...rendered.value };
}

function nothing(diagnostics: readonly Diagnostic[]): BuiltEdition {
  return { ok: false, diagnostics, files: [] };
}

type Rendered = Omit<BuiltEdition, "ok" | "diagnostics">;

async function renderAll(
  edition: PreparedEdition,
  tei: TeiFile,
  settings: BuildSettings,
  session: Session,
): Promise<Outcome<Rendered>> {
  const { world } = tei;
  const { source: document } = edition;
  const { name: stem } = parse(tei.path);
  const pictures = await findPictures(document, settings.formats, world);
  const making: Making = {
    ...settings,
    materials: session,
    picture: (url, format) => pictures.read(url, format),
    attachments: plainText => attachmentsOf(document, plainText, world),
  };
  const inHand = takeInHand(edition, await readRegisters(document, world, session), session);
  const files = new Map<FileEnding, Uint8Array>();
  const diagnostics = [...pictures.diagnostics];
  for (const format of settings.formats) {
    settings.signal?.throwIfAborted();
    settings.onProgress({ stage: "render", format, file: tei.path });
    const rendered = await withinDepth(document, () => formats[format].render(inHand, making));
    append(diagnostics, rendered.diagnostics);
    if (!rendered.ok) return { ok: false, diagnostics };
    formats[format].endings.forEach((ending, i) => files.set(ending, plain(rendered.value[i]!)));
  }
  const beside = files.has("html")
    ? await besideThePage(stem, document, pictures, world)
    : { files: [], diagnostics: [] };
  append(diagnostics, beside.diagnostics);
  const all = [...named(files, stem), ...beside.files.map(({ path, bytes }) => ({ path, bytes: plain(bytes) }))];
  return { ok: true, value: { ...byFormat(files), files: all }, diagnostics };
}

/** The same bytes as a Uint8Array itself: a Buffer would be another thing once it is cloned. */
function plain({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

type Files = ReadonlyMap<FileEnding, Uint8Array>;

function byFormat(files: Files): Omit<Rendered, "files"> {
  const single = formatNames.flatMap(format => {
    const bytes = format === "corpus" ? undefined : files.get(format);
    return bytes ? [[format, bytes] as const] : [];
  });
  const [text, table] = [files.get("corpus.txt"), files.get("corpus.tsv")];
  return { ...Object.fromEntries(single), ...(text && table && { corpus: { text, table } }) };
}

function named(files: Files, stem: string): OutputFile[] {
  return [...files].map(([ending, bytes]) => ({ path: `${stem}.${ending}`, bytes }));
}

/** The findings, each once: those of several formats about the same element are one. */
function onceEach(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map(diagnostic => [JSON.stringify(diagnostic), diagnostic])).values()];
}
