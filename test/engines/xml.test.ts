import { describe, expect, it } from "vitest";

import { elementsOf, textOf } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";

const parse = (source: string) => {
  const parsed = parseXml(new TextEncoder().encode(source), "x.xml");
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
  return parsed.value;
};

describe("a parsed document", () => {
  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
  ])("knows where each start tag begins, with %s", (_, end) => {
    const source = ["<a>", '  <b\n x="<!"/>'.replace("<!", "&lt;"), "text <c>é</c><d/>", "</a>"].join(end);
    const places = [...elementsOf(parse(source).root)].map(({ name, line, column }) => `${name} ${line}:${column}`);
    expect(places).toEqual(["a 1:1", "b 2:3", "c 4:6", "d 4:14"]);
  });

  it("has its own entities expanded", () => {
    const { root } = parse(
      '<!DOCTYPE a [<!ENTITY b "bold"><!ENTITY c "&b; &#233;">]><a x="1 &amp; 2">&c; &lt;<b/></a>',
    );
    expect(textOf(root)).toBe("bold é <");
  });
});
