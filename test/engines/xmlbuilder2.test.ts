import { expect, it } from "vitest";

import { writeXmlDocument, type WrittenElement } from "../../src/engines/xmlbuilder2.ts";

const element = (name: string, children: WrittenElement["children"], attributes = {}): WrittenElement => ({
  name,
  attributes,
  children,
});

it("a long list is written as a short one is: each element once, in order, in one root", () => {
  const items = Array.from({ length: 2500 }, (_, i) =>
    element("a:item", [element("n", [`${i} & <${i}>`])], { id: `i${i}` }),
  );
  const text = writeXmlDocument(element("list", items, { xmlns: "urn:l", "xmlns:a": "urn:a", label: 'x > "y"' }));
  const lines = items.flatMap((_, i) => [`  <a:item id="i${i}">`, `    <n>${i} &amp; &lt;${i}&gt;</n>`, "  </a:item>"]);
  expect(text).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<list xmlns="urn:l" xmlns:a="urn:a" label="x &gt; &quot;y&quot;">',
      ...lines,
      "</list>",
      "",
    ].join("\n"),
  );
});
