import { EditionError } from "../core/edition-error.ts";
import type { SessionFile } from "../session.ts";
import type { World } from "../world/world.ts";

/** A TEI document: its text, which begins with "<"; its bytes; or else the path of its file. */
export type TeiInput = string | Uint8Array;

/** A document as a file in a world, wherever it came from. */
export interface TeiFile {
  readonly path: string;
  readonly world: World;
}

/**
 * Finds the file of an input. Text and bytes are a file of the name that they are given, in its folder; where they are given
 * none, nothing stands beside them, and no other file is read. Errors: EditionError "usage" for what is no document.
 */
export function teiFileOf(input: TeiInput, file: string | undefined, world: World): TeiFile {
  const bytes = bytesGiven(input, "document");
  if (typeof bytes === "string") return { path: bytes, world };
  return file === undefined
    ? { path: unnamed, world: withFile(alone(world), unnamed, bytes) }
    : { path: file, world: withFile(world, file, bytes) };
}

/** The bytes of what is given in the same way and is read alone, such as a schema, which is called `name` where it has no path. */
export async function readInput(input: TeiInput, name: string, world: World): Promise<SessionFile> {
  const bytes = bytesGiven(input, "schema");
  return typeof bytes === "string" ? { path: bytes, bytes: await world.read(bytes) } : { path: name, bytes };
}

/** The bytes themselves, or the path of a file. */
function bytesGiven(input: TeiInput, what: string): Uint8Array | string {
  if (input instanceof Uint8Array) return input;
  if (typeof input === "string") return /^\uFEFF?\s*</.test(input) ? bytesOfText(input) : input;
  const hint = "Give a string or a Uint8Array.";
  throw new EditionError("usage", `The ${what} is neither text nor bytes nor a path.`, hint);
}

/** Text has no encoding: its bytes are UTF-8, and say so where it names another. */
export function bytesOfText(text: string): Uint8Array {
  return utf8Of(text.replace(/^(\uFEFF?\s*<\?xml\s[^>]*?\bencoding\s*=\s*["'])(?!utf-?8["'])[^"']*/i, "$1UTF-8"));
}

/** Half a character (a lone surrogate), which UTF-8 has not, is spelled out all the same: whoever reads it finds it in its place. */
function utf8Of(text: string): Uint8Array {
  const encoder = new TextEncoder();
  if (!half.test(text)) return encoder.encode(text);
  const pieces = text.split(half).map(piece => (half.test(piece) ? bytesOfHalf(piece) : encoder.encode(piece)));
  return Uint8Array.from(pieces.flatMap(piece => [...piece]));
}

const half = /(\p{Surrogate})/u;

/** In three bytes, as UTF-8 would have any other of its number. Unicode Standard, 3.9. */
function bytesOfHalf(character: string): readonly number[] {
  const number = character.charCodeAt(0);
  return [0xe0 | (number >> 12), 0x80 | ((number >> 6) & 0x3f), 0x80 | (number & 0x3f)];
}

const unnamed = "document.xml";

/** The same world, where one file has these bytes. */
function withFile(world: World, path: string, bytes: Uint8Array): World {
  return {
    ...world,
    read: async asked => (asked === path ? bytes : world.read(asked)),
    exists: async asked => asked === path || world.exists(asked),
    size: async asked => (asked === path ? bytes.length : world.size(asked)),
  };
}

/** The same world without its files. */
function alone(world: World): World {
  return {
    ...world,
    read: path => Promise.reject(new EditionError("unreadable", `${path}: there is no such file beside the document.`)),
    exists: () => Promise.resolve(false),
    realPath: () => Promise.resolve(undefined),
    size: () => Promise.resolve(0),
  };
}
