import { Vocabulary } from "../core/collation/vocabulary.ts";
import type { Location } from "../core/location.ts";
import { readShownText, type ShownText } from "../engines/pdfjs.ts";
import { joinLines, type TypedLines } from "./compare-terms.ts";
import { PassageBuilder, type Note, type TextStream } from "./stream.ts";

/**
 * The text that a PDF edition carries, by the tags of its marked content, in the order of its content streams. Text
 * without a tag is read as text, so that nothing is printed unaccounted for. Undefined where it is no PDF.
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<PdfText | undefined> {
  const shown = await readShownText(bytes);
  if (!shown) return undefined;
  const reader = new PdfReader(file);
  for (const sequence of sequencesIn(shown)) reader.read(sequence);
  return { ...reader.finish(), back: () => linesBehindText(shown) };
}

export interface PdfText extends TextStream {
  /** The lines behind the text: what is no text and no mark, without running heads. */
  readonly back: () => TypedLines;
}

function linesBehindText(shown: readonly ShownText[]): TypedLines {
  const back = shown.slice(shown.findLastIndex(piece => tagOf(piece) === "Reading") + 1);
  const pieces = back.filter(piece => tagOf(piece) === "Apparatus");
  return joinLines(
    pieces.map((piece, i) => ({
      text: pieces[i + 1] && goesOn(pieces[i + 1]!) ? textOf(piece).replace(/\u00AD$/, "") : textOf(piece),
      begins: i === 0 || beginsLine(pieces[i - 1]!, piece),
    })),
  );
}

type Tag = "Reading" | "Note" | "PageMark" | "Call" | "Artifact" | "Apparatus";
const tags = new Set<string>(["Reading", "Note", "PageMark", "Call", "Artifact", "Apparatus"] satisfies Tag[]);

/** The pieces of text of one tag, shown one after another. */
interface Sequence {
  readonly tag: Tag;
  readonly pieces: ShownText[];
  /** The number before the body of a note. */
  readonly numbersNote: boolean;
  /** A mark or a call at a line of a note. */
  readonly standsInNote: boolean;
}

function sequencesIn(shown: readonly ShownText[]): Sequence[] {
  const sequences: (Omit<Sequence, "numbersNote" | "standsInNote"> & { readonly number: number })[] = [];
  for (const piece of shown) {
    const tag = tagOf(piece);
    const last = sequences.at(-1);
    if (last?.tag === tag && last.number === piece.sequence) last.pieces.push(piece);
    else sequences.push({ tag, pieces: [piece], number: piece.sequence });
  }
  const ofText = sequences.filter(({ tag }) => tag !== "Artifact" && tag !== "Apparatus" && tag !== "PageMark");
  const numbers = new Set([
    ...ofText.filter((sequence, i) => isNoteNumber(ofText[i - 1], sequence, ofText[i + 1])),
    ...sequences.filter((sequence, i) => numbersWordless(sequences[i - 1], sequence, sequences[i + 1])),
  ]);
  return sequences.map((sequence, i) => ({
    ...sequence,
    numbersNote: numbers.has(sequence),
    standsInNote: isAtLineOfNote(sequence, sequences[i - 1]) || isAtLineOfNote(sequence, sequences[i + 1]),
  }));
}

function isAtLineOfNote({ pieces }: NonNullable<Neighbour>, beside: Neighbour): boolean {
  const piece = pieces[0]!;
  return beside?.tag === "Note" && beside.pieces.some(other => !beginsLine(other, piece));
}

/** The innermost of our tags; of a Span, which stands for a text, the one before it. */
function tagOf({ tags: nested, announced }: ShownText): Tag {
  return (nested.findLast(tag => tags.has(tag)) ?? announced.findLast(tag => tags.has(tag)) ?? "Reading") as Tag;
}

/** A number that begins a line on whose foot, unlike that of a call, it stands with the label of a gap: of a note that says no more. */
function numbersWordless(before: Neighbour, call: NonNullable<Neighbour>, after: Neighbour): boolean {
  if (call.tag !== "Call" || after?.tag !== "Apparatus") return false;
  const [number, gap] = [call.pieces[0]!, after.pieces[0]!];
  if (number.sheet !== gap.sheet || Math.abs(number.y - gap.y) > 0.05 * gap.sizePt) return false;
  return before === undefined || beginsLine(before.pieces.at(-1)!, number);
}

type Neighbour = Pick<Sequence, "tag" | "pieces"> | undefined;

/** A number before a note, at its line; not a call within a note, nor at the end of a line of text that a note happens to follow. */
function isNoteNumber(before: Neighbour, call: NonNullable<Neighbour>, after: Neighbour): boolean {
  if (call.tag !== "Call" || after?.tag !== "Note") return false;
  const [number, body, text] = [call.pieces[0]!, after.pieces[0]!, before?.pieces.at(-1)];
  if (number.sheet !== body.sheet) return false;
  if (before?.tag === "Note" && text && !beginsLine(text, number)) return false;
  if (before?.tag !== "Reading" || text?.sheet !== number.sheet) return true;
  return Math.abs(number.y - body.y) <= Math.abs(number.y - text.y);
}

