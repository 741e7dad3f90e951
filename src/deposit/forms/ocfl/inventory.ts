import { writeJson } from "../../records/json.ts";

/** The inventory of an OCFL object. OCFL 1.1, 3.5. */
export interface Inventory {
  readonly id: string;
  readonly type: string;
  readonly digestAlgorithm: Algorithm;
  readonly head: string;
  /** `content` where it is not named. */
  readonly contentDirectory?: string;
  /** The paths of each content, by its digest. */
  readonly manifest: Paths;
  readonly versions: Readonly<Record<string, InventoryVersion>>;
  /** Digests by other algorithms, for whoever checks with those. */
  readonly fixity?: Readonly<Record<string, Paths>>;
}

/** The algorithms of manifests. OCFL 1.1, 3.5.1. */
export type Algorithm = "sha256" | "sha512";

export interface InventoryVersion {
  readonly created: string;
  readonly state: Paths;
  readonly message?: string;
  readonly user?: { readonly name: string; readonly address?: string };
}

/** Paths by digests, in lower-case hexadecimal. */
export type Paths = Readonly<Record<string, readonly string[]>>;

/** The same inventory always has the same bytes: keys stand in order. */
export function writeInventory(inventory: Inventory): string {
  const { manifest, versions, fixity } = inventory;
  const sorted = {
    ...inventory,
    manifest: inOrder(manifest),
    versions: Object.fromEntries(
      Object.entries(versions).map(([name, version]) => [name, { ...version, state: inOrder(version.state) }]),
    ),
    ...(fixity && {
      fixity: Object.fromEntries(Object.entries(fixity).map(([algorithm, paths]) => [algorithm, inOrder(paths)])),
    }),
  };
  return writeJson(sorted);
}

function inOrder(paths: Paths): Paths {
  return Object.fromEntries(
    Object.entries(paths)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([digest, own]) => [digest, own.toSorted()]),
  );
}
