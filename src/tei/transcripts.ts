/** Notes of a transcript of speech, which stand in the record of what was said and are no notes on it. TEI P5, 8.1. */
import { onceForEach } from "../core/once-for-each.ts";
import { attribute, childElements, isTei, type XmlElement } from "../core/xml-tree.ts";

/** True of a note that stands between utterances, and is called from nowhere: who speaks next, applause, what was voted on. */
export function isOfTranscript(note: XmlElement): boolean {
  const isCalled = ["target", "place", "n"].some(name => attribute(note, name) !== undefined);
  return !isCalled && note.parent !== undefined && holdsUtterances(note.parent);
}

/** The `note type="speaker"` that names the speaker of an utterance as the record prints it, where it stands right before it. */
export function speakerBefore(utterance: XmlElement): XmlElement | undefined {
  const { parent } = utterance;
  return isTei(utterance, "u") && parent ? speakersIn(parent).get(utterance) : undefined;
}

const holdsUtterances = onceForEach(element => childElements(element).some(child => isTei(child, "u")));

/** The note right before each utterance in an element. */
const speakersIn = onceForEach((around): ReadonlyMap<XmlElement, XmlElement> => {
  const speakers = new Map<XmlElement, XmlElement>();
  let note: XmlElement | undefined;
  for (const child of childElements(around)) {
    if (isTei(child, "pb") || isTei(child, "lb")) continue;
    if (note && isTei(child, "u")) speakers.set(child, note);
    note = isTei(child, "note") && attribute(child, "type") === "speaker" && isOfTranscript(child) ? child : undefined;
  }
  return speakers;
});
