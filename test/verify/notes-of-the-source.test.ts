import { describe, expect, it } from "vitest";

import type { Layer } from "../../src/core/layer.ts";
import { buildAndVerify } from "./build-and-verify.ts";

const record = (text: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt></fileDesc></teiHeader>
  <text><body><p>One<note>First.</note> ${text} two<note>Last.</note>.</p></body></text></TEI>`;

/** Words of the source that the edition replaces or leaves out, with notes at them: the notes of each layer in their order. */
const documents: readonly (readonly [title: string, tei: string, reading: string, diplomatic: string])[] = [
  ["sic", "<choice><sic>teh<note>Blot.</note></sic><corr>the</corr></choice>", "First. Last.", "First. Blot. Last."],
  ["orig", "<choice><orig>vp<note>So.</note></orig><reg>up</reg></choice>", "First. Last.", "First. So. Last."],
  [
    "abbr",
    "<choice><abbr>Mr<note>Sup.</note></abbr><expan>Mister</expan></choice>",
    "First. Last.",
    "First. Sup. Last.",
  ],
  [
    "a side of no name",
    "<choice><seg>eh<note>Dim.</note></seg><corr>the</corr></choice>",
    "First. Last.",
    "First. Dim. Last.",
  ],
  [
    "both sides",
    "<choice><sic>teh<note>Blot.</note></sic><corr>the<note>Clear.</note></corr></choice>",
    "First. Clear. Last.",
    "First. Blot. Last.",
  ],
  [
    "a choice within a choice",
    "<choice><sic>a<choice><orig>o<note>Blot.</note></orig><reg>r</reg></choice></sic><corr>the</corr></choice>",
    "First. Last.",
    "First. Blot. Last.",
  ],
  [
    "a note on a note",
    "<choice><sic>teh<note>Wrng<note>So.</note>.</note></sic><corr>the</corr></choice>",
    "First. Last.",
    "First. Wrng. So. Last.",
  ],
  [
    "a note of the editor",
    "<choice><sic>teh<note type='editorial'>Ours.</note></sic><corr>the</corr></choice>",
    "First. Last.",
    "First. Last.",
  ],
  ["a stamp", "<fw type='stamp'>SEEN<note>Faint.</note></fw>", "First. Last.", "First. Faint. Last."],
  [
    "a note in its line",
    "<choice><sic>teh<note place='inline'>sic</note> x</sic><corr>the</corr></choice>",
    "First. Last.",
    "First. Last.",
  ],
  [
    "the beginning of a page",
    "<choice><sic>te<pb n='2'/>h</sic><corr>the</corr></choice>",
    "First. Last.",
    "First. Last.",
  ],
  [
    "two readings of a blot, of which one is printed",
    "<choice><unclear>a</unclear><unclear>o<note>Rather.</note></unclear></choice>",
    "First. Last.",
    "First. Last.",
  ],
];

describe("a note at words that the edition replaces", () => {
  it.each(documents)("is in the layer that has those words, in every format: %s", async (_, tei, ...notes) => {
    for (const [i, layer] of (["reading", "diplomatic"] as const).entries()) {
      const { files, findings } = await buildAndVerify(record(tei), layer);
      expect(findings).toEqual([]);
      expect(typedNotes(files.get("txt"))).toBe(notes[i]);
      expect(notesOnPage(files.get("html"), layer)).toBe(notes[i]);
    }
  });

  it("is called by the number before it and a letter, so that those of the edition run on", async () => {
    const { files } = await buildAndVerify(record(documents[0]![1]), "reading");
    const page = new TextDecoder().decode(files.get("html"));
    expect([...page.matchAll(/data-call="[^"]*">([^<]*)/g)].map(([, sign]) => sign)).toEqual(["1", "1a", "2"]);
  });
});

function typedNotes(typed: Uint8Array | undefined): string {
  const [, , notes = ""] = new TextDecoder().decode(typed).split(/^=+$/m);
  return words(notes.replace(/ ?\[\w+\]/g, ""));
}

/** The notes that the page shows at first: in the reading layer, those that are not hidden. */
function notesOnPage(page: Uint8Array | undefined, layer: Layer): string {
  const items = [...new TextDecoder().decode(page).matchAll(/<li data-note=([^>]*)>([^]*?)<\/li>/g)];
  const shown = items.filter(([, attributes]) => layer === "diplomatic" || !attributes!.includes("hidden"));
  return words(shown.map(([, , item]) => item!.replace(/<a [^]*?<\/a>|<[^>]*>/g, "")).join(" "));
}

function words(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
