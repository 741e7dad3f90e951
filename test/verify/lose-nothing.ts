import { describe, expect, it } from "vitest";

import type { Layer } from "../../src/core/layer.ts";
import { formatNames } from "../../src/formats.ts";
import { builtDocument } from "../built-documents.ts";

/** Holds that each document is whole, and nothing is added to it, in every format of a layer. */
export function loseNothing(documents: readonly string[], layer: Layer): void {
  describe(`the ${layer} layer`, () => {
    it.each(documents)("loses nothing and gains nothing in any format: %s", async path => {
      const { findings, words } = (await builtDocument(path, layer)).report;
      expect(findings).toEqual([]);
      expect(Object.keys(words)).toEqual(formatNames);
      expect(new Set(Object.values(words)).size).toBe(1);
    });
  });
}
