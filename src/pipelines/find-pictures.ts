import { dirname, relative, sep } from "node:path";

import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { locationOf, type XmlDocument } from "../core/xml-tree.ts";
import { formats, type Format } from "../formats.ts";
import { isSoundPicture } from "../pdf/sound-picture.ts";
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
  /** By the address as written; undefined where no file is there. */
  read(url: string): Promise<Uint8Array | undefined>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks for the pictures that a document names. Findings: REC-P102, once for each picture of the text that is not there, or that
 * is elsewhere and cannot be in a format that is made; REC-P103, once for each that was cut off, has no size or is too large,
 * whatever shows it; REC-P104, once for the pictures of pages.
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
  const unsound = made.some(format => format === "html" || formats[format].holdsPictures)
    ? await unsoundAmong(picturesOf(document.root), url => paths.get(url), world)
    : new Map<string, NamedPicture>();
  return {
    beside: [...new Set(paths.values())].map(path => ({
      name: relative(dirname(document.file), path).split(sep).join("/"),
      read: () => world.read(path),
    })),
    read: async url => {
      if (unsound.has(url)) return undefined;
      const path = paths.get(url) ?? (await pathOf(url));
      return path === undefined ? undefined : world.read(path);
    },
    diagnostics: [
      ...reportAbsent([...absent.values()], document, made),
      ...[...unsound.values()].map(({ url, element }) =>
        report("REC-P103", locationOf(document, element, pagesIn(document.root)), { url }),
      ),
    ],
  };
}

/** The pictures of the text that no format can show, by their addresses, each where it is named first. */
async function unsoundAmong(
  pictures: readonly NamedPicture[],
  pathOf: (url: string) => string | undefined,
  world: World,
): Promise<ReadonlyMap<string, NamedPicture>> {
  const unsound = new Map<string, NamedPicture>();
  const judged = new Map<string, boolean>();
  for (const picture of pictures) {
    const path = picture.of === "text" ? pathOf(picture.url) : undefined;
    if (path === undefined || unsound.has(picture.url)) continue;
    const isSound = judged.get(path) ?? isSoundPicture(await world.read(path));
    judged.set(path, isSound);
    if (!isSound) unsound.set(picture.url, picture);
  }
  return unsound;
}

function reportAbsent(absent: readonly NamedPicture[], document: XmlDocument, made: readonly Format[]): Diagnostic[] {
  if (absent.length === 0) return [];
  const pages = pagesIn(document.root);
  const holdsPictures = made.some(format => formats[format].holdsPictures);
  const ofText = absent.filter(picture => picture.of === "text" && (holdsPictures || !isOnTheWeb(picture.url)));
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
