import { createRequire } from "node:module";

import { lazily } from "../core/lazily.ts";

/** The level of each UTF-16 unit of a text, and of its paragraph: even ones run from left to right, odd ones from right to left. */
export interface BidiLevels {
  readonly levels: Uint8Array;
  readonly paragraph: number;
}

/** The Unicode Bidirectional Algorithm (UAX 9) up to the levels. Without a direction the first letter gives it. */
export function bidiLevels(text: string, direction: "ltr" | "rtl" | undefined): BidiLevels {
  const { levels, paragraphs } = bidi().getEmbeddingLevels(text, direction ?? "auto");
  return { levels, paragraph: paragraphs[0]?.level ?? 0 };
}

/** Signs open towards what they hold, whichever way it runs. UAX 9, L4. */
export function mirrored(text: string): string {
  return Array.from(text, character => bidi().getMirroredCharacter(character) ?? character).join("");
}

interface Bidi {
  getEmbeddingLevels(
    text: string,
    direction: "ltr" | "rtl" | "auto",
  ): { readonly levels: Uint8Array; readonly paragraphs: readonly { readonly level: number }[] };
  getMirroredCharacter(character: string): string | null;
}

/** Loaded for the first text that runs from right to left, and for no other. */
const bidi = lazily(() => (createRequire(import.meta.url)("bidi-js") as () => Bidi)());
