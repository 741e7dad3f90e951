import { describe, expect, it } from "vitest";

import { elementsOf, isTei, textOf } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { build } from "../../src/index.ts";
import { otherSides, readingSide } from "../../src/tei/choice-sides.ts";

const names = ["sic", "corr", "orig", "reg", "abbr", "expan", "unclear", "seg"];

/** Every choice of up to three sides, each side with a word of its own. */
const choices = names.flatMap(a => [[a], ...names.flatMap(b => [[a, b], ...names.map(c => [a, b, c])])]);
const paragraphs = choices.map((sides, n) => {
  const written = sides.map((name, i) => `<${name}>${n}${"abc"[i]}</${name}>`).join("");
  return `<p>${n} is <choice>${written}</choice></p>`;
});
const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Choices</title></titleStmt></fileDesc></teiHeader>
  <text><body>${paragraphs.join("")}</body></text></TEI>`;

describe("the sides of a choice", () => {
  it("are told apart by the style sheets, which read registers too, as by all that reads a document before them", async () => {
    const { files } = await build(tei, { formats: ["txt"], file: "choices.xml" });
    const page = new TextDecoder().decode(files.find(({ path }) => path === "choices.txt")!.bytes);
    const lines = page.split("\n").filter(line => /^\d+ is /.test(line));
    const printed = lines.map(line => line.replace("[?]", ""));
    const document = parseXml(new TextEncoder().encode(tei), "choices.xml");
    if (!document.ok) throw new Error("not well-formed");
    const read = [...elementsOf(document.value.root)].filter(element => isTei(element, "choice"));
    expect(printed).toEqual(
      read.map((choice, n) => {
        const others = otherSides(choice).map(textOf).join(", ");
        return `${n} is ${textOf(readingSide(choice)!)}${others && ` [or: ${others}]`}`;
      }),
    );
  });
});
