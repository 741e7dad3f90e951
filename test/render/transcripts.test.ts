import { describe, expect, it } from "vitest";

import { readShownText } from "../../src/engines/pdfjs.ts";
import { buildAndVerify } from "../verify/build-and-verify.ts";
import { documentOf } from "./text/type-tei.ts";

const debate = `<div>
  <note type="speaker">The President of the House</note> <u who="#p.1"><seg>I open the sitting.</seg> <seg>Ms Lund has the floor.</seg></u>
  <note>(Applause.)</note>
  <pb n="2"/><note type="speaker">Ms Lund:</note> <u who="#lund">Thank you.<note place="bottom">See page 9.</note></u>
  <u who="#p.1">You are welcome.</u>
</div>`;
const { files, findings, words } = await buildAndVerify(documentOf(debate), "reading");
const textOf = (ending: "html" | "txt"): string => new TextDecoder().decode(files.get(ending));
const typed = textOf("txt").split(/^={72}$/m)[1] ?? "";
const shown = (await readShownText(files.get("pdf")!))!.map(({ text }) => text).join("");

describe("the record of a debate", () => {
  it("is verified in every format", () => {
    expect(findings).toEqual([]);
    expect([...words.values()].every(count => count > 15)).toBe(true);
  });

  it("names the speakers as it prints them, before what they say", () => {
    expect(typed).toMatch(/^The President of the House\n\nI open the sitting\./m);
    expect(typed).toMatch(/^Ms Lund:\n+Thank you\. \[1\]/m);
    expect(textOf("html")).toMatch(/<div class="who-speaks"[^>]*>The President of the House<\/div>/);
    expect(shown).toMatch(/The President of the House\s*I open/i);
  });

  it("names whoever is not named in the record, in each format", () => {
    expect(typed).toContain("\n[The President of the House:] You are welcome.");
    expect(textOf("html")).toMatch(/<b class="who"[^>]*>The President of the House<\/b> You are welcome/);
    expect(shown).toMatch(/The President of the House:?\s*You are welcome/i);
  });

  it("keeps what happened between the speeches in its place, and a note on them at the foot", () => {
    expect(typed).toMatch(/has the floor\.\n\n\(Applause\.\)\n/);
    expect(textOf("txt")).toMatch(/^\[1\] See page 9\.$/m);
  });

  it("begins a paragraph with each part of an utterance", () => {
    expect(typed).toMatch(/I open the sitting\.\n\n +Ms Lund has the floor\./);
    expect(textOf("html")).toMatch(/<div class="seg"[^>]*>Ms Lund has/);
  });
});

describe("what is heard in a debate and is no word of it", () => {
  it("stands in parentheses in plain text, among words and between them", async () => {
    const body = `<u who="#a"><seg>One. <vocal><desc>Laughter</desc></vocal> Two.</seg><kinesic><desc>Applause</desc></kinesic><seg>Three <gap reason="inaudible"><desc>inaudible</desc></gap>.</seg></u><incident><desc>(Noise)</desc></incident>`;
    for (const layer of ["reading", "diplomatic"] as const) {
      const built = await buildAndVerify(documentOf(body), layer, { formats: ["txt", "html", "corpus"] });
      expect(built.findings).toEqual([]);
      const text = new TextDecoder().decode(built.files.get("txt"));
      expect(text).toMatch(/One\. \(Laughter\) Two\.\s+\(Applause\)\s+Three \[missing: inaudible\]\.\s+\(Noise\)\n/);
    }
  });
});
