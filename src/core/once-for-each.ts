import type { Layer } from "./layer.ts";
import type { XmlElement } from "./xml-tree.ts";

/** Works out something once for each element, and remembers it: what is asked of each child about its parent takes no longer for many. */
export function onceForEach<Value>(find: (element: XmlElement) => Value): (element: XmlElement) => Value {
  const known = new WeakMap<XmlElement, { readonly value: Value }>();
  return element => {
    let found = known.get(element);
    if (!found) known.set(element, (found = { value: find(element) }));
    return found.value;
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
