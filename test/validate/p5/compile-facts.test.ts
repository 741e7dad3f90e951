import { describe, expect, it } from "vitest";

import { parseXml } from "../../../src/engines/xml.ts";
import { compileFacts } from "../../../src/validate/p5/compile-facts.ts";
import { readFacts } from "../../../src/validate/p5/read-facts.ts";
import { Vocabulary } from "../../../src/validate/p5/vocabulary.ts";
import { readSchema } from "../../../src/validate/relax-ng/read-schema.ts";
import { validateRelaxNg } from "../../../src/validate/relax-ng/validate-relax-ng.ts";

const facts = `
datatype teidata.pointer = xsd:anyURI(pattern "\\S+")
macro macro.words = (text() | model.hiLike)*
class att.global : att.placed
  @n? = xsd:integer
class att.placed
  @place? = "top" | "end"
class model.hiLike
class model.part
element hi : att.global, model.hiLike
  = macro.words
  @place? = "top" | "foot"
element a : model.part
  = empty()
element b : model.part
  = empty()
element teiCorpus
  = TEI{2,3}
element TEI : att.global
  = a?, b?, hi+, any()?
  without @place
  @n = teidata.pointer{2,}
  @key? = xsd:token
    or @ref? = xsd:token
`;

const schema = readSchema(compileFacts(new Vocabulary(readFacts(new Map([["tei", facts]])))));

function isValid(text: string): boolean {
  const document = parseXml(new TextEncoder().encode(text), "a.xml");
  if (!document.ok) throw new Error(document.diagnostics[0]?.message);
  return validateRelaxNg(document.value, schema).length === 0;
}

const inTei = (content: string, attributes = 'n="#a #b"'): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" ${attributes}>${content}</TEI>`;

describe("the schema that is compiled from facts", () => {
  it.each([
    inTei("<hi/>"),
    inTei("<a/><b/><hi>words <hi/></hi><hi/>"),
    inTei("<b/><hi/>"),
    inTei('<hi n="3" place="foot"/>'),
    inTei('<hi/><math xmlns="urn:m" a="b"><x>1</x></math>'),
    inTei("<hi/>", 'n="#a #b #c" key="k"'),
    `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">${inTei("<hi/>").repeat(3)}</teiCorpus>`,
  ])("allows %s", text => {
    expect(isValid(text)).toBe(true);
  });

  it.each([
    inTei(""),
    inTei("<b/><a/><hi/>"),
    inTei("<hi/><hi2/>"),
    inTei('<hi place="end"/>'),
    inTei('<hi n="three"/>'),
    inTei("<hi/>", 'n="#a"'),
    inTei("<hi/>", ""),
    inTei("<hi/>", 'n="#a #b" place="top"'),
    inTei("<hi/>", 'n="#a #b" key="k" ref="r"'),
    inTei('<hi/><math xmlns="urn:m"><hi xmlns="http://www.tei-c.org/ns/1.0"/></math>'),
    `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">${inTei("<hi/>")}</teiCorpus>`,
    `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">${inTei("<hi/>").repeat(4)}</teiCorpus>`,
    '<hi xmlns="http://www.tei-c.org/ns/1.0"/>',
    "<TEI/>",
  ])("refuses %s", text => {
    expect(isValid(text)).toBe(false);
  });
});
