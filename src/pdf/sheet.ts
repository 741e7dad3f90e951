import type { ByteWriter } from "./byte-writer.ts";
import type { Rectangle, Rule, TextLook } from "./drawing.ts";
import type { Dictionary, PdfObjects, Reference } from "./objects.ts";
import { matrixOf, type PdfPicture } from "./picture.ts";
import type { ShapedPhrase } from "./shaped-phrase.ts";
import { decimal, SheetContent } from "./sheet-content.ts";
import { spellText } from "./spell.ts";
import { MarkedContent, type SheetReference } from "./structure.ts";
import type { PartOfWord, Wording } from "./wording.ts";

/** A sheet while it is drawn: its content, what the content is marked as, and what the sheet refers to. */
export class Sheet {
  /** The reference that is kept of it when it is finished. */
  readonly place: SheetReference;
  readonly content: SheetContent;
  readonly annotations: Reference[] = [];
  readonly #sizePt: readonly [width: number, height: number];
  readonly #pictures = new Map<string, Reference>();
  readonly #rules: Rule[] = [];
  /** The mark of the content that is drawn next: of an element, with a tag of ours, or the sheet's own. */
  #next: MarkedContent | "artifact" | undefined;
  #tag = "";
  /** The mark that is open. */
  #marked: MarkedContent | "artifact" | undefined;

  constructor(place: SheetReference, sizePt: readonly [width: number, height: number], out: ByteWriter) {
    this.place = place;
    this.#sizePt = sizePt;
    this.content = new SheetContent(sizePt[1], out);
  }

  mark(content: MarkedContent, tag: string): void {
    this.#next = content;
    this.#tag = tag;
  }

  artifact(): void {
    this.#next = "artifact";
  }

  /** The content goes on where it is marked already. */
  #beginMark(): void {
    const next = this.#next;
    if (this.#marked === next) return;
    this.#endMark();
    if (next === "artifact") this.content.add("/Artifact <</Type /Pagination>> BDC");
    else if (next) this.#beginPiece(this.#tag, "", next);
    this.#marked = next;
  }

  #beginPiece(tag: string, said: string, content: MarkedContent): void {
    this.content.beginPiece(tag, said, this.place.pieces);
    content.add({ sheet: this.place, number: this.place.pieces++ });
  }

  /** Shows a text; where its glyphs do not say it, it is marked with what they stand for. ISO 32000-1, 14.9.4. */
  text(
    phrase: ShapedPhrase,
    look: TextLook,
    xPt: number,
    yPt: number,
    { part, isSpaced, goesOn }: Wording = alone,
  ): void {
    const actualText = part ? part.taken : phrase.spelledOut;
    if (actualText === undefined) {
      if (goesOn) this.#announceRest();
      this.#beginMark();
      this.content.text(phrase, look, xPt, yPt, isSpaced);
      return;
    }
    this.#beginSpan(actualText, part, goesOn || part?.taken === "");
    this.content.text(phrase, look, xPt, yPt, false);
    this.content.add("EMC");
    if (!isSpaced) return;
    this.#beginMark();
    this.content.spaceAfter(phrase, look, xPt, yPt);
  }

  /**
   * A piece of content of its own, since many a reader loses what follows content within content; in what is the sheet's
   * own, nobody looks for it. Nothing but a Span may stand for a text: our tag, and that a word goes on, stand before it, in
   * content that is empty.
   */
  #beginSpan(actualText: string, part: PartOfWord | undefined, isRest: boolean): void {
    const said = `/ActualText ${spellText(actualText)}`;
    const next = this.#next;
    if (!(next instanceof MarkedContent)) {
      this.#beginMark();
      this.content.add(`/Span <<${said}>> BDC`);
      return;
    }
    this.#endMark();
    this.content.add(`/${this.#tag} BMC\nEMC`);
    if (isRest) this.#announceRest();
    this.#beginPiece("Span", said, part ? next.ofWord(part.said) : next);
  }

  /** Marks that the word on the line before goes on. */
  #announceRest(): void {
    this.#endMark();
    this.content.add("/Divided BMC\nEMC");
  }

  #endMark(): void {
    if (this.#marked) this.content.add("EMC");
    this.#marked = undefined;
  }

  rule(rule: Rule): void {
    this.#rules.push(rule);
  }

  picture({ name, orientation }: PdfPicture, reference: Reference, at: Rectangle): void {
    this.#pictures.set(name, reference);
    this.#beginMark();
    const matrix = matrixOf(orientation, at, yPt => this.content.up(yPt))
      .map(decimal)
      .join(" ");
    this.content.add(`q ${matrix} cm /${name} Do Q`);
  }

  finish(objects: PdfObjects, parent: Reference): void {
    this.#endMark();
    this.content.rules(this.#rules);
    const [widthPt, heightPt] = this.#sizePt;
    const fonts = Object.fromEntries([...this.content.fonts].map(font => [font.name, font.reference]));
    const resources: Dictionary = {
      Font: fonts,
      XObject: this.#pictures.size > 0 ? Object.fromEntries(this.#pictures) : undefined,
    };
    objects.write(this.place.reference, {
      Type: "Page",
      Parent: parent,
      MediaBox: [0, 0, widthPt, heightPt],
      Resources: resources,
      Contents: objects.addStream({}, this.content.bytes()),
      Tabs: "S",
      StructParents: this.place.key,
      Annots: this.annotations.length > 0 ? this.annotations : undefined,
    });
  }
}

const alone: Wording = { part: undefined, isSpaced: false, goesOn: false };
