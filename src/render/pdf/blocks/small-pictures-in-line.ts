import type { PdfPicture } from "../../../pdf/picture.ts";
import type { Block, Inline, Picture } from "../../print/print-vocabulary.ts";
import type { BlockDesign } from "../page-design.ts";
import { sizeOfPicture } from "../words/picture-in-text.ts";

/** Blocks in which pictures among words that are no higher than two lines stand in the line, and the words around them are one block again. */
export function withSmallPicturesInLine(
  blocks: readonly Block[],
  pictures: ReadonlyMap<string, PdfPicture>,
  { sizePt, leadingPt }: BlockDesign,
): readonly Block[] {
  if (!blocks.some(({ picture }) => picture?.amongWords)) return blocks;
  const joined: Block[] = [];
  let endsInPicture = false;
  for (const block of blocks) {
    const last = joined.at(-1);
    const small = block.picture && inLine(block.picture, pictures, sizePt, 2 * leadingPt);
    if (last && !last.picture && small) joined[joined.length - 1] = appended(last, [small]);
    else if (last && endsInPicture && !block.picture) joined[joined.length - 1] = appended(last, block.content);
    else joined.push(block);
    endsInPicture = small !== undefined && last?.picture === undefined;
  }
  return joined;
}

function inLine(
  picture: Picture,
  pictures: ReadonlyMap<string, PdfPicture>,
  sizePt: number,
  highestPt: number,
): Inline | undefined {
  const opened = pictures.get(picture.url);
  if (!picture.amongWords || !opened) return undefined;
  const { heightPt } = sizeOfPicture(picture, opened, sizePt);
  return heightPt > highestPt ? undefined : { kind: "picture", picture: { ...picture, height: `${heightPt}pt` } };
}

function appended(block: Block, content: readonly Inline[]): Block {
  return { ...block, content: [...block.content, ...content] };
}
