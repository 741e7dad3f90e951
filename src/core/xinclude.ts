import type { XmlElement } from "./xml-tree.ts";

/** True of an `xi:include`. XInclude 1.0, 3.1. */
export function isInclusion(element: XmlElement): boolean {
  return isOfXInclude(element, "include");
}

export function isOfXInclude({ local, namespace }: XmlElement, name: "include" | "fallback"): boolean {
  return local === name && namespace === "http://www.w3.org/2001/XInclude";
}
