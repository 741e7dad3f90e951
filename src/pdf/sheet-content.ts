import type { ShapedGlyph } from "../shape/shape-text.ts";
import type { ByteWriter } from "./byte-writer.ts";
import type { Ink, Rule, TextLook } from "./drawing.ts";
import type { EmbeddedFont } from "./embedded-font.ts";
import type { PlainShowing, ShapedPhrase, ShapedRun } from "./shaped-phrase.ts";

/** The content stream of a sheet, operator by operator. Points; x from the left, y from the top. ISO 32000-1, 8 and 9. */
export class SheetContent {
  readonly fonts = new Set<EmbeddedFont>();
  readonly #heightPt: number;
  readonly #out: ByteWriter;
  #inText = false;
  /** The beginning of the line of text from which `Td` counts. */
  #lineX = 0;
  #lineY = 0;
  /** The state that the last operators have set, and that holds still. */
  #font: EmbeddedFont | undefined;
  #sizePt = 0;
  #ink: Ink | undefined;
  /** The width of letters, 1 being as they are drawn: of those that were shown last, and of those that are shown next. */
  #shownWidth = 1;
  #letterWidth = 1;
  /** True where a string of glyphs of one font and height is open, and the place of the next one by their widths. */
  #inString = false;
  #nextX = 0;

  /** `out` is empty, and of this sheet until `bytes` is called. */
  constructor(heightPt: number, out: ByteWriter) {
    this.#heightPt = heightPt;
    this.#out = out;
  }

  /** To be used before the next sheet is begun. */
  bytes(): Uint8Array {
    this.#endText();
    return this.#out.take();
  }

  /** Operators that stand outside text. */
  add(operators: string): void {
    this.#endText();
    this.#line(operators);
  }

  /** Marks what follows as a piece of content, by its number on the sheet, with what is said of it. ISO 32000-1, 14.7.4. */
  beginPiece(tag: string, said: string, number: number): void {
    this.#endText();
    const out = this.#out;
    out.text("/");
    out.text(tag);
    out.text(" <<");
    out.text(said);
    out.text("/MCID ");
    out.integer(number);
    out.text(">> BDC\n");
  }

  /** Draws rules as an artifact, each look set once. */
  rules(rules: readonly Rule[]): void {
    if (rules.length === 0) return;
    this.add("/Artifact <</Type /Layout>> BDC");
    const looks: Rule[] = [];
    for (const rule of rules) if (!looks.some(look => looksAs(look, rule))) looks.push(rule);
    for (const look of looks) {
      this.#lookOfRules(look);
      for (const rule of rules) if (looksAs(look, rule)) this.#stretch(rule);
      this.#line("S Q");
    }
    this.#line("EMC");
  }

