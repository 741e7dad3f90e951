import type { PdfPicture } from "../../../pdf/picture.ts";
import type { StructureElement } from "../../../pdf/structure.ts";
import type { Picture } from "../../print/print-vocabulary.ts";
import { setLines, type Setting } from "../lines/set-lines.ts";
import type { BlockDesign } from "../page-design.ts";
import type { Line } from "../set-text.ts";
import { collectWords, type Wording } from "../words/collect-words.ts";
import { sizeOfPicture } from "../words/picture-in-text.ts";

/** The room and design in which a picture is set, and its element in the structure. */
export interface PictureFrame {
  readonly setting: Setting;
  /** The room below which it is made smaller. */
  readonly heightPt: number;
  readonly design: BlockDesign;
  readonly wording: Wording;
  /** By their URL; those that could not be opened are absent. */
  readonly pictures: ReadonlyMap<string, PdfPicture>;
  readonly figure: StructureElement;
}

/** A picture as a line of its height; as its name, where it could not be opened. */
export function setPicture(picture: Picture, frame: PictureFrame): readonly Line[] {
  const { setting, design, figure, wording } = frame;
  const opened = frame.pictures.get(picture.url);
  if (!opened) {
    const name = [{ kind: "text", text: picture.fallback }] as const;
    return setLines(collectWords(name, { ...design, italic: true }, "Apparatus", figure, wording), design, setting);
  }
  const leftPt = Math.min(design.leftPt, setting.measurePt / 2);
  const roomPt = setting.measurePt - leftPt;
  const natural = sizeOfPicture(picture, opened, design.sizePt);
  const scale = Math.min(1, roomPt / natural.widthPt, frame.heightPt / natural.heightPt);
  const [widthPt, heightPt] = [natural.widthPt * scale, natural.heightPt * scale];
  const set = { picture: opened, leftPt, widthPt, heightPt, content: figure.content() };
  return [{ parts: [], leadingPt: heightPt + design.beforePt, sizePt: design.sizePt, letterWidth: 1, pictures: [set] }];
}

/** In points; of its name, where it could not be opened. */
export function naturalWidthOf(picture: Picture, { pictures, setting, design }: PictureFrame): number {
  const { url, fallback } = picture;
  const opened = pictures.get(url);
  return opened
    ? sizeOfPicture(picture, opened, design.sizePt).widthPt
    : setting.metrics.widthPt(fallback, "italic", design.sizePt) + 1;
}
