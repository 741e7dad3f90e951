import { shown } from "../shown.ts";
import { isText, type Json, type Reading } from "./inventory.ts";
import { tell } from "./object-under-check.ts";

/** The codes of a block: for a digest that it has twice, and for one without an array of paths. */
interface BlockCodes {
  readonly twice: string;
  readonly noPaths: string;
  /** As a sentence begins: "The manifest". */
  readonly where: string;
}

/** The content paths of each digest of a manifest, or of a block of fixity, those of wrong form left out. OCFL 1.1, 3.5.2. */
export function readDigestBlock(block: Json, codes: BlockCodes, reading: Reading): Map<string, readonly string[]> {
  const { object, path } = reading;
  const digests = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  const paths = new UniquePaths();
  for (const [digest, value] of Object.entries(block)) {
    if (seen.has(digest.toLowerCase()))
      tell(object, codes.twice, path, `${codes.where} has the digest ${shown(digest)} twice.`);
    seen.add(digest.toLowerCase());
    if (!Array.isArray(value) || value.length === 0 || !value.every(isText)) {
      tell(object, codes.noPaths, path, `${codes.where} has no list of paths for the digest ${shown(digest)}.`);
      continue;
    }
    for (const content of value) paths.add(content);
    digests.set(
      digest,
      value.filter(content => isContentPath(content, codes, reading)),
    );
  }
  for (const content of paths.conflicting())
    tell(object, "E101", path, `${codes.where} has a path twice, or as a file and as a folder: "${shown(content)}".`);
  return digests;
}

function isContentPath(content: string, { where }: BlockCodes, { object, path }: Reading): boolean {
  const isAtEdge = /^\/|\/$/.test(content);
  if (isAtEdge) tell(object, "E100", path, `${where} has a path that begins or ends with "/": "${shown(content)}".`);
  const isStep = hasEmptyOrDots(content);
  if (isStep)
    tell(object, "E099", path, `${where} has a path with ".", ".." or nothing between "/": "${shown(content)}".`);
  return !isAtEdge && !isStep;
}

/** Of the elements between slashes; those that an edge makes are told apart. */
export function hasEmptyOrDots(path: string): boolean {
  return path
    .replace(/^\/|\/$/g, "")
    .split("/")
    .some(name => name === "" || name === "." || name === "..");
}

/** Paths of which none may be twice, nor stand where another has a folder. */
export class UniquePaths {
  readonly #paths = new Set<string>();
  readonly #twice = new Set<string>();

  add(path: string): void {
    (this.#paths.has(path) ? this.#twice : this.#paths).add(path);
  }

  conflicting(): readonly string[] {
    const found = new Set(this.#twice);
    for (const path of this.#paths)
      for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1))
        if (this.#paths.has(path.slice(0, end))) found.add(path.slice(0, end));
    return [...found];
  }
}
