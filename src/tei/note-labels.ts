import { inLetters } from "../core/numerals.ts";
import { attribute, type XmlElement } from "../core/xml-tree.ts";

/**
 * The sign by which each note is called, in the order of the notes: its own, where the source has one for it; else one of
 * ours. Own signs are kept where each leads to one note and most notes of the source have one: a book that begins anew on
 * every page is numbered through. Where own signs are numbers, the other notes are lettered. TEI P5, 3.9.1.
 */
export function labelNotes(notes: readonly XmlElement[]): string[] {
  const own = ownSigns(notes);
  const taken = new Set(own);
  const lettered = own.some(sign => sign !== undefined && /^\p{N}/u.test(sign));
  let count = 0;
  const next = (): string => {
    let sign: string;
    do sign = lettered ? inLetters(++count) : String(++count);
    while (taken.has(sign));
    return sign;
  };
  return own.map(sign => sign ?? next());
}

function ownSigns(notes: readonly XmlElement[]): (string | undefined)[] {
  const signs = notes.map(note => signOf(attribute(note, "n")));
  const given = signs.filter(sign => sign !== undefined);
  const ofSource = notes.filter(note => !["editorial", "apparatus"].includes(attribute(note, "type") ?? ""));
  const isUsable = new Set(given).size === given.length && 2 * given.length >= ofSource.length;
  return isUsable ? signs : notes.map(() => undefined);
}

/** A sign that can stand at a word: short, and neither space nor bracket. A point or a bracket about it is how it was set. */
function signOf(n: string | undefined): string | undefined {
  const sign = n?.trim().replace(/^[([]+|[.)\]:]+$/g, "") ?? "";
  return /^([\p{L}\p{N}]{1,4}|[*†‡§‖¶#]{1,4})$/u.test(sign) ? sign : undefined;
}
