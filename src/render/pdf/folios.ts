import type { Block, Inline, Place } from "../print/print-vocabulary.ts";
import type { SheetContent } from "./break-sheets.ts";
import { wordsOf, type Line } from "./set-text.ts";

/** The folio of the sheet on which each anchor, page of the source and block stands, by its id. */
export function foliosOf(
  sheets: readonly SheetContent[],
  folioOf: (index: number) => string,
): ReadonlyMap<string, string> {
  const folios = new Map<string, string>();
  sheets.forEach((sheet, index) => {
    for (const id of idsOn(sheet)) if (!folios.has(id)) folios.set(id, folioOf(index));
  });
  return folios;
}

function idsOn({ lines, notes }: SheetContent): string[] {
  const ofBlocks = lines.flatMap(({ block, isFirst }) => (isFirst && block.id !== undefined ? [block.id] : []));
  return [...ofBlocks, ...lines.flatMap(({ line }) => idsIn(line)), ...notes.flatMap(idsIn)];
}

function idsIn(line: Line): string[] {
  return wordsOf(line).flatMap(({ marks }) =>
    marks.flatMap(mark => (mark.kind !== "call" && mark.id !== undefined ? [mark.id] : [])),
  );
}

/** Blocks whose places are the pages of the book, now that they are known. */
export function withFolios(blocks: readonly Block[], folios: ReadonlyMap<string, string>): Block[] {
  const resolved = (content: readonly Inline[]): Inline[] =>
    content.flatMap((inline): Inline[] => {
      if (inline.kind === "places") return pagesOf(inline.places, folios);
      return "content" in inline ? [{ ...inline, content: resolved(inline.content) }] : [inline];
    });
  return blocks.map(block => ({ ...block, content: resolved(block.content) }));
}

/** "4 [3], 7": each page of the book a link, in brackets those of the source where they are others. */
function pagesOf(places: readonly Place[], folios: ReadonlyMap<string, string>): Inline[] {
  const stops = stopsOf(places, folios);
  const printed = stops.filter(({ folio }) => folio !== "");
  return (printed.length > 0 ? printed : stops).flatMap((stop, index) => {
    const text: Inline = { kind: "text", text: wordsOfStop(stop) };
    const link: Inline = { kind: "link", target: `#${stop.id}`, content: [text] };
    const shown = stop.folio === "" ? text : link;
    return index === 0 ? [shown] : [{ kind: "text", text: ", " }, shown];
  });
}

/** A page of the book, the pages of the source that things stand on there, and the first of these things. */
interface Stop {
  readonly folio: string;
  readonly id: string;
  readonly pages: Set<string>;
}

/** In the order of the text; what is not printed, such as a stamp, has the folio "". */
function stopsOf(places: readonly Place[], folios: ReadonlyMap<string, string>): Stop[] {
  const stops = new Map<string, Stop>();
  for (const { id, page } of places) {
    const folio = folios.get(id) ?? "";
    const stop = stops.get(folio) ?? { folio, id, pages: new Set() };
    stops.set(folio, stop);
    if (page !== "") stop.pages.add(page);
  }
  return [...stops.values()];
}

function wordsOfStop({ folio, pages }: Stop): string {
  const source = [...pages];
  if (source.length === 0 || (source.length === 1 && source[0] === folio)) return folio;
  const bracketed = `[${source.join(",\u00A0")}]`;
  return folio === "" ? bracketed : `${folio}\u00A0${bracketed}`;
}
