import { onceForEach } from "../../core/once-for-each.ts";
import { attribute, childElements, isTei, teiNamespace, type XmlElement } from "../../core/xml-tree.ts";
import { readingOf } from "./elements.ts";

/**
 * True of a note that stands apart from the text, and is called in it. All do (TEI P5, 3.9.1), and all that is said of a
 * stretch of text (18.3), but for those that are part of what is read.
 */
export function isNoteApart(element: XmlElement): boolean {
  const { is } = readingOf(element);
  if (is === "remark") return !isWithinRecord(element);
  if (is !== "note") return false;
  return ![isNarration, isInLine, isWithinRecord, isWholeEntry].some(isOfText => isOfText(element));
}

/** The notetaker's narration, which points at nothing. DESIGN, “Encoding”. */
function isNarration(note: XmlElement): boolean {
  const pointsAtText = hasAny(note, ["corresp", "target", "targetEnd"]);
  return attribute(note, "type") === "commentary" && !pointsAtText;
}

function isInLine(note: XmlElement): boolean {
  return attribute(note, "place") === "inline";
}

/** True of a note between utterances, or in the record of a person or a thing, that nothing calls. TEI P5, 8.1, 11.6, 14.3. */
function isWithinRecord(note: XmlElement): boolean {
  const { parent } = note;
  if (!parent || hasAny(note, ["target", "place", "n"])) return false;
  return holdsUtterances(parent) || (parent.namespace === teiNamespace && records.has(parent.local));
}

const records = new Set(
  "person personGrp place org event object nym msItem msItemStruct msContents correspDesc correspAction".split(" "),
);

const holdsUtterances = onceForEach(element => childElements(element).some(child => isTei(child, "u")));

/** All that an entry of a list of variants says. */
function isWholeEntry({ parent: app }: XmlElement): boolean {
  const list = app?.parent;
  if (!app || !list || !isTei(app, "app") || !isTei(list, "listApp")) return false;
  return childElements(app).every(child => isTei(child, "note"));
}

/** The note that names who speaks an utterance, right before it. TEI P5, 8.1 and 8.3.1. */
export function speakerNoteBefore(utterance: XmlElement): XmlElement | undefined {
  return utterance.parent && isTei(utterance, "u") ? speakerNotesIn(utterance.parent).get(utterance) : undefined;
}

const speakerNotesIn = onceForEach((around): ReadonlyMap<XmlElement, XmlElement> => {
  const parts = childElements(around).filter(part => !isTei(part, "pb") && !isTei(part, "lb"));
  const pairs = parts.flatMap((part, i): [XmlElement, XmlElement][] => {
    const before = parts[i - 1];
    return before && isTei(part, "u") && namesSpeaker(before) ? [[part, before]] : [];
  });
  return new Map(pairs);
});

function namesSpeaker(note: XmlElement): boolean {
  return isTei(note, "note") && attribute(note, "type") === "speaker" && isWithinRecord(note);
}

/** True of a note that is the editor's, and none of the source. */
export function isOfEditor(element: XmlElement): boolean {
  return isTei(element, "note") && ["editorial", "apparatus"].includes(attribute(element, "type") ?? "");
}

function hasAny(element: XmlElement, names: readonly string[]): boolean {
  return names.some(name => attribute(element, name) !== undefined);
}

/** A note in the order of the notes: its element, or the entry of whose variants it is. */
export interface CalledNote {
  readonly element: XmlElement;
  readonly isOfVariants: boolean;
}

/**
 * The sign by which each note is called: its own (`@n`; TEI P5, 3.9.1), where no two notes have the same and at least half of
 * the notes that are of the source have one; to any other a number of ours is given, or a letter where own signs are numbers.
 */
export function signsOfNotes(notes: readonly CalledNote[]): string[] {
  const own = notes.map(({ element, isOfVariants }) => (isOfVariants ? undefined : ownSign(element)));
  const given = own.filter(sign => sign !== undefined);
  const ofSource = notes.filter(({ element, isOfVariants }) => !isOfVariants && !isOfEditor(element));
  const areKept = new Set(given).size === given.length && given.length * 2 >= ofSource.length;
  const kept = new Set(areKept ? given : []);
  const isNumbered = [...kept].some(sign => /^\p{N}/u.test(sign));
  const free = signsOfOurs(isNumbered, kept);
  return own.map(sign => (areKept && sign !== undefined ? sign : free.next().value));
}

function* signsOfOurs(areLetters: boolean, taken: ReadonlySet<string>): Generator<string, never> {
  for (let count = 1; ; count++) {
    const sign = areLetters ? inLetters(count) : String(count);
    if (!taken.has(sign)) yield sign;
  }
}

/** a to z, then aa to az, and so on. */
function inLetters(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return (rest > 0 ? inLetters(rest) : "") + "abcdefghijklmnopqrstuvwxyz".charAt((count - 1) % 26);
}

/** Short enough to stand at a word, without the points and brackets that it was set with. */
function ownSign(note: XmlElement): string | undefined {
  const sign = (attribute(note, "n") ?? "")
    .trim()
    .replace(/^[([]+/, "")
    .replace(/[.)\]:]+$/, "");
  const isShort = /^[\p{L}\p{N}]{1,4}$/u.test(sign) || /^[*†‡§‖¶#]{1,4}$/.test(sign);
  return isShort ? sign : undefined;
}
