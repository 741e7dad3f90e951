import type { XmlDocument } from "../core/xml-tree.ts";
import { sizeOfPicture } from "../pdf/sound-picture.ts";
import { pagesOfText, type PageOfText } from "../tei/paged-text.ts";
import type { PageImage } from "../tei/pictures.ts";
import { fileBeside } from "../world/path-beside.ts";
import type { World } from "../world/world.ts";

/** The pages of a document; where the TEI states no size of a picture that stands beside it, with that of the picture itself. */
export async function sizedPages({ file, root }: XmlDocument, world: World): Promise<readonly PageOfText[]> {
  const pages: PageOfText[] = [];
  for (const page of pagesOfText(root)) {
    const { image } = page;
    const size = image && (image.size ?? (await sizeBeside(image.url, file, world)));
    pages.push(image ? { ...page, image: { ...image, size } } : page);
  }
  return pages;
}

async function sizeBeside(url: string, file: string, world: World): Promise<PageImage["size"]> {
  const found = await fileBeside(url, file, world);
  return "path" in found ? sizeOfPicture(await world.read(found.path)) : undefined;
}
