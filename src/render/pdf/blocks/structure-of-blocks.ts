import { StructureElement } from "../../../pdf/structure.ts";
import type { Block, Group, Numbering } from "../../print/print-vocabulary.ts";
import { gridOf, type GridCell } from "./table-grid.ts";

/** The place of a block in the structure: its own element, and the one that holds it. */
export interface BlockElement {
  readonly element: StructureElement;
  readonly parent: StructureElement;
}

/**
 * Makes the elements of blocks in their order: each within those of its groups, which are made once. Blocks are well grouped.
 * No level of headings is passed over (ISO 14289-1, 7.4.2), and every row of a table has all of its columns.
 */
export class StructureOfBlocks {
  readonly #root: StructureElement;
  readonly #elements = new Map<Group, StructureElement>();
  readonly #labels = new Map<Group, StructureElement>();
  readonly #cells = new Map<Group, GridCell>();
  readonly #free = new Map<Group, number>();
  #level = 0;

  constructor(root: StructureElement, blocks: readonly Block[]) {
    this.#root = root;
    for (const [table, within] of tablesIn(blocks))
      for (const { group, cells, free } of gridOf(table, within).rows) {
        for (const cell of cells) this.#cells.set(cell.group, cell);
        if (free > 0) this.#free.set(group, free);
      }
  }

  place(block: Block): BlockElement {
    const parent = block.groups.reduce((within, group) => this.#ofGroup(group, within), this.#root);
    return { parent, element: parent.child(this.#typeOf(block), { language: block.language }) };
  }

  /** The element of the label of an item. */
  labelOf(item: Group): StructureElement {
    return this.#labels.get(item)!;
  }

  /** Once all blocks are placed: cells for the columns that rows have none for. */
  finish(): void {
    for (const [row, free] of this.#free) for (let i = 0; i < free; i++) this.#elements.get(row)?.child("TD");
  }

  #ofGroup(group: Group, within: StructureElement): StructureElement {
    const known = this.#elements.get(group);
    if (known) return known;
    const { language, kind } = group;
    const element = within.child(types[kind](group), { language, attributes: this.#attributesOf(group) });
    if (kind === "item") this.#labels.set(group, element.child("Lbl"));
    const holder = kind === "item" ? element.child("LBody") : element;
    this.#elements.set(group, holder);
    return holder;
  }

  #typeOf({ role, level, picture }: Block): string {
    if (picture) return "Div";
    if (role !== "heading") return role === "verse" ? "Verse" : "P";
    this.#level = Math.min(level, this.#level + 1, 6);
    return `H${this.#level}`;
  }

  #attributesOf(group: Group): Readonly<Record<string, unknown>> | undefined {
    const { kind, numbering, heads } = group;
    if (kind === "list")
      return { O: "List", ListNumbering: numbering === undefined ? "None" : listNumbering[numbering] };
    const cell = this.#cells.get(group);
    if (!cell) return undefined;
    return {
      O: "Table",
      ColSpan: cell.columns > 1 ? cell.columns : undefined,
      RowSpan: cell.rows > 1 ? cell.rows : undefined,
      Scope: scopeOf(heads, cell),
    };
  }
}

/** The head of the first column may head rows too. ISO 32000-1, 14.8.5.7. */
function scopeOf(heads: Group["heads"], { column }: GridCell): string | undefined {
  if (heads === "column") return column === 0 ? "Both" : "Column";
  return heads === "row" ? "Row" : undefined;
}

/** ISO 32000-1, 14.8.5.5. */
const listNumbering: Readonly<Record<Numbering, string>> = {
  disc: "Disc",
  decimal: "Decimal",
  "lower-alpha": "LowerAlpha",
  "upper-alpha": "UpperAlpha",
  "lower-roman": "LowerRoman",
  "upper-roman": "UpperRoman",
};

/** The tables in the order of their beginnings, and the blocks within each. */
function tablesIn(blocks: readonly Block[]): Map<Group, Block[]> {
  const tables = new Map<Group, Block[]>();
  for (const block of blocks)
    for (const group of block.groups) if (group.kind === "table") tables.set(group, appended(tables.get(group), block));
  return tables;
}

const types: Readonly<Record<Group["kind"], (group: Group) => string>> = {
  section: () => "Sect",
  speech: () => "Speech",
  list: () => "L",
  item: () => "LI",
  table: () => "Table",
  row: () => "TR",
  cell: ({ heads }) => (heads ? "TH" : "TD"),
  quote: () => "BlockQuote",
  verse: () => "Div",
  figure: () => "Div",
};

function appended(blocks: Block[] | undefined, block: Block): Block[] {
  if (!blocks) return [block];
  blocks.push(block);
  return blocks;
}
