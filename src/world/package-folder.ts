import { constants, lstatSync, readdirSync, type Stats } from "node:fs";
import { basename, join, resolve } from "node:path";

import { faultOf } from "./file-faults.ts";
import { FileChanged, partsOf } from "./file-parts.ts";

/** One name in a package, as the disk has it; nothing is followed. */
export interface PackageEntry {
  readonly name: string;
  /** As seen from the folder that was opened, with "/" between names. */
  readonly path: string;
  readonly kind: "file" | "folder" | "link" | "other";
  readonly bytes: number;
  /** The names that its content has on the disk: more than one, where there are hard links. */
  readonly names: number;
}

/** Why a file or folder of a package could not be read. */
export class ReadFault extends Error {}

/** The bounds of a walk; what is beyond is not looked at. */
export interface Bounds {
  readonly entries: number;
  readonly depth: number;
}

const usualBounds: Bounds = { entries: 1_000_000, depth: 100 };

/**
 * A folder from strangers, walked once and within bounds. A file is opened by an entry of that walk alone, never by what a manifest
 * calls it, and no symbolic link is followed: nothing outside is reached. Its files are read in parts, in memory that does not grow.
 */
export class PackageFolder {
  /** The path as it was given. */
  readonly given: string;
  readonly isCut: boolean;
  /** Folders that could not be read, each with the reason. */
  readonly faults: ReadonlyMap<string, string>;
  readonly #prefix: string;
  readonly #walk: Walk;

  private constructor(given: string, walk: Walk, prefix: string) {
    this.given = given;
    this.isCut = walk.isCut;
    this.faults = walk.faults;
    this.#walk = walk;
    this.#prefix = prefix;
  }

  static open(path: string, bounds: Bounds = usualBounds): PackageFolder {
    const walk: Walk = { entries: new Map(), inFolders: new Map(), faults: new Map(), isCut: false };
    walkFolder(path, "", 0, bounds, walk);
    return new PackageFolder(path, walk, "");
  }

  /** The folder's own name. */
  get name(): string {
    return basename(resolve(this.given, this.#prefix));
  }

  entry(path: string): PackageEntry | undefined {
    return this.#walk.entries.get(this.#prefix + path);
  }

  isFile(path: string): boolean {
    return this.entry(path)?.kind === "file";
  }

  isFolder(path: string): boolean {
    return this.entry(path)?.kind === "folder";
  }

  /** The entries that stand directly in a folder, in the order of their names; of the folder itself for "". */
  list(path = ""): readonly PackageEntry[] {
    return this.#walk.inFolders.get((this.#prefix + path).replace(/\/$/, "")) ?? [];
  }

  /** All entries below a folder, as paths seen from this one, a folder before what stands in it. */
  *below(path = ""): Generator<readonly [path: string, entry: PackageEntry]> {
    for (const entry of this.list(path)) {
      yield [entry.path.slice(this.#prefix.length), entry];
      if (entry.kind === "folder") yield* this.below(entry.path.slice(this.#prefix.length));
    }
  }

  /** The path by which a person finds an entry. */
  place(path: string): string {
    return join(this.given, this.#prefix, path);
  }

  /** A folder in it, as one of its own. */
  within(path: string): PackageFolder {
    return new PackageFolder(this.given, this.#walk, `${this.#prefix}${path}/`);
  }

  /** The bytes of a file, part by part: each is overwritten by the next. Errors: ReadFault, also where the file changes meanwhile. */
  *chunks(path: string): Generator<Uint8Array> {
    const entry = this.entry(path);
    if (entry?.kind !== "file") throw new ReadFault("there is no such file");
    try {
      yield* partsOf(this.place(path), { sizeBytes: entry.bytes, flags: nothingFollowed });
    } catch (error) {
      if (error instanceof FileChanged) throw new ReadFault("it has changed while it was read");
      throw isFaultOfSystem(error) ? new ReadFault(faultOf(error).reason) : error;
    }
  }
}

/** A pipe that took the place of a file is opened without waiting for a writer, and refused. */
const nothingFollowed = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

interface Walk {
  readonly entries: Map<string, PackageEntry>;
  readonly inFolders: Map<string, PackageEntry[]>;
  readonly faults: Map<string, string>;
  isCut: boolean;
}

function walkFolder(root: string, path: string, depth: number, bounds: Bounds, walk: Walk): void {
  const entries: PackageEntry[] = [];
  try {
    for (const name of readdirSync(join(root, path)).sort()) {
      if (walk.entries.size >= bounds.entries || depth >= bounds.depth) {
        walk.isCut = true;
        break;
      }
      const own = path === "" ? name : `${path}/${name}`;
      const entry = entryOf(name, own, lstatSync(join(root, own)));
      walk.entries.set(own, entry);
      entries.push(entry);
    }
  } catch (error) {
    if (!isFaultOfSystem(error)) throw error;
    walk.faults.set(path, faultOf(error).reason);
  }
  walk.inFolders.set(path, entries);
  for (const entry of entries) if (entry.kind === "folder") walkFolder(root, entry.path, depth + 1, bounds, walk);
}

function entryOf(name: string, path: string, stats: Stats): PackageEntry {
  return { name, path, kind: kindOf(stats), bytes: stats.size, names: stats.nlink };
}

function kindOf(stats: Stats): PackageEntry["kind"] {
  if (stats.isSymbolicLink()) return "link";
  if (stats.isDirectory()) return "folder";
  return stats.isFile() ? "file" : "other";
}

function isFaultOfSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
