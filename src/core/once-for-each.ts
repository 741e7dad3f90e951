import type { Layer } from "./layer.ts";
import type { XmlElement } from "./xml-tree.ts";

/** Works out something once for each element, and remembers it: what is asked of each child about its parent takes no longer for many. */
export function onceForEach<Value>(find: (element: XmlElement) => Value): (element: XmlElement) => Value {
  const known = new WeakMap<XmlElement, Value>();
  return element => {
    const before = known.get(element);
    if (before !== undefined || known.has(element)) return before as Value;
    const found = find(element);
    known.set(element, found);
    return found;
  };
}

/** The same for each element in each layer. */
export function onceInEachLayer<Value>(
  find: (element: XmlElement, layer: Layer) => Value,
): (element: XmlElement, layer: Layer) => Value {
  const found = {
    reading: onceForEach(element => find(element, "reading")),
    diplomatic: onceForEach(element => find(element, "diplomatic")),
  };
  return (element, layer) => found[layer](element);
}
