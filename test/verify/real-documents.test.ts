import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { buildEdition } from "../../src/build-edition.ts";
import { formats } from "../../src/config/formats.ts";
import type { Layer } from "../../src/core/layer.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { verifyOutput } from "../../src/verify/verify-output.ts";
import { nodeWorld } from "../../src/world/node-world.ts";

const folder = "../shared/tei";
const documents = readdirSync(folder).filter(name => name.endsWith(".xml"));
const layers: readonly Layer[] = ["reading", "diplomatic"];

describe.each(documents)("%s", name => {
  const path = join(folder, name);

  it.each(layers)("loses nothing and gains nothing in any format of its %s layer", { timeout: 60_000 }, async layer => {
    const tei = parseXml(readFileSync(path), path);
    const built = await buildEdition(path, { formats, layer }, nodeWorld({}));
    if (!tei.ok || !built.ok) throw new Error(`${name} was not built`);
    const counts = await Promise.all(
      formats.map(async format => {
        const output = { format, file: `${name}.${format}`, bytes: built.value.get(format)! };
        const { diagnostics, ...verified } = await verifyOutput(tei.value, output, layer);
        expect(diagnostics.map(({ code, message }) => `${format} ${code} ${message}`)).toEqual([]);
        return verified.ok ? verified.value.words : undefined;
      }),
    );
    expect(new Set(counts).size).toBe(1);
  });
});
