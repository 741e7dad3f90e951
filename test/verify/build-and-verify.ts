import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildEdition, plainWorld, type BuiltFiles } from "../build-edition.ts";
import type { BuildOptions } from "../../src/pipelines/options.ts";
import { formatNames, formats, type Format } from "../../src/formats.ts";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import type { Layer } from "../../src/core/layer.ts";
import { readEditionTei } from "../../src/document/read-tei.ts";

export interface BuiltAndVerified {
  readonly files: BuiltFiles;
  /** The words that were compared in each format. */
  readonly words: ReadonlyMap<Format, number>;
  /** The findings of the build. */
  readonly diagnostics: readonly Diagnostic[];
  /** `format CODE message`, of the verification alone. */
  readonly findings: readonly string[];
}

/** Builds a document in every format, and looks in each for its text. */
export async function buildAndVerify(
  xml: string,
  layer: Layer,
  options: Partial<BuildOptions> = {},
): Promise<BuiltAndVerified> {
  const path = join(mkdtempSync(join(tmpdir(), "recension-test-")), "document.xml");
  writeFileSync(path, xml);
  return buildAndVerifyFile(path, layer, options);
}

export async function buildAndVerifyFile(
  path: string,
  layer: Layer,
  options: Partial<BuildOptions> = {},
): Promise<BuiltAndVerified> {
  const tei = await readEditionTei(path, plainWorld);
  const asked = { formats: formatNames, layer, notes: "end" as const, pageSize: "6x9" as const, ...options };
  const built = await buildEdition(path, asked);
  if (!tei.ok || !built.ok) throw new Error(`${path} was not built`);
  const words = new Map<Format, number>();
  const findings: string[] = [];
  const fileOf = (ending: Parameters<BuiltFiles["get"]>[0]) => ({
    file: `document.${ending}`,
    bytes: built.value.get(ending)!,
  });
  for (const format of asked.formats) {
    const { endings, verify } = formats[format];
    const { diagnostics, ...verified } = await verify(tei.value, endings.map(fileOf), layer);
    findings.push(...diagnostics.map(({ code, message }) => `${format} ${code} ${message}`));
    if (verified.ok) words.set(format, verified.value.words);
  }
  return { files: built.value, words, findings, diagnostics: built.diagnostics };
}
