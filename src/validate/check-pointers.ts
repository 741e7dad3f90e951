import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import type { Location } from "../core/location.ts";
import { nearestWords } from "../core/nearest-words.ts";
import { attribute, elementsOf, locationOf, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { pagesIn } from "../tei/pages.ts";
import { expandPointer, fileIn, unreadablePrefixes } from "../tei/prefixes.ts";
import { codes } from "./codes.ts";
import { attributesOfKind, type TypedAttributes } from "./p5/typed-attributes.ts";

const report = reporter(codes);

/**
 * The files in XML that pointers of a document lead into by their names alone, as `persons.xml#gore` does, once each. None where
 * `xml:base` says that names mean something else. TEI P5, 17.2.
 */
export function filesPointedInto({ root }: XmlDocument, typed: TypedAttributes): readonly string[] {
  const files = new Set<string>();
  for (const element of elementsOf(root)) {
    if (attribute(element, "xml:base") !== undefined) return [];
    for (const { pointer } of pointersOf(element, typed)) {
      const file = fileIn(pointer);
      if (file?.endsWith(".xml") && idIn(pointer, file) !== undefined) files.add(file);
    }
  }
  return [...files];
}

/** The ids of each file that could be read, by its path as `prefixDef` or the pointer gives it. */
export type Registers = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Pointers lead somewhere: `#id` to an element of the document, `person:gore` to an entry of the register that its
 * `prefixDef` names, `persons.xml#gore` to one of that file, if it was given. Where no registers are given, only those within the
 * document are looked at. Pointers of what is no element of TEI, such as an example, mean something else. Findings: REC-V020,
 * REC-V022 to REC-V025. TEI P5, 17.2.
 */
export function checkPointers(
  document: XmlDocument,
  typed: TypedAttributes,
  registers?: Registers,
): readonly Diagnostic[] {
  const { root } = document;
  const elements = elementsOf(root);
  const ids = idsAmong(elements);
  const unreadable = (registers ? unreadablePrefixes(root) : []).map(definition =>
    report("REC-V024", locationOf(document, definition, pagesIn(root)), {
      prefix: attribute(definition, "ident") ?? "",
      pattern: attribute(definition, "matchPattern") ?? "",
    }),
  );
  const missed = new Set<string>();
  const ofPointers = elements.flatMap(element =>
    pointersOf(element, typed).flatMap(({ name, pointer }) => {
      const here = (): Location => locationOf(document, element, pagesIn(root));
      if (!pointer.startsWith("#")) return registers ? checkExpansion(pointer, root, registers, here, missed) : [];
      const id = pointer.slice(1);
      if (!isId(id) || ids.has(id)) return [];
      return [report("REC-V020", here(), { attribute: name, id, near: nearestWords(id, ids)[0] })];
    }),
  );
  return [...unreadable, ...ofPointers];
}

/** Of what a prefix leads to, only files beside the document are looked into. A register that is not there is missed once. */
function checkExpansion(
  pointer: string,
  root: XmlElement,
  registers: Registers,
  here: () => Location,
  missed: Set<string>,
): Diagnostic[] {
  const expanded = expandPointer(pointer, root);
  if (!expanded) return checkFilePointer(pointer, registers, here);
  if ("fault" in expanded)
    return expanded.fault === "pattern" ? [] : [report("REC-V025", here(), { pointer, expanded })];
  const path = fileIn(expanded.address);
  if (path === undefined) return [];
  const register = registers.get(path);
  if (!register) {
    if (missed.has(path)) return [];
    missed.add(path);
    return [report("REC-V022", here(), { pointer, path })];
  }
  const id = expanded.address.slice(path.length + 1);
  return register.has(id) ? [] : [report("REC-V023", here(), { pointer, path, id })];
}

/** A pointer into a file that was not given is not looked at: it may lead into what is published otherwise. */
function checkFilePointer(pointer: string, registers: Registers, here: () => Location): Diagnostic[] {
  const path = fileIn(pointer);
  const id = path === undefined ? undefined : idIn(pointer, path);
  const ids = path === undefined ? undefined : registers.get(path);
  if (path === undefined || id === undefined || !ids || ids.has(id)) return [];
  return [report("REC-V023", here(), { pointer, path, id })];
}

/** Undefined where a pointer names the file as a whole, or a passage of it. */
function idIn(pointer: string, file: string): string | undefined {
  const id = pointer.slice(file.length + 1);
  return isId(id) ? id : undefined;
}

/** Each pointer once of each attribute that TEI P5 declares to have some. `xml:base` is what pointers stand upon, and points at nothing. */
function pointersOf(element: XmlElement, typed: TypedAttributes): { name: string; pointer: string }[] {
  return attributesOfKind(element, "pointer", typed).flatMap(({ name, value }) => {
    if (name === "xml:base") return [];
    const pointers = new Set<string>();
    for (const [pointer] of value.matchAll(/\S+/g)) pointers.add(pointer);
    return [...pointers].map(pointer => ({ name, pointer }));
  });
}

/** False of nothing, which is the document itself, and of a passage, such as `range(#w1,#w3)`. RFC 3986, 4.4; TEI P5, 17.2.4. */
function isId(fragment: string): boolean {
  return fragment !== "" && !fragment.includes("(");
}

/** The ids of elements; one under a misspelt name is told as that, and not once more by each pointer. */
function idsAmong(elements: readonly XmlElement[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const areIds = new Map<string, boolean>();
  for (const { attributes } of elements)
    for (const { name, value } of attributes) {
      const isId = areIds.get(name) ?? (name === "xml:id" || isMisspeltId(name));
      areIds.set(name, isId);
      if (isId) ids.add(value);
    }
  return ids;
}

function isMisspeltId(name: string): boolean {
  return name.toLowerCase() === "id" || nearestWords(name, ["xml:id"]).length > 0;
}
