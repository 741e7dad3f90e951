import type { Block, Inline, Place } from "../../print/print-vocabulary.ts";
import type { Line } from "../set-text.ts";
import type { SheetContent } from "./break-sheets.ts";

/** Notes the folio of a sheet for each anchor, page of the source and block that stands there, by its id; the first counts. */
export function noteFolio({ lines, notes }: SheetContent, folio: string, folios: Map<string, string>): void {
  const note = (id: string | undefined): void => {
    if (id !== undefined && !folios.has(id)) folios.set(id, folio);
  };
  for (const { block, isFirst } of lines) if (isFirst) note(block.id);
  for (const { line } of lines) forEachId(line, note);
  for (const line of notes) forEachId(line, note);
}

function forEachId({ parts }: Line, note: (id: string | undefined) => void): void {
  for (const part of parts)
    for (const { word } of part) for (const mark of word.marks) if (mark.kind !== "call") note(mark.id);
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

/** A page of the book, or those of a passage, the pages of the source that things stand on there, and the first of these things. */
interface Stop {
  readonly folio: string;
  readonly id: string;
  readonly pages: Set<string>;
}

/** In the order of the text; what is not printed, such as a stamp, has the folio "". */
function stopsOf(places: readonly Place[], folios: ReadonlyMap<string, string>): Stop[] {
  const stops = new Map<string, Stop>();
  for (const { id, page, end } of places) {
    const [first = "", last = first] = [id, end].map(at => (at === undefined ? undefined : folios.get(at)));
    const folio = first === last ? first : `${first}–${last}`;
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
