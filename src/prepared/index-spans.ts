import { isChunk } from "../tei/tei-elements.ts";
import { attribute, childElements, isTei, type XmlElement } from "../core/xml-tree.ts";

/** A passage of an index that goes on to a later place. TEI P5, 3.9.2: `@spanTo`. */
export interface IndexSpan {
  readonly index: XmlElement;
  /** The page on which it ends, where that is another than that of its beginning. */
  readonly to: string | undefined;
  /** The element with which it ends, and the number of that end. */
  readonly ending: { readonly element: XmlElement; readonly number: number } | undefined;
}

/**
 * The passages of an index, in document order among `elements`. An `index` that leads nowhere, or back, is of its place alone.
 * `pageOf` knows page beginnings too.
 */
export function indexSpans(
  elements: readonly XmlElement[],
  pageOf: (element: XmlElement) => string,
): readonly IndexSpan[] {
  const spans = elements.flatMap(index => {
    const target = isTei(index, "index") ? attribute(index, "spanTo")?.trim() : undefined;
    return target?.startsWith("#") ? [{ index, id: target.slice(1) }] : [];
  });
  if (spans.length === 0) return [];
  const targets = elementsWithIds(elements, new Set(spans.map(({ id }) => id)));
  const places = placesOf(elements, pageOf);
  return spans.flatMap(({ index, id }, i): IndexSpan[] => {
    const end = targets.get(id);
    const last = end && places.get(lastWithin(end));
    if (!last || places.get(end)!.at < places.get(index)!.at) return [];
    const to = isTei(end, "pb") ? last.pageBefore : last.page;
    const element = endOf(end);
    const isElsewhere = to !== pageOf(index) && to !== "";
    return [{ index, to: isElsewhere ? to : undefined, ending: element && { element, number: i + 1 } }];
  });
}

interface Place {
  readonly at: number;
  readonly page: string;
  readonly pageBefore: string;
}

function placesOf(
  elements: readonly XmlElement[],
  pageOf: (element: XmlElement) => string,
): ReadonlyMap<XmlElement, Place> {
  let page = "";
  return new Map(
    elements.map((element, at) => {
      const pageBefore = page;
      if (isTei(element, "pb")) page = pageOf(element);
      return [element, { at, page, pageBefore }];
    }),
  );
}

function elementsWithIds(elements: readonly XmlElement[], ids: ReadonlySet<string>): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const element of elements) {
    const id = attribute(element, "xml:id");
    if (id !== undefined && ids.has(id) && !found.has(id)) found.set(id, element);
  }
  return found;
}

/** In document order. */
function lastWithin(element: XmlElement): XmlElement {
  let last = element;
  for (let child = childElements(last).at(-1); child; child = childElements(last).at(-1)) last = child;
  return last;
}

/** The element that stands for its end in print: itself, where it marks a place; else the last of the blocks that end where it does. */
function endOf(element: XmlElement): XmlElement | undefined {
  if (isTei(element, "anchor") || isTei(element, "milestone")) return element;
  let ending: XmlElement | undefined;
  for (let last: XmlElement | undefined = element; last; last = childElements(last).at(-1))
    if (isChunk(last)) ending = last;
  return ending;
}
