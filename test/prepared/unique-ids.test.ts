import { expect, it } from "vitest";

import { elementsOf, type XmlElement } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { ownIdPrefix, uniqueIds } from "../../src/prepared/unique-ids.ts";

function rootOf(body: string): XmlElement {
  const document = parseXml(
    new TextEncoder().encode(`<TEI xmlns="http://www.tei-c.org/ns/1.0">${body}</TEI>`),
    "x.xml",
  );
  if (!document.ok) throw new Error("not well-formed");
  return document.value.root;
}

it("lets the first element keep an id, and changes those that cannot stand", () => {
  const root = rootOf(`<p xml:id="a"/><p xml:id="a"/><p xml:id="a-"/><p xml:id="b c"/><p xml:id=""/>`);
  const { replaced } = uniqueIds(root);
  expect([...elementsOf(root)].slice(1).map(element => replaced.get(element))).toEqual([
    undefined,
    "a--",
    undefined,
    "b_c",
    "_",
  ]);
});

it("keeps the ids that a page gives of its own accord apart from those of the document", () => {
  expect(ownIdPrefix(new Set(["p1", "chapter"]))).toBe("");
  expect(ownIdPrefix(new Set(["notes"]))).toBe("_");
  expect(ownIdPrefix(new Set(["e12", "_c1"]))).toBe("__");
  expect(ownIdPrefix(new Set(["person.gore"]))).toBe("_");
});
