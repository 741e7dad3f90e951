import type { ArchiveFile } from "../../engines/fflate.ts";
import type { HtmlElement } from "../../engines/parse5.ts";
import { reporter, type Diagnostic } from "../../core/diagnostic.ts";
import { pictureCodes } from "../codes.ts";
import { elementsShown } from "./link-ids.ts";

const report = reporter(pictureCodes);

/** The pictures that a book holds. */
export interface PackedPictures {
  /** The address of each picture in the book, by its address on the page. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly files: readonly (ArchiveFile & { readonly mediaType: string })[];
  /** REC-P103 for what is no picture; one that is not there was found before. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes in each picture that the page shows, once. What is none by its first bytes is left out, whatever its name says; so is
 * SVG, which can run programs. EPUB 3.3, 3.2: core media types.
 */
export async function packPictures(
  contents: readonly HtmlElement[],
  read: (url: string) => Promise<Uint8Array | undefined>,
  file: string,
): Promise<PackedPictures> {
  const urls = new Set(contents.flatMap(content => [...elementsShown(content)].flatMap(pictureIn)));
  const addresses = new Map<string, string>();
  const files: PackedPictures["files"][number][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const url of urls) {
    const bytes = await read(url);
    const kind = bytes && kindOf(bytes);
    if (!bytes || !kind) {
      if (bytes) diagnostics.push(report("REC-P103", { file }, { url, book: "a book" }));
      continue;
    }
    const address = `pictures/${files.length + 1}.${kind.ending}`;
    addresses.set(url, address);
    files.push({ path: `EPUB/${address}`, bytes, mediaType: kind.mediaType });
  }
  return { addresses, files, diagnostics };
}

function pictureIn({ name, attributes }: HtmlElement): string[] {
  const source = name === "img" ? attributes.get("src") : undefined;
  return source === undefined || source === "" ? [] : [source];
}

interface PictureKind {
  readonly ending: string;
  readonly mediaType: string;
  /** True of bytes that are a whole picture of the kind, as far as can be seen without showing it. */
  readonly fits: (bytes: Uint8Array) => boolean;
}

function kindOf(bytes: Uint8Array): PictureKind | undefined {
  return kinds.find(({ fits }) => fits(bytes));
}

const kinds: readonly PictureKind[] = [
  {
    ending: "png",
    mediaType: "image/png",
    fits: bytes =>
      begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) && finds(bytes, "IHDR") && finds(bytes, "IEND"),
  },
  {
    ending: "jpg",
    mediaType: "image/jpeg",
    fits: bytes => begins(bytes, [0xff, 0xd8, 0xff]) && hasFrame(bytes),
  },
  {
    ending: "gif",
    mediaType: "image/gif",
    fits: bytes => begins(bytes, [0x47, 0x49, 0x46, 0x38]) && bytes.at(-1) === 0x3b,
  },
];

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function finds(bytes: Uint8Array, chunk: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(chunk, 0, "latin1");
}

/** Walks the segments to a start of frame. ITU-T T.81, B.1.1. */
function hasFrame(bytes: Uint8Array): boolean {
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return true;
    at += marker === 0xff ? 1 : 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
  }
  return false;
}