class PdfReader {
  readonly #file: string;
  readonly #main = new PassageBuilder();
  readonly #notes: { label: string; locate: () => Location; body: PassageBuilder }[] = [];
  /** The passage that was read last: a call belongs to it. */
  #current = this.#main;
  readonly #lastPieces = new Map<PassageBuilder, ShownText>();
  /** The mark that begins what the edition says, until the one that ends it: notes at the foot of a sheet may stand between. */
  #opened: { readonly mark: string; readonly within: PassageBuilder } | undefined;
  #runsOn = false;
  readonly #vocabulary = new Vocabulary();
  /** The place of what stands on the page of the source that is in force. */
  #locate: () => Location;

  constructor(file: string) {
    this.#file = file;
    this.#locate = () => ({ file });
  }

  read({ tag, pieces, numbersNote, standsInNote }: Sequence): void {
    const text = pieces.map(textOf).join("");
    const locate = this.#locate;
    const around = standsInNote ? (this.#notes.at(-1)?.body ?? this.#main) : this.#main;
    if (tag === "Reading") this.#readPieces(pieces, this.#main);
    else if (tag === "Note") this.#readPieces(pieces, (this.#notes.at(-1) ?? this.#beginNote("", locate)).body);
    else if (tag === "Apparatus") this.#readFurniture(pieces, text);
    else if (tag === "PageMark") this.#beginPage(text, around);
    else if (tag === "Call" && numbersNote) this.#beginNote(text.trim(), locate);
    else if (tag === "Call") for (const call of pieces) around.mark("calls", textOf(call).trim(), locate);
  }

  finish(): TextStream {
    return {
      main: this.#main.build(),
      notes: this.#notes.map(({ label, locate, body }): Note => ({ label, locate, ...body.build() })),
    };
  }

  #readPieces(pieces: readonly ShownText[], passage: PassageBuilder): void {
    this.#current = passage;
    for (const piece of pieces) {
      const last = this.#lastPieces.get(passage);
      if (goesOn(piece) && last?.sequence !== piece.sequence) passage.goOn();
      else if (last && beginsLine(last, piece) && !this.#runsOn) passage.lineEnd();
      this.#runsOn = false;
      passage.text(textOf(piece), this.#locate);
      this.#lastPieces.set(passage, piece);
    }
  }

  /**
   * Reads the words of the edition between ‹ and › or in brackets, such as where a pointer leads or what else is read, which
   * may go on in a line below: words that they part are none the less one; so are those that a line of the source parts, for
   * which a hyphen stands, also before the sign of a hand that deleted or added the rest.
   */
  #readFurniture(pieces: readonly ShownText[], text: string): void {
    for (const piece of pieces) {
      const passage = this.#opened?.within ?? this.#current;
      const last = this.#lastPieces.get(passage);
      if (last && (this.#opened || !beginsLine(last, piece))) this.#lastPieces.set(passage, piece);
      for (const [mark] of piece.text.matchAll(/[‹›[\]]/g))
        if (mark === "‹" || mark === "[") this.#opened ??= { mark, within: passage };
        else if (this.#opened?.mark === opening[mark]) this.#opened = undefined;
    }
    this.#runsOn = wordRunsOn(text, this.#runsOn);
    if (!this.#opened && text.endsWith(" ")) this.#current.space();
  }

  #beginPage(mark: string, passage: PassageBuilder): void {
    const page = /^\s*\[(.*)\]\s*$/.exec(mark)?.[1] ?? mark;
    const file = this.#file;
    this.#locate = () => ({ file, page });
    passage.mark("pages", page, this.#locate);
  }

  #beginNote(label: string, locate: () => Location): { body: PassageBuilder } {
    const note = { label, locate, body: new PassageBuilder(this.#vocabulary) };
    this.#notes.push(note);
    return note;
  }
}

/** True behind the hyphen of a line of the source, and behind the sign of a hand that deleted or added what follows there. */
function wordRunsOn(sign: string, ranOn: boolean): boolean {
  return sign === "-" || (ranOn && (sign === "⟦" || sign === "\\"));
}

const opening: Readonly<Record<string, string>> = { "›": "‹", "]": "[" };

/** A word that was divided goes on in it. */
function goesOn({ announced }: ShownText): boolean {
  return announced.includes("Divided");
}

/** Without what stands in for characters that another glyph shows. */
function textOf({ text }: ShownText): string {
  return text.replaceAll(standIn, "").replaceAll(byteOrderMark, "\uFEFF");
}

const standIn = "\u{10FFFD}";
/** The stand-in for a mark of byte order. */
const byteOrderMark = "\u{10FFFC}";

/** Higher or lower by more than a raised letter after a lowered one would be, or on the next sheet. */
function beginsLine(last: ShownText, piece: ShownText): boolean {
  return piece.sheet !== last.sheet || Math.abs(piece.y - last.y) > 0.8 * Math.min(piece.sizePt, last.sizePt);
}
