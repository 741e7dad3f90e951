import { isOfTranscript } from "./transcripts.ts";
import { attribute, childElements, isTei, teiNamespace, type XmlElement } from "../core/xml-tree.ts";

/**
 * True of a note that stands apart from the text, at the foot or at the end: all but the narration, those marked inline, and
 * those of a transcript.
 */
export function isSetApart(element: XmlElement): boolean {
  if (!isTei(element, "note") || attribute(element, "type") === "commentary") return false;
  return (
    attribute(element, "place") !== "inline" &&
    !isOfTranscript(element) &&
    !isEntryOfApparatus(element) &&
    !isOfRecord(element)
  );
}

/**
 * True of a note in the record of a person, a place or an item of a manuscript that nothing calls: it is a part of the record.
 * TEI P5, 11.6 and 14.3.
 */
function isOfRecord(note: XmlElement): boolean {
  const isCalled = ["target", "place", "n"].some(name => attribute(note, name) !== undefined);
  return !isCalled && note.parent?.namespace === teiNamespace && records.has(note.parent.local);
}

const records = new Set([
  "person",
  "personGrp",
  "place",
  "org",
  "event",
  "object",
  "nym",
  "msItem",
  "msItemStruct",
  "msContents",
  "correspDesc",
  "correspAction",
]);

/** A note that is all that an entry of a list of variants says: it is the entry. EpiDoc Guidelines, Apparatus Criticus. */
function isEntryOfApparatus({ parent: app }: XmlElement): boolean {
  if (!app?.parent || !isTei(app, "app") || !isTei(app.parent, "listApp")) return false;
  return childElements(app).every(child => isTei(child, "note"));
}

/**
 * A remark on a stretch of text that is no part of it, as the note that it is (TEI P5, 18.3); so, too, a commentary that points
 * at what it comments on: the narration, which is part of the text, points at nothing.
 */
export function annotationAsNote(element: XmlElement): XmlElement | undefined {
  if (isTei(element, "span") || isTei(element, "interp")) return { ...element, name: "note", local: "note" };
  if (!isTei(element, "note") || attribute(element, "type") !== "commentary" || !pointsAtText(element))
    return undefined;
  return { ...element, attributes: element.attributes.filter(({ name }) => name !== "type") };
}

function pointsAtText(element: XmlElement): boolean {
  return ["corresp", "target", "targetEnd"].some(name => attribute(element, name) !== undefined);
}
