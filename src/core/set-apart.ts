import { attribute, isTei, type XmlElement } from "./xml-tree.ts";

/** Whether a note stands apart from the text, at the foot or at the end: all but the narration and those marked inline. */
export function isSetApart(element: XmlElement): boolean {
  return (
    isTei(element, "note") && attribute(element, "type") !== "commentary" && attribute(element, "place") !== "inline"
  );
}

/** What is said of a stretch of text, and is no part of it, as the note that it is. TEI P5, 18.3. */
export function annotationAsNote(element: XmlElement): XmlElement | undefined {
  if (!isTei(element, "span") && !isTei(element, "interp")) return undefined;
  return { ...element, name: "note", local: "note" };
}
