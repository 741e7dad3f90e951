import type { StructureElement } from "../../../pdf/structure.ts";
import { textOf, type Block, type Group, type Inline, type Picture } from "../../print/print-vocabulary.ts";
import { setBehindSign, setLines, type Setting } from "../lines/set-lines.ts";
import type { BlockDesign, PageDesign } from "../page-design.ts";
import type { Line, Tag, Word } from "../set-text.ts";
import { collectWords } from "../words/collect-words.ts";
import { figureIn } from "../words/picture-in-text.ts";
import type { SetBlock } from "./block-of-lines.ts";
import { continuingVerse, designOfBlock, endOf } from "./design-of-block.ts";
import { withRepeatedHeads } from "./repeat-heads.ts";
import type { Equipment, NoteSetter } from "./set-notes.ts";
import { setPicture, type PictureFrame } from "./set-picture.ts";
import { setTable, type CollectedBlock } from "./set-table.ts";
import type { BlockElement, StructureOfBlocks } from "./structure-of-blocks.ts";

/** The tag, designs, structure and grid that blocks of one stream have in common. */
export interface Stream {
  readonly tag: Tag;
  readonly designs: PageDesign["text"];
  readonly structure: StructureOfBlocks;
  /** 0 where lines stand free. */
  readonly gridPt: number;
}

/** The equipment with which blocks are set, and the notes that they call. */
export interface Composition extends Equipment {
  readonly notes: NoteSetter;
}

/** Blocks as lines, each set when it is asked for: tables by rows, pictures at their size, items behind their signs. Blocks are well grouped. */
export function* setBlocks(blocks: readonly Block[], stream: Stream, composition: Composition): Generator<SetBlock> {
  const setter = new BlockSetter(stream, composition);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const table = block.groups.find(({ kind }) => kind === "table");
    const next = blocks[i + 1];
    if (next && isShortLabel(block, next)) yield setter.set(blocks[++i]!, block);
    else if (!table) yield setter.set(block);
    else {
      const start = i;
      while (blocks[i + 1]?.groups.includes(table)) i++;
      yield* setter.setTable(table, blocks.slice(start, i + 1));
    }
  }
  stream.structure.finish();
}

/** Such as "1.", "(a)" or "xiv": a number or a sign, before the item that it is the label of. */
function isShortLabel(block: Block, next: Block): boolean {
  const item = block.groups.at(-1);
  const isBeforeItem = item?.kind === "item" && next.groups.at(-1) === item && next.role === "list-item";
  const hasMarks = block.content.some(({ kind }) => kind !== "text" && kind !== "run");
  return (
    block.role === "term" && isBeforeItem && !next.picture && !hasMarks && numberOrSign.test(textOf(block.content))
  );
}

const numberOrSign = /^\s*(?=\S{1,5}\s*$)(?:\S*[^\p{L}\s]\S*|\p{L}{1,2}|[ivxlcdm]+)\s*$/iu;

class BlockSetter {
  readonly #stream: Stream;
  readonly #composition: Composition;
  readonly #begun = new Set<Group>();
  /** Items that have begun with a label in a line of its own. */
  readonly #labelled = new Set<Group>();
  /** The end of the last part of a verse that several speak. */
  #verseEndPt: number | undefined;
  /** Of the block before. */
  #role: Block["role"] | undefined;

  constructor(stream: Stream, composition: Composition) {
    this.#stream = stream;
    this.#composition = composition;
  }

  /** A block; an item behind its sign, or behind the label that the source gives it. */
  set(block: Block, label?: Block): SetBlock {
    const design = label ? this.#behindLabel(block) : this.#designFor(block);
    const placed = this.#stream.structure.place(block);
    if (block.picture) return this.#setPicture(block, block.picture, design, placed.element);
    const words = this.#collect(block, design, placed);
    const sign = label ? this.#labelAsSign(label, block, design) : words.length > 0 && this.#signOf(block, design);
    const setting = this.#settingFor(block);
    const lines = sign ? setBehindSign(words, design, setting, sign) : this.#setVerse(block, words, design, setting);
    const spaced = this.#opens(block) ? { ...design, beforePt: design.leadingPt / 2 } : design;
    this.#role = block.role;
    return this.#setBlock(block, block.id ?? label?.id, spaced, lines);
  }

