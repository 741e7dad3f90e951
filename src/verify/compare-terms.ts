import { reporter } from "../core/diagnostic.ts";
import { codes } from "./codes.ts";
import type { Finding } from "./compare-streams.ts";
import type { IndexTerm } from "./layers.ts";

const report = reporter(codes);

/** The index of subjects that an output prints: its headings; or, where nothing but lines is known, all that stands behind the text. */
export type PrintedIndex =
  | { readonly kind: "headings"; readonly headings: readonly string[] }
  | { readonly kind: "lines"; readonly lines: TypedLines };

/** A text without its white space, and where in it lines begin. */
export interface TypedLines {
  readonly text: string;
  readonly starts: ReadonlySet<number>;
}

/** Each heading of the TEI must be in the index of the output, and no other, where the output says which are. */
export function compareTerms(
  terms: readonly IndexTerm[],
  printed: PrintedIndex,
  output: string,
  file: string,
): Finding[] {
  const expected = new Map(terms.map(term => [withoutSpace(term.words), term]));
  if (printed.kind === "lines")
    return [...expected].filter(([words]) => !beginsLine(words, printed.lines)).map(([, term]) => lost(term, output));
  const found = new Map(printed.headings.map(heading => [withoutSpace(heading), heading]));
  return [
    ...[...expected].filter(([words]) => !found.has(words)).map(([, term]) => lost(term, output)),
    ...[...found]
      .filter(([words]) => !expected.has(words))
      .map(
        ([, words]): Finding =>
          () =>
            report("REC-Y040", { file }, { output, words: `“${words.trim()}”` }),
      ),
  ];
}

function lost({ words, locate }: IndexTerm, output: string): Finding {
  return () => report("REC-Y039", locate(), { output, words: `“${words}”` });
}

/** A colon ends the heading. */
function beginsLine(words: string, { text, starts }: TypedLines): boolean {
  const line = `${words}:`;
  for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) if (starts.has(at)) return true;
  return false;
}

export function withoutSpace(text: string): string {
  return text.replace(/\p{White_Space}+/gu, "");
}

/** Lines, each with whether it begins what it stands in, or goes on with the line before. */
export function joinLines(lines: readonly { readonly text: string; readonly begins: boolean }[]): TypedLines {
  const starts = new Set<number>();
  let text = "";
  for (const line of lines) {
    if (line.begins) starts.add(text.length);
    text += withoutSpace(line.text);
  }
  return { text, starts };
}
