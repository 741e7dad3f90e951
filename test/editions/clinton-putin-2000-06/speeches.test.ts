import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { attribute, childElements, elementsOf, isTei, type XmlElement } from "../../../src/core/xml-tree.ts";
import { parseXml } from "../../../src/engines/xml.ts";
import { pagesIn } from "../../../src/tei/pages.ts";

const folder = "tei/editions/clinton-putin-2000-06/";
const parsed = parseXml(readFileSync(`${folder}clinton-putin-2000-06.xml`), "edition.xml");
if (!parsed.ok) throw new Error("the edition is not well-formed");
const edition = parsed.value;
const pages = pagesIn(edition.root);
const speeches = [...elementsOf(edition.root)].filter(element => isTei(element, "sp"));
const source = readFileSync(`${folder}source.txt`, "utf8");

/** Read from source.txt by eye, without sight of the TEI: page, kind, speaker, first and last words as the source has them. */
const reading = readFileSync(new URL("speeches.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map(line => {
    const [page = "", kind = "", speaker = "", first = "", last = ""] = line.split("\t");
    return { page, kind, speaker, first, last };
  });
const turns = reading.filter(({ kind }) => kind !== "resumed within");

/** The words that the text layer reads within a speech: no label, manner, narration, correction, page furniture or note. */
function spoken(element: XmlElement): string {
  const left = ["speaker", "stage", "corr", "supplied", "fw", "note"];
  return element.children
    .map(child =>
      child.kind === "text" ? child.text : child.kind === "element" && !left.includes(child.local) ? spoken(child) : "",
    )
    .join("");
}

const words = (text: string): string => text.trim().split(/\s+/).join(" ");

describe("the speeches of the dinner, as read from the source by eye", () => {
  it("are 30 with a label, 19 of Putin and 11 of the President, and nine that resume without one", () => {
    const labelled = reading.filter(({ kind }) => kind === "labelled");
    expect(labelled.filter(({ speaker }) => speaker === "Putin")).toHaveLength(19);
    expect(labelled.filter(({ speaker }) => speaker === "POTUS")).toHaveLength(11);
    expect(reading).toHaveLength(39);
  });

  it("stand in the edition one for one, in order", () => {
    expect(speeches).toHaveLength(turns.length);
  });

  it.each(turns.map((turn, index) => ({ ...turn, index })))(
    "page $page, $speaker: $first …",
    ({ page, kind, speaker, first, last, index }) => {
      const speech = speeches[index]!;
      const text = words(spoken(speech)).replace(/^- /, "");
      expect(attribute(speech, "who")).toBe(speaker === "Putin" ? "#putin" : "#potus");
      expect(pages.get(speech)).toBe(page);
      expect(text.startsWith(first), text.slice(0, 80)).toBe(true);
      const whole = reading.find(({ kind, page: on }) => kind === "resumed within" && on === page);
      const end = whole && first.startsWith("This logic") ? whole.last : last;
      expect(text.endsWith(end), text.slice(-80)).toBe(true);
      expect(attribute(speech, "prev") !== undefined).toBe(kind === "resumed");
    },
  );

  it("occur in the source where the reading says", () => {
    let at = 0;
    for (const { first } of reading) {
      at = source.indexOf(first, at);
      expect(at, first).toBeGreaterThan(0);
    }
  });

  it("give a reason wherever a speaker is inferred", () => {
    const inferred = speeches.filter(speech =>
      childElements(speech).some(label => childElements(label).some(part => attribute(part, "reason") === "inferred")),
    );
    expect(inferred).toHaveLength(8);
    for (const speech of inferred)
      expect([...elementsOf(speech)].some(note => isTei(note, "note") && attribute(note, "type") === "editorial")).toBe(
        true,
      );
  });
});
