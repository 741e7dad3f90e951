import type { ByteWriter } from "./byte-writer.ts";
import type { Dictionary, PdfObjects, Reference } from "./objects.ts";
import type { Rule } from "./pen.ts";
import { decimal, SheetContent } from "./sheet-content.ts";
import type { MarkedContent, SheetReference } from "./structure.ts";

/** A sheet while it is drawn: its content, what the content is marked as, and what the sheet refers to. */
export class Sheet {
  /** What is kept of it when it is finished. */
  readonly place: SheetReference;
  readonly content: SheetContent;
  readonly annotations: Reference[] = [];
  readonly #sizePt: readonly [width: number, height: number];
  readonly #pictures = new Map<string, Reference>();
  readonly #rules: Rule[] = [];
  /** What is marked now: content of an element, the sheet's own, or nothing yet. */
  #marked: MarkedContent | "artifact" | undefined;

  constructor(place: SheetReference, sizePt: readonly [width: number, height: number], out: ByteWriter) {
    this.place = place;
    this.#sizePt = sizePt;
    this.content = new SheetContent(sizePt[1], out);
  }

  /** The content goes on where it is marked already. */
  mark(content: MarkedContent, tag: string): void {
    if (this.#marked === content) return;
    this.#endMark();
    this.content.add(`/${tag} <</MCID ${this.place.pieces}>> BDC`);
    content.pieces.push({ sheet: this.place, number: this.place.pieces++ });
    this.#marked = content;
  }

  artifact(): void {
    if (this.#marked === "artifact") return;
    this.#endMark();
    this.content.add("/Artifact <</Type /Pagination>> BDC");
    this.#marked = "artifact";
  }

  #endMark(): void {
    if (this.#marked) this.content.add("EMC");
    this.#marked = undefined;
  }

  rule(rule: Rule): void {
    this.#rules.push(rule);
  }

  picture(name: string, reference: Reference, [x, y, width, height]: readonly [number, number, number, number]): void {
    this.#pictures.set(name, reference);
    const matrix = [width, 0, 0, height, x, this.content.up(y + height)].map(decimal).join(" ");
    this.content.add(`q ${matrix} cm /${name} Do Q`);
  }

  finish(objects: PdfObjects, parent: Reference): void {
    this.#endMark();
    this.#drawRules();
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

  /** All in one, each look set once. */
  #drawRules(): void {
    if (this.#rules.length === 0) return;
    const byLook = new Map<string, string[]>();
    for (const { fromPt, toPt, yPt, weightPt, ink, dotted } of this.#rules) {
      const dash = dotted ? "[0 1.6] 0 d 1 J" : "[] 0 d 0 J";
      const look = `${dash} ${decimal(weightPt)} w ${ink.map(decimal).join(" ")} RG`;
      const y = decimal(this.content.up(yPt));
      const lines = byLook.get(look) ?? [];
      lines.push(`${decimal(fromPt)} ${y} m ${decimal(toPt)} ${y} l`);
      byLook.set(look, lines);
    }
    const drawn = [...byLook].map(([look, lines]) => `q ${look}\n${lines.join("\n")}\nS Q`);
    this.content.add(`/Artifact <</Type /Layout>> BDC\n${drawn.join("\n")}\nEMC`);
  }
}
