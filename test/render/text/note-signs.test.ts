import { describe, expect, it } from "vitest";

import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { documentOf } from "./type-tei.ts";

const body = `<pb n="1"/><p>one<note n="*">Star [1].</note> two<note n="†">Dagger<note>within</note> note</note> [†] <gap reason="1"/> three</p>`;
const { files, findings } = await buildAndVerify(documentOf(body), "reading");
const fileOf = (ending: "html" | "txt" | "corpus.tsv"): string => new TextDecoder().decode(files.get(ending));

describe("notes with signs of their own", () => {
  it("are proved in every format, though the text has the like of a sign", () => {
    expect(findings).toEqual([]);
  });

  it("keep them in plain text and in the corpus", () => {
    expect(fileOf("txt")).toContain("one [*] two [†] [†] [missing: 1] three");
    expect(fileOf("txt")).toContain("\n[*] Star [1].\n\n[†] Dagger [1] note\n\n[1] within\n");
    expect(fileOf("corpus.tsv")).toMatch(/\tnote\tp1\.note1\t\*\n/);
  });

  it("keep them on the page, at the call and at the note", () => {
    expect(fileOf("html")).toMatch(/data-call="p1\.note1">\*<\/a>/);
    expect(fileOf("html")).toMatch(/<li data-note="p1\.note1" data-n="\*"/);
  });
});
