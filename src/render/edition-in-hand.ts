import { parse } from "node:path";

import { lazily } from "../core/lazily.ts";
import type { SaxonDocument } from "../engines/saxon.ts";
import type { PreparedEdition } from "../prepared/prepare-edition.ts";
import type { Words } from "./fittings.ts";
import { renderHtml } from "./html/render-html.ts";
import { interfaceLanguage } from "./interface-language.ts";
import type { Materials } from "./materials.ts";
import type { PrintDocument } from "./print/print-vocabulary.ts";
import { transformToPrint } from "./print/transform-to-print.ts";
import { transformToTyped } from "./text/transform-to-typed.ts";
import type { TypedEdition } from "./text/typed-vocabulary.ts";

/** The registers that a document names, by URI, such as `urn:recension:register:persons`. */
export type Registers = ReadonlyMap<string, SaxonDocument>;

/** An edition while its formats are made. Each transformation runs when the first format asks for it, and once. */
export interface EditionInHand {
  readonly edition: PreparedEdition;
  /** The web page: one HTML file. */
  page(): Promise<string>;
  /** The edition as it is typed: what the plain texts share. */
  typed(): Promise<TypedEdition>;
  /** The edition in the print vocabulary. */
  print(): Promise<PrintDocument>;
  /** A word of the interface, in the language of the edition. */
  label(): Promise<(id: string) => string>;
}

/** Takes a prepared edition in hand, with the registers that its names lead to. */
export function takeInHand(edition: PreparedEdition, registers: Registers, materials: Materials): EditionInHand {
  const language = interfaceLanguage(edition.record);
  const words = lazily(async (): Promise<Words> => ({ labels: await materials.labels(language), registers }));
  return {
    edition,
    page: lazily(async () => renderPage(edition, await words(), materials)),
    typed: lazily(async () => transformToTyped(edition, await materials.sheet("text"), await words())),
    print: lazily(async () => transformToPrint(edition, await materials.sheet("print"), await words())),
    label: () => materials.label(language),
  };
}

async function renderPage(edition: PreparedEdition, words: Words, materials: Materials): Promise<string> {
  const [sheet, style, script] = await Promise.all([materials.sheet("html"), materials.style(), materials.script()]);
  const teiFile = `${parse(edition.source.file).name}.xml`;
  return renderHtml(edition, sheet, { ...words, style, script, teiFile });
}
