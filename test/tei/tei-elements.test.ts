import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { isKnownTei } from "../../src/tei/tei-elements.ts";
import { teiNamespace, type XmlElement } from "../../src/core/xml-tree.ts";

const schema = readFileSync("../shared/schemas/tei/tei_all.rng", "utf8");
const names = [...new Set([...schema.matchAll(/<element name="([A-Za-z]+[0-9]?)"/g)].map(([, name]) => name!))];

function element(local: string, namespace = teiNamespace): XmlElement {
  return {
    kind: "element",
    name: local,
    local,
    namespace,
    attributes: [],
    children: [],
    parent: undefined,
    line: 1,
    column: 1,
  };
}

describe("what is known of TEI", () => {
  it("is every element of tei_all", () => {
    expect(names.filter(name => !isKnownTei(element(name)))).toEqual([]);
  });

  it("is nothing else", () => {
    expect(["venue", "blort", "P"].filter(name => isKnownTei(element(name)))).toEqual([]);
    expect(isKnownTei(element("p", ""))).toBe(false);
  });
});
