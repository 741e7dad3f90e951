import { readdirSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import type { Layer } from "../../src/core/layer.ts";
import { buildAndVerifyFile } from "./build-and-verify.ts";

const folder = "../shared/tei";
const documents = readdirSync(folder).filter(name => name.endsWith(".xml"));

describe.each(documents)("%s", name => {
  it.each(["reading", "diplomatic"] satisfies Layer[])(
    "loses nothing and gains nothing in any format of its %s layer",
    { timeout: 60_000 },
    async layer => {
      const { findings, words } = await buildAndVerifyFile(join(folder, name), layer);
      expect(findings).toEqual([]);
      expect(new Set(words.values()).size).toBe(1);
    },
  );
});
