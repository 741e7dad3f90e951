import { onceForEach } from "../core/once-for-each.ts";
import { matchWhole, type Pattern } from "../core/pattern.ts";
import { readPattern } from "../core/read-pattern.ts";
import { attribute, elementsOf, isTei, type XmlElement } from "../core/xml-tree.ts";

/**
 * The address that a pointer with a prefix of the document stands for (TEI P5, 17.2.3), or why there is none. With
 * `<prefixDef ident="person" matchPattern="([a-z]+)" replacementPattern="persons.xml#$1"/>`, `person:gore` is `persons.xml#gore`.
 * Undefined of a pointer without such a prefix, as of most.
 */
export function expandPointer(pointer: string, root: XmlElement): Expansion | undefined {
  const [, prefix, key] = /^([A-Za-z][\w.+-]*):(.+)$/s.exec(pointer) ?? [];
  const definitions = prefix === undefined ? undefined : prefixesOf(root).get(prefix);
  if (!definitions || key === undefined) return undefined;
  const known = expansionsOf(root);
  const expansion = known.get(pointer) ?? expandKey(key, definitions);
  known.set(pointer, expansion);
  return expansion;
}

function expandKey(key: string, definitions: readonly Prefix[]): Expansion {
  const readable = definitions.filter(({ pattern }) => pattern !== undefined);
  if (readable.length === 0) return { fault: "pattern" };
  for (const { pattern, parts } of readable) {
    const groups = matchWhole(pattern!, key);
    if (groups) {
      const address = replaced(parts, groups);
      return address === undefined ? { fault: "length" } : { address };
    }
  }
  return { fault: "form", asked: readable.map(({ written }) => written).join(" or ") };
}

/** Expansions that were worked out, by their pointers, of each root: a key is tried by each pattern of its prefix. */
const expansionsOf = onceForEach(() => new Map<string, Expansion>());

export type Expansion =
  | { readonly address: string }
  | { readonly fault: "pattern" | "length" }
  | { readonly fault: "form"; readonly asked: string };

/** The definitions of prefixes whose pattern cannot be read: a stranger's that is too long, or more than a pattern (core/pattern.ts). */
export function unreadablePrefixes(root: XmlElement): readonly XmlElement[] {
  return [...prefixesOf(root).values()]
    .flat()
    .filter(({ pattern }) => pattern === undefined)
    .map(({ definition }) => definition);
}

/** The files beside the document that its prefixes lead into, as it names them, once each. */
export function filesOfPrefixes(root: XmlElement): readonly string[] {
  const named = [...prefixesOf(root).values()].flat().map(({ replacement }) => fileIn(replacement));
  return [...new Set(named.filter(name => name !== undefined))];
}

/** The file of an address, where it leads into one beside the document; nothing elsewhere is looked into. */
export function fileIn(address: string): string | undefined {
  const [file = ""] = address.split("#");
  return file === "" || /^([a-z][a-z0-9+.-]*:|\/)/i.test(file) ? undefined : file;
}

/** The name of a file of entries among the registers of an edition: `persons`, of `../registers/persons.xml`. */
export function registerName(file: string): string {
  return file.replace(/^.*[/\\]/, "").replace(/(?<=.)\.[^.]*$/, "");
}

/** The address of the entry that a name points at: `persons#gore` in a register, `#gore` in the document; undefined elsewhere. */
export function entryAt(pointer: string, root: XmlElement): string | undefined {
  const expansion = expandPointer(pointer, root);
  const address = expansion && "address" in expansion ? expansion.address : pointer;
  if (address.startsWith("#")) return address;
  const file = expansion && fileIn(address);
  return file === undefined ? undefined : registerName(file) + address.slice(file.length);
}

interface Prefix {
  readonly definition: XmlElement;
  readonly written: string;
  readonly pattern: Pattern | undefined;
  readonly replacement: string;
  /** The replacement, part by part: words, and numbers of groups. */
  readonly parts: readonly (string | number)[];
}

/** Several definitions of one prefix are tried in their order. */
const prefixesOf = onceForEach((root): ReadonlyMap<string, readonly Prefix[]> => {
  const prefixes = new Map<string, Prefix[]>();
  for (const definition of elementsOf(root)) {
    if (!isTei(definition, "prefixDef")) continue;
    const [ident, written, replacement] = ["ident", "matchPattern", "replacementPattern"].map(
      name => attribute(definition, name) ?? "",
    ) as [string, string, string];
    const prefix = { definition, written, pattern: readPattern(written), replacement, parts: partsOf(replacement) };
    const alike = prefixes.get(ident);
    if (alike) alike.push(prefix);
    else prefixes.set(ident, [prefix]);
  }
  return prefixes;
});

/** In characters. */
export const longestAddress = 2000;

/** With the groups in their places; undefined of what would be longer than an address. */
function replaced(parts: readonly (string | number)[], groups: readonly string[]): string | undefined {
  let address = "";
  for (const part of parts) {
    address += typeof part === "number" ? (groups[part] ?? "") : part;
    if (address.length > longestAddress) return undefined;
  }
  return address;
}

/** Of `persons.xml#$1`, `persons.xml#` and 1. */
function partsOf(replacement: string): (string | number)[] {
  const parts = replacement.split(/(\$\d)/).filter(part => part !== "");
  return parts.map(part => (/^\$\d$/.test(part) ? Number(part[1]) : part));
}
