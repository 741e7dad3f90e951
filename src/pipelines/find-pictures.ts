import { dirname, relative, sep } from "node:path";

import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { locationOf, type XmlDocument } from "../core/xml-tree.ts";
import { formats, type Format } from "../formats.ts";
import { kindOfPicture, type PictureKind } from "../pdf/sound-picture.ts";
import { pictureCodes, type Elsewhere } from "../render/codes.ts";
import { pagesIn } from "../tei/pages.ts";
import { picturesOf, type NamedPicture } from "../tei/pictures.ts";
import { fileBeside, pathBeside } from "../world/path-beside.ts";
import type { World } from "../world/world.ts";

const report = reporter(pictureCodes);

/** The pictures of a document, looked for once for all formats. */
export interface FoundPictures {
  /** Those that stand beside the document or in a folder below it, each once, by its path from there. */
  readonly beside: readonly { readonly name: string; readonly read: () => Promise<Uint8Array> }[];
  /** By the address as written; undefined where no file is there that the format can hold. */
  read(url: string, format: Format): Promise<Uint8Array | undefined>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks for the pictures that a document names. Findings: REC-P102, once for each picture of the text that is not there, or that
 * is elsewhere and cannot be in a format that is made; REC-P103, once for each that was cut off, has no size or is too large,
 * whatever shows it, or that a format which is made cannot hold; REC-P104, once for the pictures of pages.
 */
export async function findPictures(
  document: XmlDocument,
  made: readonly Format[],
  world: World,
): Promise<FoundPictures> {
  const paths = new Map<string, string>();
  const absent = new Map<string, NamedPicture>();
  const pathOf = async (url: string): Promise<string | undefined> => {
    const found = await fileBeside(url, document.file, world);
    return "path" in found ? found.path : undefined;
  };
  for (const picture of picturesOf(document.root)) {
    const { url } = picture;
    if (paths.has(url) || absent.has(url)) continue;
    const path = await pathOf(url);
    if (path === undefined) absent.set(url, picture);
    else paths.set(url, path);
  }
  const kinds = made.some(format => format === "html" || holdsPictures(format))
    ? await kindsOf(picturesOf(document.root), url => paths.get(url), world)
    : new Map<string, PictureKind | undefined>();
  return {
    beside: [...new Set(paths.values())].map(path => ({
      name: relative(dirname(document.file), path).split(sep).join("/"),
      read: () => world.read(path),
    })),
    read: async (url, format) => {
      const path = paths.get(url) ?? (await pathOf(url));
      if (path === undefined || (kinds.has(path) && !canHold(format, kinds.get(path)))) return undefined;
      return world.read(path);
    },
    diagnostics: [
      ...reportAbsent([...absent.values()], document, made),
      ...reportUnfit(document, made, url => paths.get(url), kinds),
    ],
  };
}

/** The kinds of the pictures of the text, by their paths; undefined of one that no format can show. */
async function kindsOf(
  pictures: readonly NamedPicture[],
  pathOf: (url: string) => string | undefined,
  world: World,
): Promise<ReadonlyMap<string, PictureKind | undefined>> {
  const kinds = new Map<string, PictureKind | undefined>();
  for (const { url, of } of pictures) {
    const path = of === "text" ? pathOf(url) : undefined;
    if (path !== undefined && !kinds.has(path)) kinds.set(path, kindOfPicture(await world.read(path)));
  }
  return kinds;
}

function holdsPictures(format: Format): boolean {
  return formats[format].pictures.length > 0;
}

function canHold(format: Format, kind: PictureKind | undefined): boolean {
  const held: readonly (PictureKind | undefined)[] = formats[format].pictures;
  return held.includes(kind);
}

/** Of each address once, where it is named first. */
function reportUnfit(
  document: XmlDocument,
  made: readonly Format[],
  pathOf: (url: string) => string | undefined,
  kinds: ReadonlyMap<string, PictureKind | undefined>,
): Diagnostic[] {
  const first = new Map(
    picturesOf(document.root)
      .toReversed()
      .map(picture => [picture.url, picture]),
  );
  return [...first.values()].toReversed().flatMap(({ url, element }) => {
    const path = pathOf(url);
    if (path === undefined || !kinds.has(path)) return [];
    const kind = kinds.get(path);
    const isFit = made.every(format => !holdsPictures(format) || canHold(format, kind));
    if (kind !== undefined && isFit) return [];
    const book = kind === undefined || kind === "another" ? "a book" : "the PDF";
    return [report("REC-P103", locationOf(document, element, pagesIn(document.root)), { url, book })];
  });
}

function reportAbsent(absent: readonly NamedPicture[], document: XmlDocument, made: readonly Format[]): Diagnostic[] {
  if (absent.length === 0) return [];
  const pages = pagesIn(document.root);
  const isHeld = made.some(holdsPictures);
  const ofText = absent.filter(picture => picture.of === "text" && (isHeld || !isOnTheWeb(picture.url)));
  const [first, ...others] = absent.filter(picture => picture.of === "page");
  return [
    ...ofText.map(({ url, element }) =>
      report("REC-P102", locationOf(document, element, pages), { url, where: whereIs(url, document) }),
    ),
    ...(first && made.includes("html")
      ? [report("REC-P104", locationOf(document, first.element, pages), { url: first.url, others: others.length })]
      : []),
  ];
}

/** RFC 3986, 3.1 and 4.2. */
function isOnTheWeb(url: string): boolean {
  return /^((https?|ftp):)?\/\//i.test(url);
}

function whereIs(url: string, { file }: XmlDocument): Elsewhere {
  if (isOnTheWeb(url)) return "web";
  return pathBeside(url, file) === undefined ? "outside" : "folder";
}
