/**
 * The difference of two texts of as many lines, as `diff -u` gives it and `patch` takes it, with three lines around each change. Empty
 * where they are the same.
 */
export function unifiedDifference(name: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changed = old.flatMap((line, nth) => (line === now[nth] ? [] : [nth]));
  if (changed.length === 0) return "";
  return `--- ${name}\n+++ ${name}\n${hunksOf(changed, old.length)
    .map(hunk => hunkOf(hunk, old, now))
    .join("")}`;
}

/** The lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

const around = 3;

/** Lines from `from` to before `to`. */
interface Hunk {
  readonly from: number;
  readonly to: number;
}

function hunksOf(changed: readonly number[], lines: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const line of changed) {
    const hunk = { from: Math.max(0, line - around), to: Math.min(lines, line + around + 1) };
    const last = hunks.at(-1);
    if (last && hunk.from <= last.to) hunks[hunks.length - 1] = { from: last.from, to: hunk.to };
    else hunks.push(hunk);
  }
  return hunks;
}

function hunkOf({ from, to }: Hunk, old: readonly string[], now: readonly string[]): string {
  const range = `${from + 1},${to - from}`;
  let text = `@@ -${range} +${range} @@\n`;
  for (let line = from; line < to;) {
    let end = line;
    while (end < to && old[end] !== now[end]) end++;
    if (end === line) text += marked(" ", old.slice(line, ++end));
    else text += marked("-", old.slice(line, end)) + marked("+", now.slice(line, end));
    line = end;
  }
  return text;
}

function marked(mark: string, lines: readonly string[]): string {
  return lines.map(line => mark + (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`)).join("");
}
