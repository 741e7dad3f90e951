import { describe, expect, it } from "vitest";

import { allows, faultOf, schemaOf } from "./read-text.ts";

const compact = (text: string): { "s.rnc": string } => ({ "s.rnc": text });

describe("a schema in compact syntax", () => {
  it.each([
    ["elements in a group", "element r { element a { empty }, element b { text }? }", "<r><a/></r>", "<r><b/></r>"],
    ["a choice", 'element r { attribute n { "x" | "y" } }', '<r n="y"/>', '<r n="z"/>'],
    ["an interleave", "element r { element a {empty} & element b {empty} }", "<r><b/><a/></r>", "<r><b/></r>"],
    ["a list", "element r { list { xsd:int+ } }", "<r>1 2</r>", "<r>1 b</r>"],
    ["mixed content", "element r { mixed { element a { empty } } }", "<r>x<a/>y</r>", "<r>x</r>"],
    ["what is excepted", 'element r { token - ("a" | "b") }', "<r>c</r>", "<r>b</r>"],
    ["parameters", 'element r { xsd:string { minLength = "2" } }', "<r>ab</r>", "<r>a</r>"],
    ["any name", "element * - (a | b) { empty }", "<r/>", "<a/>"],
    ["a namespace", 'namespace n = "urn:n"\nelement n:* - n:a { empty }', '<r xmlns="urn:n"/>', '<a xmlns="urn:n"/>'],
    [
      "the default one",
      'default namespace = "urn:n"\nelement r { attribute a { text } }',
      '<r xmlns="urn:n" a=""/>',
      '<r a=""/>',
    ],
    [
      "other datatypes",
      'datatypes d = "http://www.w3.org/2001/XMLSchema-datatypes"\nelement r { d:int }',
      "<r>1</r>",
      "<r>a</r>",
    ],
    ["a keyword as a name", "start = \\start\n\\start = element start { empty }", "<start/>", "<r/>"],
    ["escapes", 'element r { "\\x{41}" }', "<r>A</r>", "<r>x</r>"],
    ["joined literals", `element r { "a'" ~ '"b' }`, `<r>a'"b</r>`, "<r>a</r>"],
    ["lines in a literal", 'element r { string """a\nb""" }', "<r>a\nb</r>", "<r>a b</r>"],
    ["combined definitions", "start |= element a { empty }\nstart |= element b { empty }", "<b/>", "<c/>"],
    ["nested grammars", "start = element r { grammar { start = parent p } }\np = text", "<r>x</r>", "<p/>"],
    ["documentation", '# note\n## of r\nelement r { ## of a\n "a" }', "<r>a</r>", "<r>b</r>"],
    ["annotations", 'namespace x = "urn:x"\n[ x:a = "b" x:c [ "d" ] ]\nelement r { empty >> x:e [] }', "<r/>", "<s/>"],
  ])("says %s", async (_, text, right, wrong) => {
    const schema = await schemaOf(compact(text));
    expect(allows(schema, right)).toBe(true);
    expect(allows(schema, wrong)).toBe(false);
  });

  it.each([
    ["signs that are mixed", "element r {\n  empty, text | empty }", 's.rnc:2:15: Here must be }; found "|".'],
    ["a brace that is missing", "element r { empty", "s.rnc:1:18: Here must be }; found the end."],
    ["a keyword as a name", "start = a\nlist = empty", "s.rnc:2:1: A keyword as a name has a backslash before it"],
    ["a prefix without a declaration", "element p:r { empty }", 's.rnc:1:9: The prefix "p" is not declared.'],
    ["a literal without an end", 'element r { "a\n" }', "s.rnc:1:13: The end of this literal is missing."],
    ["an escape of nothing", "element r { \\x{110000} }", "s.rnc:1:13: This escape is of no character."],
    ["a declaration twice", 'namespace a = "b"\nnamespace a = "c"\nelement r { empty }', "s.rnc:2:1: The namespace a"],
    ["a fault of another clause", "start = element r {\n a }", 's.rnc:2:2: Nothing defines "a".'],
  ])("with %s is told with the place", async (_, text, message) => {
    expect(await faultOf(compact(text))).toContain(message);
  });
});
