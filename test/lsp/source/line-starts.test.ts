import { expect, it } from "vitest";

import { LineStarts } from "../../../src/lsp/source/line-starts.ts";

/** Numbers from 0 to below a bound, the same in each run. */
function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return bound => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * bound);
  };
}

it("lines after a change are those of the text that comes of it, whatever ends of lines are torn or joined", () => {
  const next = numbers(7);
  const some = (): string => Array.from({ length: next(5) }, () => ["\r", "\n", "a", "\r\n"][next(4)]).join("");
  let text = "";
  let lines = new LineStarts(text);
  for (let nth = 0; nth < 3000; nth++) {
    const start = next(text.length + 1);
    const end = Math.min(text.length, start + next(4));
    const inserted = some();
    text = text.slice(0, start) + inserted + text.slice(end);
    lines.follow(text, { start, end, inserted: inserted.length });
    if (text.length > 60) lines = new LineStarts((text = text.slice(0, 30)));
    const fresh = new LineStarts(text);
    for (let offset = 0; offset <= text.length; offset++) expect(lines.placeOf(offset)).toEqual(fresh.placeOf(offset));
  }
});
