import type { Block, Group } from "../../print/print-vocabulary.ts";

/**
 * Blocks in groups that can hold them: a table of rows of cells, a list of items. What stands in a table or a list and in no
 * part of it is given one; a part without its whole is none. ISO 32000-1, 14.8.4.3.
 */
export function wellGrouped(blocks: readonly Block[]): Block[] {
  const begun = new Set<Group>();
  return blocks.map(block => {
    const groups: Group[] = [];
    for (const group of block.groups) {
      const within = groups.at(-1);
      const whole = wholes[group.kind];
      if (whole !== undefined && whole !== within?.kind) continue;
      if (within && parts[within.kind] && parts[within.kind] !== group.kind && group.kind !== "list")
        groups.push(...missing(within, group.language));
      groups.push(group);
    }
    const last = groups.at(-1);
    const heads = last?.kind === "list" && !begun.has(last) && headings.has(block.role);
    if (heads) groups.pop();
    else if (last) groups.push(...missing(last, undefined));
    for (const group of groups) begun.add(group);
    return { ...block, groups };
  });
}

const headings: ReadonlySet<Block["role"]> = new Set(["heading", "caption"]);

/** The whole that each part can be of, and the part that each whole is made of. */
const wholes: Partial<Record<Group["kind"], Group["kind"]>> = { row: "table", cell: "row", item: "list" };
const parts: Partial<Record<Group["kind"], Group["kind"]>> = { table: "row", row: "cell", list: "item" };

function missing({ kind }: Group, language: string | undefined): Group[] {
  const part = parts[kind];
  if (part === undefined) return [];
  const group = {
    kind: part,
    language,
    marker: undefined,
    heads: undefined,
    numbering: undefined,
    columns: 1,
    rows: 1,
  };
  return [group, ...missing(group, undefined)];
}
