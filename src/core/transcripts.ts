/** Notes of a transcript of speech, which stand in the record of what was said and are no notes on it. TEI P5, 8.1. */
import { attribute, childElements, isTei, type XmlElement } from "./xml-tree.ts";

/** Whether a note stands between utterances, and is called from nowhere: who speaks next, applause, what was voted on. */
export function isOfTranscript(note: XmlElement): boolean {
  const isCalled = ["target", "place", "n"].some(name => attribute(note, name) !== undefined);
  return !isCalled && note.parent !== undefined && holdsUtterances(note.parent);
}

/** Whether the speaker of an utterance is named right before it, in a `note type="speaker"`, as the record prints it. */
export function hasSpeakerBefore(utterance: XmlElement): boolean {
  return speakerBefore(utterance) !== undefined;
}

/** The note that names the speaker of an utterance, where it stands right before it. */
export function speakerBefore(utterance: XmlElement): XmlElement | undefined {
  const { parent } = utterance;
  return isTei(utterance, "u") && parent ? speakersIn(parent).get(utterance) : undefined;
}

function holdsUtterances(element: XmlElement): boolean {
  return utterancesIn(element) > 0;
}

const counted = new WeakMap<XmlElement, number>();

function utterancesIn(element: XmlElement): number {
  let count = counted.get(element);
  if (count === undefined)
    counted.set(element, (count = childElements(element).filter(child => isTei(child, "u")).length));
  return count;
}

const named = new WeakMap<XmlElement, ReadonlyMap<XmlElement, XmlElement>>();

function speakersIn(around: XmlElement): ReadonlyMap<XmlElement, XmlElement> {
  const known = named.get(around);
  if (known) return known;
  const speakers = new Map<XmlElement, XmlElement>();
  let note: XmlElement | undefined;
  for (const child of childElements(around)) {
    if (isTei(child, "pb") || isTei(child, "lb")) continue;
    if (note && isTei(child, "u")) speakers.set(child, note);
    note = isTei(child, "note") && attribute(child, "type") === "speaker" && isOfTranscript(child) ? child : undefined;
  }
  named.set(around, speakers);
  return speakers;
}
