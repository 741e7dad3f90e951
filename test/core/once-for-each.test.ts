import { describe, expect, it } from "vitest";

import { quotationMarks } from "../../src/core/quotation-marks.ts";
import { isChunk } from "../../src/core/tei-elements.ts";
import { childElements, type XmlElement } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";

/** An element of many children, and how often any of them was looked at through it. */
function watched(name: string, content: string, count: number): { parent: XmlElement; looks: () => number } {
  const xml = `<${name} xmlns="http://www.tei-c.org/ns/1.0">${content.repeat(count)}</${name}>`;
  const parsed = parseXml(new TextEncoder().encode(xml), "many.xml");
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
  let looks = 0;
  const parent = parsed.value.root;
  const children = new Proxy(parent.children, {
    get: (target, key) => {
      if (typeof key === "string" && /^\d+$/.test(key)) looks++;
      return Reflect.get(target, key) as unknown;
    },
  });
  Object.assign(parent, { children });
  return { parent, looks: () => looks };
}

describe("what is asked of each child about its parent", () => {
  it.each<[string, string, string, (child: XmlElement) => unknown]>([
    ["whether a label of a list runs in", "list", "<label>a</label> <item>b</item>", isChunk],
    ["whether a segment is a paragraph of its utterance", "u", "<seg>word</seg> ", isChunk],
    ["the marks of a quotation", "p", "<q>Yes</q>, he said. ", quotationMarks],
  ])("costs no more for each where there are many: %s", (_, name, content, ask) => {
    const looksPerChild = (count: number): number => {
      const { parent, looks } = watched(name, content, count);
      for (const child of childElements(parent)) ask(child);
      return looks() / count;
    };
    expect(looksPerChild(1000)).toBeLessThan(2 * looksPerChild(10));
  });
});
