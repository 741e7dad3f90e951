import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildEdition } from "../../src/build-edition.ts";
import { formats, type Format } from "../../src/config/formats.ts";
import type { Layer } from "../../src/core/layer.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { verifyOutput } from "../../src/verify/verify-output.ts";
import { nodeWorld } from "../../src/world/node-world.ts";

export interface BuiltAndVerified {
  readonly files: ReadonlyMap<Format, Uint8Array>;
  /** The words that were compared in each format. */
  readonly words: ReadonlyMap<Format, number>;
  /** `format CODE message`, of the verification alone. */
  readonly findings: readonly string[];
}

/** Builds a document in every format, and looks in each for its text. */
export async function buildAndVerify(xml: string, layer: Layer): Promise<BuiltAndVerified> {
  const path = join(mkdtempSync(join(tmpdir(), "recension-test-")), "document.xml");
  writeFileSync(path, xml);
  return buildAndVerifyFile(path, layer);
}

export async function buildAndVerifyFile(path: string, layer: Layer): Promise<BuiltAndVerified> {
  const world = nodeWorld({});
  const tei = parseXml(await world.read(path), path);
  const built = await buildEdition(path, { formats, layer, pageSize: "6x9" }, world);
  if (!tei.ok || !built.ok) throw new Error(`${path} was not built`);
  const words = new Map<Format, number>();
  const findings: string[] = [];
  for (const format of formats) {
    const output = { format, file: `document.${format}`, bytes: built.value.get(format)! };
    const { diagnostics, ...verified } = await verifyOutput(tei.value, output, layer);
    findings.push(...diagnostics.map(({ code, message }) => `${format} ${code} ${message}`));
    if (verified.ok) words.set(format, verified.value.words);
  }
  return { files: built.value, words, findings };
}
