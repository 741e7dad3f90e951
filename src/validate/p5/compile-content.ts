import { teiNamespace, type XmlElement } from "../../core/xml-tree.ts";
import type { Occurs, P5Content } from "./facts.ts";
import { relaxNg } from "./relax-ng-tree.ts";

/** The namespace of examples, whose `egXML` stands in what else may be any element. TEI P5, 23.4.2. */
const examples = "http://www.tei-c.org/ns/Examples";
const anyElement = "any.element";

/** A content model, or the value of an attribute, as a pattern of RELAX NG. */
export function compileContent(content: P5Content): XmlElement {
  switch (content.kind) {
    case "text":
    case "empty":
      return relaxNg(content.kind);
    case "any":
      return reference(anyElement);
    case "name":
      return reference(content.name);
    case "value":
      return relaxNg("value", {}, content.value);
    case "data":
      return relaxNg(
        "data",
        { type: content.type },
        content.facets.map(({ name, value }) => relaxNg("param", { name }, value)),
      );
    case "choice":
      return relaxNg("choice", {}, content.of.map(compileContent));
    case "sequence":
      return relaxNg("group", {}, content.of.map(compileContent));
    case "repeated":
      return repeated(() => compileContent(content.content), content.occurs);
  }
}

export function reference(name: string): XmlElement {
  return relaxNg("ref", { name });
}

export function definition(name: string, pattern: XmlElement): XmlElement {
  return relaxNg("define", { name }, [pattern]);
}

/** Any element that is not of TEI, with whatever it holds. TEI P5, 23.5.1.1. */
export function anyElementDefinition(): XmlElement {
  const except = relaxNg("except", {}, [
    relaxNg("nsName", { ns: teiNamespace }),
    relaxNg("name", { ns: examples }, "egXML"),
  ]);
  const attributes = relaxNg("zeroOrMore", {}, [relaxNg("attribute", {}, [relaxNg("anyName")])]);
  const content = relaxNg("zeroOrMore", {}, [relaxNg("choice", {}, [relaxNg("text"), reference(anyElement)])]);
  return definition(anyElement, relaxNg("element", {}, [relaxNg("anyName", {}, [except]), attributes, content]));
}

/** The pattern as often as it must stand, and then as often as it may. */
function repeated(pattern: () => XmlElement, { least, most }: Occurs): XmlElement {
  if (least === 1 && most === Infinity) return relaxNg("oneOrMore", {}, [pattern()]);
  const required = Array.from({ length: least }, pattern);
  if (most === Infinity) return group([...required, relaxNg("zeroOrMore", {}, [pattern()])]);
  return group([...required, ...Array.from({ length: most - least }, () => relaxNg("optional", {}, [pattern()]))]);
}

function group(patterns: readonly XmlElement[]): XmlElement {
  return patterns.length === 1 ? patterns[0]! : relaxNg("group", {}, patterns);
}
