import type { XmlAttribute } from "../../../core/xml-tree.ts";
import { CompactFault, type Place } from "./compact-fault.ts";
import { literalIn, type Declarations } from "./declarations.ts";
import type { Annotations, Draft } from "./draft.ts";
import { keywords, type TokenReader } from "./token-reader.ts";

/** Annotations before what they are of: documentation, then attributes and elements in brackets. RELAX NG compact syntax, 4.3. */
export function leadingAnnotations(reader: TokenReader, declarations: Declarations): Annotations {
  const annotations = { documentation: documentation(reader), attributes: [], elements: [] };
  if (!reader.takes("[")) return annotations;
  const attributes = attributesIn(reader, declarations);
  const elements: Draft[] = [];
  while (!reader.takes("]")) elements.push(annotationElement(reader, declarations));
  const others = elements.filter(element => !isDocumentation(element));
  const documented = [...annotations.documentation, ...elements.filter(isDocumentation)];
  return { documentation: documented, attributes, elements: others };
}

/** Annotations behind what they are of: `>> a:b []`. */
export function followingAnnotations(reader: TokenReader, declarations: Declarations): Draft[] {
  const elements: Draft[] = [];
  while (reader.takes(">>")) elements.push(annotationElement(reader, declarations));
  return elements;
}

/** True where an annotation stands among the definitions of a grammar: `a:b [ ... ]`. */
export function isAnnotationNext(reader: TokenReader): boolean {
  const { kind, text } = reader.next;
  const isName = kind === "quoted" || kind === "prefixed" || (kind === "word" && !keywords.includes(text));
  return isName && reader.isAfterNext("[");
}

/** `a:b [ c = "d" e [ "f" ] "g" ]` */
export function annotationElement(reader: TokenReader, declarations: Declarations): Draft {
  const place = reader.next;
  const { local, namespace } = nameIn(reader, declarations);
  reader.demand("[");
  const attributes = attributesIn(reader, declarations);
  const children: (Draft | string)[] = [];
  while (!reader.takes("]"))
    children.push(reader.next.kind === "literal" ? literalIn(reader) : annotationElement(reader, declarations));
  return { local, namespace, attributes, children, place: { line: place.line, column: place.column } };
}

function documentation(reader: TokenReader): Draft[] {
  const { line, column } = reader.next;
  const lines: string[] = [];
  while (reader.next.kind === "documentation") lines.push(reader.take().text);
  if (lines.length === 0) return [];
  return [
    {
      local: "documentation",
      namespace: compatibility,
      attributes: [],
      children: [lines.join("\n")],
      place: { line, column },
    },
  ];
}

const compatibility = "http://relaxng.org/ns/compatibility/annotations/1.0";

function isDocumentation({ local, namespace }: Draft): boolean {
  return local === "documentation" && namespace === compatibility;
}

function attributesIn(reader: TokenReader, declarations: Declarations): XmlAttribute[] {
  const attributes = new Map<string, XmlAttribute>();
  while (reader.isAfterNext("=")) {
    const place = reader.next;
    const { name, local, namespace } = nameIn(reader, declarations);
    reader.demand("=");
    refuseAttribute(local, namespace, place);
    const key = `${namespace} ${local}`;
    if (attributes.has(key)) throw new CompactFault(`The attribute "${name}" stands twice.`, place);
    attributes.set(key, { name, local, namespace, value: literalIn(reader) });
  }
  return [...attributes.values()];
}

function refuseAttribute(local: string, namespace: string, place: Place): void {
  if ((namespace === "" && local === "xmlns") || namespace === "http://www.w3.org/2000/xmlns")
    throw new CompactFault("An attribute may not be xmlns: that is a declaration.", place);
}

/** A name without a prefix is in no namespace. */
function nameIn(reader: TokenReader, declarations: Declarations): { name: string; local: string; namespace: string } {
  const place = reader.next;
  const name = reader.demandKind("the name of an annotation", "word", "quoted", "prefixed");
  const [local = "", prefix] = place.kind === "prefixed" ? name.split(":").reverse() : [name];
  const namespace = prefix === undefined ? "" : declarations.namespaceOf(prefix, place);
  if (namespace === undefined) throw new CompactFault("An annotation cannot be in an inherited namespace.", place);
  return { name, local, namespace };
}
