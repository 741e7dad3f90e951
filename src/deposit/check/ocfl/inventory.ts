import type { UnderCheck } from "./object-under-check.ts";

/** The content of an inventory, as far as it is of the form that is asked for. */
export interface Inventory {
  /** The path of its file in the object. */
  readonly path: string;
  readonly id: string | undefined;
  readonly type: string | undefined;
  /** As an algorithm is named here: `sha512`. */
  readonly algorithm: string | undefined;
  readonly head: string | undefined;
  readonly contentDirectory: string;
  readonly hasContentDirectory: boolean;
  /** The content paths of each digest. */
  readonly manifest: ReadonlyMap<string, readonly string[]>;
  readonly versions: ReadonlyMap<string, VersionBlock>;
  /** The content paths of each digest, by algorithm. */
  readonly fixity: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

export interface VersionBlock {
  readonly created: unknown;
  readonly message: unknown;
  readonly user: unknown;
  /** The logical paths of each digest. */
  readonly state: ReadonlyMap<string, readonly string[]>;
}

/** An inventory while it is read, in an object. */
export interface Reading {
  readonly object: UnderCheck;
  readonly path: string;
}

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** RFC 3986, 3: a scheme and what follows it. */
export function isUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);
}
