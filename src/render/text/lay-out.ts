import { columnsOf } from "../../core/columns.ts";
import { keepFromRules, type Paragraph } from "./paragraph.ts";
import { callsIn, pageBreakIn, typeInline } from "./type-inline.ts";
import { layOutTable } from "./lay-out-table.ts";
import { isBlock, type Block, type BlockKind, type Group, type Typed, type TypedInline } from "./typed-vocabulary.ts";
import { wrap, type Indents } from "./wrap.ts";

/** The greatest width of a line, in columns. */
export const measure = 72;
/** However deep things are nested, this many columns are left for their words. */
const narrowest = 32;

/** Blocks and groups as lines, `indent` columns in. */
export function layOut(content: readonly Typed[], indent = 0): Paragraph[] {
  return content.flatMap((part, i) => {
    if (!isBlock(part)) return layOutGroup(part, indent);
    const isClose = content[i - 1]?.kind === part.kind && (part.kind === "verse" || part.kind === "entry");
    return layOutBlock(part, indent).map(paragraph => (isClose ? { ...paragraph, space: 0 } : paragraph));
  });
}

function layOutBlock({ kind, content }: Block, indent: number): Paragraph[] {
  const { first, rest, space } = settings[kind];
  return layOutWords(content, { first: indent + first, rest: indent + rest }, space);
}

interface BlockSetting extends Indents {
  readonly space: Paragraph["space"];
}

const settings: Readonly<Record<BlockKind, BlockSetting>> = {
  title: { first: 0, rest: 0, space: 1 },
  head: { first: 0, rest: 0, space: 2 },
  paragraph: { first: 0, rest: 0, space: 1 },
  verse: { first: 0, rest: 4, space: 1 },
  speaker: { first: 0, rest: 4, space: 1 },
  stage: { first: 8, rest: 8, space: 1 },
  label: { first: 0, rest: 4, space: 1 },
  entry: { first: 0, rest: 4, space: 1 },
};

function layOutWords(content: readonly TypedInline[], indents: Indents, space: Paragraph["space"]): Paragraph[] {
  const lines = wrap(typeInline(content), measure, within(indents)).map(keepFromRules);
  return lines.length === 0
    ? []
    : [{ lines, space, calls: callsIn(content), isTable: false, pageBreak: pageBreakIn(content) }];
}

function within({ first, rest }: Indents): Indents {
  return { first: Math.min(first, measure - narrowest), rest: Math.min(rest, measure - narrowest) };
}

function layOutGroup(group: Group, indent: number): Paragraph[] {
  switch (group.kind) {
    case "quote":
      return layOut(group.content, indent + 4);
    case "narration":
      return layOut(group.content, indent + 8);
    case "speech":
      return layOutSpeech(group, indent);
    case "item":
      return layOutItem(group, indent);
    case "list":
      return layOutList(group, indent);
    case "stanza":
    case "lines":
      return closeUp(layOut(group.content, indent));
    case "entry":
      return closeUp(outdent(layOut(group.content, indent + 4), 4));
    case "table":
      return layOutTable(group, measure, content => layOut(content, indent));
    case "row":
    case "heading-row":
    case "cell":
      return layOut(group.content, indent);
  }
}

/**
 * Label, manner and first paragraph of a speech run on where a point ends the label; what follows stands further in. Else
 * the label has a line of its own, and what is spoken begins below it.
 */
function layOutSpeech({ content }: Group, indent: number): Paragraph[] {
  const begins = content.findIndex(part => !isBlock(part) || !["speaker", "stage"].includes(part.kind));
  const labels = (begins < 0 ? content : content.slice(0, begins)) as readonly Block[];
  const first = begins < 0 ? undefined : content[begins];
  const label = typeInline(labels.flatMap(({ content: words }) => words)).trim();
  const runsOn = first !== undefined && isBlock(first) && first.kind === "paragraph" && /^$|\P{L}$/u.test(label);
  const runIn = runsOn ? [...labels, first] : labels;
  const opening = layOutWords(
    runIn.flatMap(({ content: words }) => [space, ...words]),
    { first: indent, rest: indent + 4 },
    1,
  );
  const rest = layOut(content.slice(labels.length + (runsOn ? 1 : 0)), indent + 4);
  const [next, ...others] = rest;
  if (next && label !== "" && !runsOn && isSpoken(first)) return [...opening, { ...next, space: 0 }, ...others];
  return [...opening, ...rest];
}

const space: TypedInline = { kind: "text", text: " " };

function isSpoken(part: Typed | undefined): boolean {
  if (part === undefined) return false;
  return isBlock(part) ? part.kind === "verse" || part.kind === "paragraph" : part.kind === "stanza";
}

/** Items that are a paragraph each stand close; a label closes up with what it labels, and a short one is its mark. */
function layOutList(list: Group, indent: number): Paragraph[] {
  const content = withShortLabels(list.content);
  const isLabelled = content.map((_, i) => isLabel(content[i - 1]));
  const parts = content.map((part, i) => layOut([part], isLabelled[i] ? indent + 4 : indent));
  const isClose = parts.every(paragraphs => paragraphs.length <= 1);
  return parts.flatMap((paragraphs, i) => {
    const [first, ...others] = paragraphs;
    return first && i > 0 && (isClose || isLabelled[i]) ? [{ ...first, space: 0 as const }, ...others] : paragraphs;
  });
}

/** A label such as "1." or "a)" becomes the mark of its item. */
function withShortLabels(content: readonly Typed[]): readonly Typed[] {
  return content.flatMap((part, i): Typed[] => {
    const before = content[i - 1];
    if (isShortLabel(part) && content[i + 1]?.kind === "item") return [];
    if (isBlock(part) || part.kind !== "item" || part.marker !== "" || !before || !isShortLabel(before)) return [part];
    return [{ ...part, marker: typeInline(before.content).trim() }];
  });
}

function isShortLabel(part: Typed): part is Block {
  if (!isLabel(part) || !isBlock(part) || part.content.some(({ kind }) => kind !== "text")) return false;
  const columns = columnsOf(typeInline(part.content).trim());
  return columns > 0 && columns <= 4;
}

function isLabel(part: Typed | undefined): boolean {
  return part !== undefined && isBlock(part) && part.kind === "label";
}

/** Its mark before the first line; all lines stand in by the width of it. */
function layOutItem({ marker, content }: Group, indent: number): Paragraph[] {
  if (marker === "") return layOut(content, indent);
  const columns = columnsOf(marker) + 1;
  const [first, ...others] = layOut(content, indent + columns);
  const mark = " ".repeat(Math.min(indent, measure - narrowest)) + marker;
  if (!first) return [{ lines: [keepFromRules(mark)], space: 1, calls: [], isTable: false, pageBreak: "none" }];
  const [line = "", ...rest] = first.lines;
  const isRoom = line.startsWith(" ".repeat(columnsOf(mark) + 1));
  const lines = isRoom
    ? [keepFromRules(mark + line.slice(columnsOf(mark))), ...rest]
    : [keepFromRules(mark), line, ...rest];
  return [{ ...first, lines }, ...others];
}

function closeUp(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.map((paragraph, i) => (i === 0 || paragraph.space === 2 ? paragraph : { ...paragraph, space: 0 }));
}

/** The first line of all stands further out than the others. */
function outdent([first, ...others]: readonly Paragraph[], columns: number): Paragraph[] {
  if (!first) return [];
  const [line = "", ...rest] = first.lines;
  if (!line.startsWith(" ".repeat(columns))) return [first, ...others];
  return [{ ...first, lines: [keepFromRules(line.slice(columns)), ...rest] }, ...others];
}
