import { expect, it } from "vitest";

import { findingsIn, gist, txt } from "../small-edition.ts";

const withheld = (typed: string): string =>
  txt.replace(/\[p\. 1\][^]*?\n={72}/, `[p. 1]\n\n${typed}\n\n${"=".repeat(72)}`).replace(/\[1\][^]*?(?==)/, "");
const tei = '<pb n="1"/><p>He said <gap reason="redacted"/> and left <gap reason="redacted"/>.</p>';

it("a label for each passage withheld is looked for in its place", async () => {
  const sound = withheld("He said [redacted] and left [redacted, 2 lines].");
  expect((await findingsIn("txt", sound, tei)).map(gist)).toEqual([]);
  const lost = withheld("He said and left [redacted, 2 lines].");
  expect((await findingsIn("txt", lost, tei)).map(gist)).toEqual([
    "REC-Y021 | p. 1 | The TEI: He said [[…]] and left . | The plain text: He said [] and left .",
  ]);
});
