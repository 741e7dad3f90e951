import { dirname, join } from "node:path";

import { endingsOf, formats, type Format } from "./config/formats.ts";
import type { VerifySettings } from "./config/settings.ts";
import type { Diagnostic } from "./core/diagnostic.ts";
import { EditionError } from "./core/edition-error.ts";
import type { Layer } from "./core/layer.ts";
import { failure, success, type Outcome } from "./core/outcome.ts";
import { attribute, childElements, elementsOf, isTei, type XmlDocument } from "./core/xml-tree.ts";
import { readEditionTei } from "./read-edition.ts";
import type { OutputReport } from "./verify/report-differences.ts";
import { verifyCorpus } from "./verify/verify-corpus.ts";
import { verifyOutput } from "./verify/verify-output.ts";
import { verifySource } from "./verify/verify-source.ts";
import type { World } from "./world/world.ts";

/** What was compared, in words a person reads. */
export interface Verification {
  readonly checked: readonly { readonly what: "source" | Format; readonly file: string; readonly summary: string }[];
}

/**
 * Both invariants of an edition: the diplomatic text equals the source, and each output that was built carries the layer.
 * Findings: REC-Y. Errors: EditionError "unreadable" for a source that is named and not there, or where nothing was built.
 */
export async function verifyEdition(settings: VerifySettings, world: World): Promise<Outcome<Verification>> {
  const read = await readEditionTei(settings.input.path, world);
  if (!read.ok) return read;
  const tei = read.value;
  const checked: Verification["checked"][number][] = [];
  const diagnostics: Diagnostic[] = [];

  const source = settings.source.kind === "file" ? settings.source.path : sourceNamedBy(tei);
  if (source !== undefined) {
    const verified = verifySource(tei, { file: source, bytes: await world.read(source) }, bytes => world.digest(bytes));
    diagnostics.push(...verified.diagnostics);
    if (!verified.ok) return failure(diagnostics);
    const { words, differences, digestMatches } = verified.value;
    const digest = digestMatches ? "its SHA-256 is the one stated" : "its SHA-256 is not the one stated";
    checked.push({ what: "source", file: source, summary: `${words} words, ${differences} differences; ${digest}` });
  }
  for (const format of formats) {
    const file = join(settings.folder, settings.input.stem, `${settings.input.stem}.${endingsOf[format][0]}`);
    if (!(await world.exists(file))) continue;
    const verified = await verifyFormat(tei, format, file, settings.layer, world);
    diagnostics.push(...verified.diagnostics);
    if (!verified.ok) continue;
    const { words, pages, notes, differences, inBothLayers } = verified.value;
    const layers = inBothLayers ? "; both layers were compared" : "";
    const summary = `${words} words, ${pages} pages, ${notes} notes, ${differences} differences${layers}`;
    checked.push({ what: format, file, summary });
  }
  if (checked.length === 0 && diagnostics.length === 0) throw nothingToVerify(settings);
  return success({ checked }, diagnostics);
}

async function verifyFormat(
  tei: XmlDocument,
  format: Format,
  file: string,
  layer: Layer,
  world: World,
): Promise<Outcome<OutputReport>> {
  const bytes = await world.read(file);
  if (format !== "corpus") return verifyOutput(tei, { format, file, bytes }, layer);
  const table = file.replace(/\.txt$/, ".tsv");
  return verifyCorpus(tei, { text: { file, bytes }, table: { file: table, bytes: await world.read(table) } }, layer);
}

/** The OCR text that the header names beside its digest, where it is. */
function sourceNamedBy(tei: XmlDocument): string | undefined {
  const bibl = [...elementsOf(tei.root)].find(
    element =>
      isTei(element, "bibl") &&
      childElements(element).some(child => isTei(child, "idno") && attribute(child, "type") === "sha256"),
  );
  const ref = bibl && childElements(bibl).find(child => isTei(child, "ref"));
  const target = ref && attribute(ref, "target");
  if (target === undefined || /^([a-z][a-z0-9+.-]*:|\/)/i.test(target)) return undefined;
  return join(dirname(tei.file), target);
}

function nothingToVerify({ folder, input }: VerifySettings): EditionError {
  return new EditionError(
    "unreadable",
    `There is nothing to verify: the header names no source, and ${join(folder, input.stem)} holds no edition.`,
    `Build it first: recension build ${input.path} -o ${folder}`,
  );
}
