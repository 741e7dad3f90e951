import { teiNamespace, type XmlDocument, type XmlElement } from "../../core/xml-tree.ts";
import { anyElementDefinition, compileContent, definition, reference } from "./compile-content.ts";
import type { P5Attribute, P5Class, P5Content, P5Element } from "./facts.ts";
import { relaxNg } from "./relax-ng-tree.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The elements that a document of TEI begins with. TEI P5, 4 and 16.1. */
const roots = ["TEI", "teiCorpus"];

/** All of TEI P5 as a schema in RELAX NG, in XML syntax. */
export function compileFacts(vocabulary: Vocabulary): XmlDocument {
  const { facts } = vocabulary;
  const grammar = relaxNg(
    "grammar",
    { ns: teiNamespace, datatypeLibrary: "http://www.w3.org/2001/XMLSchema-datatypes" },
    [
      relaxNg("start", {}, [relaxNg("choice", {}, roots.map(reference))]),
      ...[...facts.datatypes, ...facts.macros].map(([name, content]) => definition(name, compileContent(content))),
      ...[...facts.classes.values()].map(declared => definition(declared.name, compileClass(declared, vocabulary))),
      ...[...facts.elements.values()].map(element => definition(element.name, compileElement(element, vocabulary))),
      anyElementDefinition(),
    ],
  );
  return { file: "tei/schema/p5", root: grammar, instructions: [] };
}

/** A model class is a choice of its members; an attribute class, its attributes and those of its classes. */
function compileClass(declared: P5Class, vocabulary: Vocabulary): XmlElement {
  if (declared.name.startsWith("att.")) return relaxNg("group", {}, compileAttributes(declared, new Set(), vocabulary));
  const members = vocabulary.membersOf(declared.name);
  return members.length === 0 ? relaxNg("notAllowed") : relaxNg("choice", {}, members.map(reference));
}

function compileElement(element: P5Element, vocabulary: Vocabulary): XmlElement {
  const content = compileContent(element.content);
  const attributes = compileAttributes(element, new Set(), vocabulary);
  return relaxNg("element", { name: element.name, ns: element.namespace }, [content, ...attributes]);
}

/**
 * The attributes of an element or a class, without those of these names: its own, and of each of its classes the whole,
 * or what is left of it where the element says something else.
 */
function compileAttributes(declared: P5Class, except: ReadonlySet<string>, vocabulary: Vocabulary): XmlElement[] {
  const { own, without } = declared.attributes;
  const settled = new Set([...except, ...own.flat().map(({ name }) => name), ...without]);
  const inherited = declared.classes
    .filter(name => name.startsWith("att."))
    .flatMap(name => {
      const attributes = vocabulary.attributesOf(name);
      const whole = ![...settled].some(said => attributes.has(said));
      return whole ? [reference(name)] : compileAttributes(vocabulary.facts.classes.get(name)!, settled, vocabulary);
    });
  return [...inherited, ...compileOwn(own.map(row => row.filter(({ name }) => !except.has(name))))];
}

function compileOwn(rows: readonly (readonly P5Attribute[])[]): XmlElement[] {
  return rows
    .filter(row => row.length > 0)
    .map(row => {
      const alternatives = row.map(compileAttribute);
      return alternatives.length === 1 ? alternatives[0]! : relaxNg("choice", {}, alternatives);
    });
}

function compileAttribute({ name, required, value }: P5Attribute): XmlElement {
  const pattern = compileContent(value);
  const attribute = relaxNg("attribute", { name }, [isList(value) ? relaxNg("list", {}, [pattern]) : pattern]);
  return required ? attribute : relaxNg("optional", {}, [attribute]);
}

/** A value that may be said several times is a list, parted by white space. TEI P5, 23.5.3.1. */
function isList(value: P5Content): boolean {
  return value.kind === "repeated" && value.occurs.most > 1;
}