  #lookOfRules({ weightPt, ink, dotted }: Rule): void {
    this.#out.text(dotted ? "q [0 1.6] 0 d 1 J " : "q [] 0 d 0 J ");
    this.#decimals(weightPt);
    this.#out.text("w ");
    this.#decimals(...ink);
    this.#line("RG");
  }

  #stretch({ fromPt, toPt, yPt }: Rule): void {
    const y = this.up(yPt);
    this.#decimals(fromPt, y);
    this.#out.text("m ");
    this.#decimals(toPt, y);
    this.#line("l");
  }

  /** Each with a space after it. */
  #decimals(...values: readonly number[]): void {
    for (const value of values) {
      this.#out.decimal(value);
      this.#out.text(" ");
    }
  }

  #line(operators: string): void {
    this.#out.text(operators);
    this.#out.text("\n");
  }

  /** An ordinate as PDF counts it: from the foot. */
  up(yPt: number): number {
    return this.#heightPt - yPt;
  }

  /** Letters that follow are so wide, 1 being as they are drawn. */
  letterWidth(width: number): void {
    this.#letterWidth = width;
  }

  /** Shows text, its baseline at `yPt`; one operator shows all that follows on the line in the same font and ink. */
  text(phrase: ShapedPhrase, look: TextLook, xPt: number, yPt: number, isSpaced: boolean): void {
    if (phrase.plain) this.#plain(phrase.plain, look, xPt, yPt, isSpaced);
    else {
      this.#runs(phrase, look, xPt, yPt);
      if (isSpaced) this.spaceAfter(phrase, look, xPt, yPt);
    }
  }

  /** Shows the space that stands after a text at this place. */
  spaceAfter(phrase: ShapedPhrase, look: TextLook, xPt: number, yPt: number): void {
    this.text(phrase.space!, look, xPt + phrase.advance * this.#scale(look.sizePt), yPt, false);
  }

  #plain(plain: PlainShowing, look: TextLook, xPt: number, yPt: number, isSpaced: boolean): void {
    this.#beginRun(plain.font, look, xPt, yPt);
    const backwards = this.#moveBy(xPt, look.sizePt);
    this.#out.text(isSpaced ? plain.spaced : plain.alone);
    this.#nextX += ((isSpaced ? plain.spacedAdvance : plain.advance) - backwards) * this.#scale(look.sizePt);
  }

  /** The points of a thousandth of an em along the line. */
  #scale(sizePt: number): number {
    return (sizePt * this.#letterWidth) / 1000;
  }

  #runs({ runs, advance, rightToLeft }: ShapedPhrase, look: TextLook, leftPt: number, yPt: number): void {
    const scale = this.#scale(look.sizePt);
    let xPt = rightToLeft ? leftPt + advance * scale : leftPt;
    for (const run of runs) {
      if (rightToLeft) xPt -= run.advance * scale;
      this.#beginRun(run.font, look, xPt, yPt);
      this.#run(run, xPt, look.sizePt);
      if (!rightToLeft) xPt += run.advance * scale;
    }
  }

  /** Glyphs stand in reading order in the file, whichever way they run: so the text can be read back. */
  #run({ glyphs, font, advance, rightToLeft }: ShapedRun, xPt: number, sizePt: number): void {
    const scale = this.#scale(sizePt);
    let along = rightToLeft ? advance : 0;
    for (const glyph of glyphs) {
      if (rightToLeft) along -= glyph.advance;
      this.#glyph(glyph, font, xPt + (along + glyph.xOffset) * scale, sizePt);
      if (!rightToLeft) along += glyph.advance;
    }
  }

  #glyph(glyph: ShapedGlyph, font: EmbeddedFont, xPt: number, sizePt: number): void {
    if (glyph.yOffset !== 0) this.#rise((glyph.yOffset * sizePt) / 1000);
    const backwards = this.#moveBy(xPt, sizePt);
    this.#out.text(font.codeOf(glyph));
    this.#nextX += (glyph.width - backwards) * this.#scale(sizePt);
    if (glyph.yOffset !== 0) this.#rise(0);
  }

  #rise(pt: number): void {
    this.#show();
    this.#out.decimal(pt);
    this.#line(" Ts");
  }

  /** Opens a string at a place: moved to by thousandths of an em, positive to the left. ISO 32000-1, 9.4.3. */
  #moveBy(xPt: number, sizePt: number): number {
    const backwards = Math.round((this.#nextX - xPt) / this.#scale(sizePt));
    if (!this.#inString) this.#out.text("[");
    else if (backwards !== 0) this.#out.text(")");
    if (backwards !== 0) this.#out.integer(backwards);
    if (!this.#inString || backwards !== 0) this.#out.text("(");
    this.#inString = true;
    return backwards;
  }

  #beginRun(font: EmbeddedFont, { sizePt, ink }: TextLook, xPt: number, yPt: number): void {
    const y = rounded(this.up(yPt));
    const sameFont = font === this.#font && sizePt === this.#sizePt;
    const sameWidth = this.#letterWidth === this.#shownWidth;
    if (this.#inString && y === this.#lineY && sameFont && sameWidth && ink === this.#ink) return;
    this.#show();
    if (!this.#inText) {
      this.#line("BT");
      this.#inText = true;
      this.#lineX = this.#lineY = 0;
    }
    if (ink !== this.#ink) this.#setInk(ink);
    if (!sameFont) this.#setFont(font, sizePt);
    if (!sameWidth) this.#setWidth();
    this.#moveTo(rounded(xPt), y);
  }

  #setInk(ink: Ink): void {
    this.#decimals(...ink);
    this.#line("rg");
    this.#ink = ink;
  }

  #setFont(font: EmbeddedFont, sizePt: number): void {
    this.#out.text("/");
    this.#out.text(font.name);
    this.#out.text(" ");
    this.#decimals(sizePt);
    this.#line("Tf");
    this.fonts.add(font);
    this.#font = font;
    this.#sizePt = sizePt;
  }

  #setWidth(): void {
    this.#decimals(this.#letterWidth * 100);
    this.#line("Tz");
    this.#shownWidth = this.#letterWidth;
  }

  #moveTo(x: number, y: number): void {
    this.#out.decimal(x - this.#lineX);
    this.#out.text(" ");
    this.#out.decimal(y - this.#lineY);
    this.#line(" Td");
    this.#lineX = this.#nextX = x;
    this.#lineY = y;
  }

  #show(): void {
    if (this.#inString) this.#line(")]TJ");
    this.#inString = false;
  }

  #endText(): void {
    if (!this.#inText) return;
    this.#show();
    this.#line("ET");
    this.#inText = false;
  }
}

function looksAs(one: Rule, other: Rule): boolean {
  return one.dotted === other.dotted && one.weightPt === other.weightPt && one.ink === other.ink;
}

/** Hundredths of a point: finer than any press. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export function decimal(value: number): string {
  return String(rounded(value));
}
