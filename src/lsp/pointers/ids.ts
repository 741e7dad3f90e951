import { textOf } from "../../core/xml-tree.ts";
import type { SourceAttribute, SourceElement, Stretch } from "../source/source-element.ts";
import { sourceElements, type SourceTree } from "../source/source-tree.ts";

/** An id, and the element that has it. */
export interface DeclaredId {
  readonly id: string;
  readonly element: SourceElement;
  /** Where it is written. */
  readonly stretch: Stretch;
}

/** The ids of a document, in its order; of two that are the same, both. */
export function idsIn({ root }: SourceTree): readonly DeclaredId[] {
  const ids: DeclaredId[] = [];
  for (const element of sourceElements(root))
    for (const attribute of element.attributes)
      if (attribute.name === "xml:id" && attribute.value !== "")
        ids.push({ id: attribute.value, element, stretch: stretchOfValue(element, attribute) });
  return ids;
}

/** A pointer as it is written: one token of the value of an attribute. */
export interface WrittenPointer {
  readonly pointer: string;
  readonly element: SourceElement;
  readonly stretch: Stretch;
}

/** All tokens of a document that may be pointers: those of attributes that declare nothing, but of elements in examples none. */
export function* pointersIn({ root, text }: SourceTree): Generator<WrittenPointer> {
  for (const element of sourceElements(root)) {
    if (element.namespace === examples) continue;
    for (const attribute of element.attributes) {
      if (attribute.name === "xml:id" || attribute.name.startsWith("xmlns")) continue;
      yield* tokensOf(element, attribute, text);
    }
  }
}

const examples = "http://www.tei-c.org/ns/Examples";

function* tokensOf(element: SourceElement, attribute: SourceAttribute, text: string): Generator<WrittenPointer> {
  const { start, end } = stretchOfValue(element, attribute);
  for (const { 0: pointer, index } of text.slice(start, end).matchAll(/[^ \t\r\n]+/g)) {
    const at = start + index;
    yield { pointer, element, stretch: { start: at, end: at + pointer.length } };
  }
}

/** The token of a value that an offset stands in or at the end of. */
export function pointerAt(element: SourceElement, text: string, offset: number): WrittenPointer | undefined {
  for (const attribute of element.attributes)
    for (const token of tokensOf(element, attribute, text))
      if (token.stretch.start <= offset && offset <= token.stretch.end) return token;
  return undefined;
}

export function stretchOfValue({ start }: SourceElement, { valueAt, valueEnd }: SourceAttribute): Stretch {
  return { start: start + valueAt, end: start + valueEnd };
}

/** An element in a few words: `person: Albert Gore`. */
export function describeElement(element: SourceElement): string {
  const words = textOf(element).replace(/\s+/g, " ").trim();
  const short = words.length > mostWords ? `${words.slice(0, mostWords)} …` : words;
  return short === "" ? element.name : `${element.name}: ${short}`;
}

/** In UTF-16 units. */
const mostWords = 60;
