import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { buildEdition } from "../../build-edition.ts";
import { readShownText } from "../../../src/engines/pdfjs.ts";

type Shown = NonNullable<Awaited<ReturnType<typeof readShownText>>>[number];

const tei = (language: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${language}">
  <teiHeader xml:lang="en"><fileDesc><titleStmt><title xml:lang="he">ספר שלום Moscow</title><title type="sub" xml:lang="he">רשימות.</title><title type="sub">Notes (2).</title></titleStmt>
  <publicationStmt><publisher xml:lang="he">הוצאה.</publisher><availability><licence>Free for all.</licence></availability></publicationStmt><sourceDesc><p>A typescript.</p></sourceDesc></fileDesc></teiHeader>
  <text><body><p xml:lang="he">${"שלום עולם. ".repeat(500)}</p></body></text></TEI>`;

async function shownIn(language: string): Promise<readonly Shown[]> {
  const path = join(mkdtempSync(join(tmpdir(), "recension-direction-")), "document.xml");
  writeFileSync(path, tei(language));
  const built = await buildEdition(path, { formats: ["pdf"], layer: "reading", notes: "end", pageSize: "6x9" });
  if (!built.ok) throw new Error("not built");
  return (await readShownText(built.value.get("pdf")!))!;
}

describe.each(["en", "he"])("in a book whose language is %s", language => {
  it("each part of the title page begins on the side of its own language", async () => {
    const shown = await shownIn(language);
    const at = (text: string): number => shown.find(one => one.text.includes(text))!.x;
    expect(at("Notes")).toBeLessThan(100);
    expect(at("רשימות")).toBeGreaterThan(250);
    expect(at("הוצאה")).toBeGreaterThan(250);
  });

  it("what stands before the text begins on the side of the language that it is in", async () => {
    const shown = await shownIn(language);
    for (const words of ["Source.", "Redactions.", "Free"])
      expect(shown.find(one => one.text.startsWith(words))!.x, words).toBeLessThan(100);
  });

  it("the running head runs as its words do", async () => {
    const head = (await shownIn(language)).filter(({ y }) => y < 60 || y > 648 - 60);
    const [latin, hebrew] = ["Moscow", "ספר"].map(text => head.find(one => one.text.includes(text))!);
    expect(latin!.x).toBeLessThan(hebrew!.x);
  });
});
