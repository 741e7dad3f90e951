import type { Fragment, Line, Look, PlacedWord } from "../set-text.ts";
import type { SetBlock } from "./block-of-lines.ts";

/**
 * The rows of a table, each but those that name the columns with these to be shown again where it begins a sheet: to the
 * eye alone, since they have been read.
 */
export function withRepeatedHeads(rows: readonly SetBlock[], heads: number): readonly SetBlock[] {
  if (heads === 0 || heads === rows.length) return rows;
  const repeated = rows.slice(0, heads).map((row, index) => ({
    ...row,
    lines: row.lines.map(silent),
    ruledBelow: index === heads - 1,
  }));
  return rows.map((row, index) => (index < heads ? row : { ...row, repeated }));
}

function silent(line: Line): Line {
  return { ...line, parts: line.parts.map(part => part.map(silentWord)), pictures: [] };
}

function silentWord({ word, ...place }: PlacedWord): PlacedWord {
  const fragments = word.fragments.map(silentFragment);
  return { ...place, word: { ...word, fragments, marks: [], spaceLook: undefined, continues: false } };
}

function silentFragment(fragment: Fragment): Fragment {
  const look: Look = { ...fragment.look, tag: "Artifact", content: undefined, link: undefined };
  return { ...fragment, look, part: undefined };
}
