import { describe, expect, it } from "vitest";

import { quotationMarks } from "../../src/tei/quotation-marks.ts";
import { spacesAbout, typedAbout } from "../../src/tei/formula.ts";
import { pointedAt } from "../../src/tei/pointed-at.ts";
import { signOfRunningOn } from "../../src/tei/runs-on.ts";
import { isChunk } from "../../src/tei/tei-elements.ts";
import { firstWords } from "../../src/tei/words-of-layer.ts";
import { childElements, type XmlElement, type XmlNode } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";

/** An element of many children, and how often any of them was looked at through it. */
function watched(name: string, content: string, count: number): { parent: XmlElement; looks: () => number } {
  const xml = `<${name} xml:id="x">${content.repeat(count)}</${name.split(" ")[0]!}>`;
  const parsed = parseXml(new TextEncoder().encode(xml), "many.xml");
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
  let looks = 0;
  const parent = parsed.value.root;
  class Watched extends Array<XmlNode> {
    override indexOf(node: XmlNode): number {
      const at = super.indexOf(node);
      looks += at + 1;
      return at;
    }
  }
  const children = new Proxy(Watched.from(parent.children), {
    get: (target, key) => {
      if (typeof key === "string" && /^\d+$/.test(key)) looks++;
      return Reflect.get(target, key) as unknown;
    },
  });
  Object.assign(parent, { children });
  return { parent, looks: () => looks };
}

const tei = (name: string): string => `${name} xmlns="http://www.tei-c.org/ns/1.0"`;
const math = (name: string): string => `${name} xmlns="http://www.w3.org/1998/Math/MathML"`;

function nameOfChapter(paragraph: XmlElement): string | undefined {
  return pointedAt(childElements(paragraph)[0]!, paragraph.parent!, "reading");
}

describe("what is asked of each child about its parent", () => {
  it.each<[string, string, string, (child: XmlElement) => unknown]>([
    ["whether a label of a list runs in", tei("list"), "<label>a</label> <item>b</item>", isChunk],
    ["whether a segment is a paragraph of its utterance", tei("u"), "<seg>word</seg> ", isChunk],
    ["the marks of a quotation", tei("p"), "<q>Yes</q>, he said. ", quotationMarks],
    ["the name of the chapter that it points to", tei("div"), `<p>a <ptr target="#x"/></p>`, nameOfChapter],
    ["the hyphen at the end of a line", tei("p"), `<lb break="no"/>`, signInReading],
    ["the space about an operator", math("mrow"), "<mo>+</mo>", spacesAbout],
    ["the sign after what is in brackets", math("mfenced separators=',;'"), "<mi>a</mi>", typedAbout],
    ["the comma after a cell", math("mtr"), "<mtd/>", typedAbout],
    ["the sign before a script", math("mmultiscripts"), "<mi>a</mi>", typedAbout],
  ])("costs no more for each where there are many: %s", (_, name, content, ask) => {
    const looksPerChild = (count: number): number => {
      const { parent, looks } = watched(name, content, count);
      for (const child of childElements(parent)) ask(child);
      return looks() / count;
    };
    expect(looksPerChild(1000)).toBeLessThan(2 * looksPerChild(10));
  });

  it("is not asked of more than it takes: a chapter without a head is named by the first of its words", () => {
    const { parent, looks } = watched(tei("text"), "<p>One two three.</p>", 1000);
    const before = looks();
    expect(firstWords(parent.children, "reading", 8)).toBe("One two three. One two three. One two …");
    expect(looks() - before).toBe(3);
  });

  it("is asked no further than the block: the header is no part of a word", () => {
    const { parent, looks } = watched(tei("TEI"), "<text><p><lb break='no'/>ample</p></text>", 10);
    for (const text of childElements(parent)) childElements(childElements(text)[0]!).forEach(signInReading);
    expect(looks()).toBe(10);
  });
});

function signInReading(lb: XmlElement): void {
  signOfRunningOn(lb, "reading");
}
