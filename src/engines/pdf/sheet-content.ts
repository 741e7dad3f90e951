import type { ShapedGlyph } from "../shape-text.ts";
import type { EmbeddedFont } from "./embedded-font.ts";
import type { ShapedRun } from "./font-shelf.ts";

export type Ink = readonly [red: number, green: number, blue: number];

/** Where text is shown, in points; y is that of the baseline. */
export interface TextPlace {
  readonly xPt: number;
  readonly yPt: number;
  readonly sizePt: number;
  readonly ink: Ink;
}

/** What text says where its glyphs do not. */
export interface Wording {
  readonly actualText: string | undefined;
  /** Whether it is part of a word that goes on in the next line. */
  readonly goesOn: boolean;
}

/** The content stream of a sheet, operator by operator. Points; x from the left, y from the top. ISO 32000-1, 8 and 9. */
export class SheetContent {
  readonly fonts = new Set<EmbeddedFont>();
  readonly #heightPt: number;
  readonly #operators: string[] = [];
  #inText = false;
  /** Where the line of text begins that `Td` counts from. */
  #lineX = 0;
  #lineY = 0;
  /** What the last operators have set, and holds still. */
  #font: EmbeddedFont | undefined;
  #sizePt = 0;
  #ink: Ink | undefined;
  /** Glyphs of one font and height that are still to be shown, and where the next would stand by their widths. */
  #glyphs = "";
  #nextX = 0;

  constructor(heightPt: number) {
    this.#heightPt = heightPt;
  }

  bytes(): Uint8Array {
    this.#endText();
    return Buffer.from(this.#operators.join("\n"), "latin1");
  }

  /** Operators that stand outside text. */
  add(operators: string): void {
    this.#endText();
    this.#operators.push(operators);
  }

  /** An ordinate as PDF counts it: from the foot. */
  up(yPt: number): number {
    return this.#heightPt - yPt;
  }

  /**
   * Shows text; one operator shows all that follows on the line in the same font and ink. Where its glyphs do not say what
   * it says, it is marked with the text that it stands for; so is each part of a divided word. ISO 32000-1, 14.9.4.
   */
  text(runs: readonly ShapedRun[], place: TextPlace, wording?: Wording): void {
    const actualText = wording?.actualText ?? actualTextOf(runs);
    const goesOn = wording?.goesOn ?? false;
    if (goesOn) this.add("/Divided BMC");
    if (actualText !== undefined) this.add(`/Span <</ActualText ${hexadecimal(actualText)}>> BDC`);
    const scale = place.sizePt / 1000;
    const rightToLeft = runs.some(run => run.rightToLeft);
    let xPt = place.xPt + (rightToLeft ? runs.reduce((sum, run) => sum + run.advance * scale, 0) : 0);
    for (const run of runs) {
      if (rightToLeft) xPt -= run.advance * scale;
      this.#beginRun(run.font, xPt, place);
      if (isPlain(run)) this.#plainRun(run, xPt, place.sizePt);
      else this.#placedRun(run, xPt, place.sizePt);
      if (!rightToLeft) xPt += run.advance * scale;
    }
    if (actualText !== undefined) this.add("EMC");
    if (goesOn) this.add("EMC");
  }

  #plainRun(run: ShapedRun, xPt: number, sizePt: number): void {
    const backwards = this.#moveBy(xPt, sizePt);
    this.#glyphs += run.shown ??= showing(run);
    this.#nextX += ((run.advance - backwards) * sizePt) / 1000;
  }

  /** Glyphs stand in reading order in the file, whichever way they run: so the text can be read back. */
  #placedRun({ glyphs, font, advance, rightToLeft }: ShapedRun, xPt: number, sizePt: number): void {
    const scale = sizePt / 1000;
    let along = rightToLeft ? advance : 0;
    for (const glyph of glyphs) {
      if (rightToLeft) along -= glyph.advance;
      this.#glyph(glyph, font, xPt + (along + glyph.xOffset) * scale, sizePt);
      if (!rightToLeft) along += glyph.advance;
    }
  }

  #glyph(glyph: ShapedGlyph, font: EmbeddedFont, xPt: number, sizePt: number): void {
    if (glyph.yOffset !== 0) this.#operators.push(...this.#taken(), `${decimal((glyph.yOffset * sizePt) / 1000)} Ts`);
    const backwards = this.#moveBy(xPt, sizePt);
    this.#glyphs += font.codeOf(glyph);
    this.#nextX += ((glyph.width - backwards) * sizePt) / 1000;
    if (glyph.yOffset !== 0) this.#operators.push(...this.#taken(), "0 Ts");
  }

  /** Opens a string at a place: moved to by thousandths of an em, positive to the left. ISO 32000-1, 9.4.3. */
  #moveBy(xPt: number, sizePt: number): number {
    const backwards = Math.round(((this.#nextX - xPt) * 1000) / sizePt);
    if (this.#glyphs === "") this.#glyphs = backwards === 0 ? "(" : `${backwards}(`;
    else if (backwards !== 0) this.#glyphs += `)${backwards}(`;
    return backwards;
  }

  #beginRun(font: EmbeddedFont, xPt: number, { yPt, sizePt, ink }: TextPlace): void {
    const y = rounded(this.up(yPt));
    const sameFont = font === this.#font && sizePt === this.#sizePt;
    if (this.#glyphs !== "" && y === this.#lineY && sameFont && ink === this.#ink) return;
    const x = rounded(xPt);
    this.#show();
    if (!this.#inText) {
      this.#operators.push("BT");
      this.#inText = true;
      this.#lineX = this.#lineY = 0;
    }
    if (ink !== this.#ink) this.#operators.push(`${ink.map(decimal).join(" ")} rg`);
    if (!sameFont) this.#operators.push(`/${font.name} ${decimal(sizePt)} Tf`);
    this.fonts.add(font);
    this.#font = font;
    this.#sizePt = sizePt;
    this.#ink = ink;
    this.#operators.push(`${decimal(x - this.#lineX)} ${decimal(y - this.#lineY)} Td`);
    this.#lineX = this.#nextX = x;
    this.#lineY = y;
  }

  #show(): void {
    this.#operators.push(...this.#taken());
  }

  #taken(): string[] {
    if (this.#glyphs === "") return [];
    const shown = `[${this.#glyphs})]TJ`;
    this.#glyphs = "";
    return [shown];
  }

  #endText(): void {
    if (!this.#inText) return;
    this.#show();
    this.#operators.push("ET");
    this.#inText = false;
  }
}

function actualTextOf(runs: readonly ShapedRun[]): string | undefined {
  for (const { isSpelledOut } of runs) if (isSpelledOut) return runs.map(({ text }) => text).join("");
  return undefined;
}

function hexadecimal(text: string): string {
  return `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
}

/** From left to right on the baseline: it looks the same at every size. */
function isPlain({ glyphs, rightToLeft, shown }: ShapedRun): boolean {
  return (
    shown !== undefined || (!rightToLeft && glyphs.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0))
  );
}

function showing({ glyphs, font }: ShapedRun): string {
  let shown = "";
  for (const glyph of glyphs) {
    shown += font.codeOf(glyph);
    const kern = Math.round(glyph.width - glyph.advance);
    if (kern !== 0) shown += `)${kern}(`;
  }
  return shown;
}

/** Hundredths of a point: finer than any press. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export function decimal(value: number): string {
  return String(rounded(value));
}