  /** The lines of a block; those of a part of a verse begin where the part before ended. */
  #setVerse({ part }: Block, words: readonly Word[], design: BlockDesign, setting: Setting): Line[] {
    const endPt = part === "M" || part === "F" ? this.#verseEndPt : undefined;
    const placed = endPt === undefined ? design : continuingVerse(design, endPt, words, setting.measurePt);
    const lines = setLines(words, placed, setting);
    if (part !== undefined) this.#verseEndPt = part === "F" ? undefined : endOf(lines);
    return lines;
  }

  #behindLabel(block: Block): BlockDesign {
    const design = designOfBlock(block, this.#stream.designs);
    return { ...design, leftPt: design.leftPt + design.sizePt * 0.8 };
  }

  /** True of a block that begins a list or a stanza, which are parted from what stands before them, though not from a label or a heading. */
  #opens({ groups, role }: Block): boolean {
    const whole = groups.findLast(({ kind }) => kind === "list" || kind === "verse");
    const isNew = whole !== undefined && !this.#begun.has(whole);
    for (const group of groups) if (group.kind === "list" || group.kind === "verse") this.#begun.add(group);
    if (whole?.kind === "list") return isNew && groups.filter(({ kind }) => kind === "list").length === 1;
    return role === "verse" && (isNew || this.#role !== "verse") && !unparted.has(this.#role);
  }

  /** Each row is a block. */
  setTable(table: Group, blocks: readonly Block[]): readonly SetBlock[] {
    const ofRows = this.#stream.designs["table-row"];
    const collected = blocks.map((block): CollectedBlock => {
      const isHead = block.groups.some(({ heads }) => heads !== undefined);
      const design = isHead ? { ...ofRows, italic: true } : ofRows;
      const placed = this.#stream.structure.place(block);
      const words = this.#collect(block, design, placed);
      const frame = block.picture && this.#frame(block, design, figureIn(placed.element, block.picture));
      return { block, words, design, setting: this.#settingFor(block), frame };
    });
    const rows = setTable(table, collected, this.#composition.sheet.measurePt);
    const set = rows.map(({ lines, isHeader }, index) => ({
      ...this.#setBlock({ ...blocks[0]!, outline: undefined }, undefined, ofRows, lines),
      beforePt: index === 0 ? ofRows.leadingPt : ofRows.beforePt,
      keepsWithNext: isHeader,
      gridPt: 0,
      ruledAbove: index === 0 || (rows[index - 1]!.isHeader && !isHeader),
      ruledBelow: index === rows.length - 1,
    }));
    const heads = rows.findIndex(({ isHeader }) => !isHeader);
    return withRepeatedHeads(set, Math.max(0, heads));
  }

  #collect(block: Block, design: BlockDesign, { element, parent }: BlockElement): Word[] {
    const { wording, notes } = this.#composition;
    const words = collectWords(block.content, design, this.#stream.tag, element, wording);
    notes.setCalled(words, parent);
    return words;
  }

  #setBlock({ outline, level }: Block, id: string | undefined, design: BlockDesign, lines: readonly Line[]): SetBlock {
    const { beforePt, keepsWithNext } = design;
    const { gridPt } = this.#stream;
    const free = { ruledAbove: false, ruledBelow: false, repeated: [] };
    return { lines, beforePt, keepsWithNext, opensSheet: false, gridPt, id, outline, level, ...free };
  }

  #settingFor(block: Block): Setting {
    const language = block.language ?? block.groups.findLast(group => group.language !== undefined)?.language;
    return this.#composition.settingIn(language);
  }

  /** The design of a block: behind a label that has a line of its own, an item stands further in; items without a sign hang. */
  #designFor(block: Block): BlockDesign {
    const { role, groups, continues } = block;
    const design = designOfBlock(block, this.#stream.designs);
    const item = groups.findLast(({ kind }) => kind === "item");
    if (item && role === "term") this.#labelled.add(item);
    if (role !== "list-item" || !item) return design;
    const step = design.sizePt * 1.3;
    if (this.#labelled.has(item)) return { ...design, leftPt: design.leftPt + step };
    if (item.marker !== undefined || continues || design.before > 0) return design;
    return { ...design, justified: false, leftPt: design.leftPt + step, firstPt: -step };
  }

  /** The sign or number of an item, where its first line begins. */
  #signOf({ groups }: Block, design: BlockDesign): { word: Word; xPt: number } | undefined {
    const at = groups.findLastIndex(({ kind }) => kind === "item");
    const [item, list] = [groups[at], groups[at - 1]];
    if (!item || list?.kind !== "list" || this.#begun.has(item)) return undefined;
    this.#begun.add(item);
    if (item.marker === undefined) return undefined;
    const sign: readonly Inline[] = [{ kind: "text", text: item.marker }];
    const label = this.#stream.structure.labelOf(item);
    const [word] = collectWords(sign, { ...design, italic: false }, "Apparatus", label, this.#composition.wording);
    return word && { word, xPt: design.leftPt - Math.max(design.sizePt, word.widthPt + design.sizePt * 0.4) };
  }

  #labelAsSign(label: Block, { groups }: Block, design: BlockDesign): { word: Word; xPt: number } | undefined {
    const element = this.#stream.structure.labelOf(groups.at(-1)!);
    const [word] = this.#collect(label, { ...this.#stream.designs.term, leftPt: 0 }, { element, parent: element });
    return word && { word, xPt: Math.max(0, design.leftPt - Math.max(design.sizePt * 1.6, word.widthPt + 4)) };
  }

  #setPicture(block: Block, picture: Picture, design: BlockDesign, element: StructureElement): SetBlock {
    const lines = setPicture(picture, this.#frame(block, design, figureIn(element, picture)));
    return { ...this.#setBlock(block, block.id, design, lines), keepsWithNext: block.groups.at(-1)?.kind === "figure" };
  }

  #frame(block: Block, design: BlockDesign, figure: StructureElement): PictureFrame {
    const { pictures, sheet, wording } = this.#composition;
    const heightPt = (sheet.bottomPt - sheet.topPt) / 1.5;
    return { setting: this.#settingFor(block), heightPt, design, wording, pictures, figure };
  }
}

/** The roles of blocks that verse stands close to. */
const unparted: ReadonlySet<Block["role"] | undefined> = new Set([
  "heading",
  "speech",
  "speaker",
  "stage",
  "term",
] as const);
