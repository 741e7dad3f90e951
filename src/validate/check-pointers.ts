import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { attribute, elementsOf, isTei, locationOf, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { pagesIn } from "../tei/pages.ts";
import { codes } from "./codes.ts";

const report = reporter(codes);

/** The ids of each register that could be read, by its path as `prefixDef` gives it. */
export type Registers = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Pointers lead somewhere: `#id` to an element of the document, `person:gore` to an entry of the register that its
 * `prefixDef` names, and `sp/@who` to a person of `particDesc`. Errors: REC-V020 to REC-V023. TEI P5, 2.3.6.3 and 16.2.3.
 */
export function checkPointers(document: XmlDocument, registers: Registers): readonly Diagnostic[] {
  const elements = [...elementsOf(document.root)];
  const pages = pagesIn(document.root);
  const ids = new Set(elements.map(element => attribute(element, "xml:id")));
  const speakers = new Set(elements.filter(isParticipant).map(person => attribute(person, "xml:id")));
  const prefixes = readPrefixes(document);
  return elements.flatMap(element =>
    pointersOf(element).flatMap(({ name, pointer }) => {
      const here = locationOf(document, element, pages);
      if (pointer.startsWith("#")) {
        const id = pointer.slice(1);
        if (!ids.has(id)) return [report("REC-V020", here, { attribute: name, id })];
        const unknown = isTei(element, "sp") && name === "who" && !speakers.has(id);
        return unknown ? [report("REC-V021", here, { id })] : [];
      }
      const [, prefix = "", key = ""] = /^([A-Za-z][\w.-]*):([^/].*)$/.exec(pointer) ?? [];
      const target = prefixes.get(prefix)?.(key);
      if (target === undefined) return [];
      const [path = "", id = ""] = target.split("#");
      const register = registers.get(path);
      if (!register) return [report("REC-V022", here, { pointer, path })];
      return register.has(id) ? [] : [report("REC-V023", here, { pointer, path, id })];
    }),
  );
}

const pointerAttributes = [
  "who",
  "resp",
  "ref",
  "prev",
  "next",
  "corresp",
  "sameAs",
  "target",
  "ana",
  "source",
  "facs",
  "spanTo",
];

function pointersOf(element: XmlElement): { name: string; pointer: string }[] {
  return pointerAttributes.flatMap(name => {
    const pointers = (attribute(element, name) ?? "").split(/\s+/).filter(pointer => pointer !== "");
    return pointers.map(pointer => ({ name, pointer }));
  });
}

function isParticipant(element: XmlElement): boolean {
  return (
    isTei(element, "person") || isTei(element, "personGrp") || isTei(element, "castItem") || isTei(element, "role")
  );
}

function prefixDefinitions(document: XmlDocument): XmlElement[] {
  return [...elementsOf(document.root)].filter(element => isTei(element, "prefixDef"));
}

function readPrefixes(document: XmlDocument): ReadonlyMap<string, (key: string) => string | undefined> {
  return new Map(
    prefixDefinitions(document).map(definition => {
      const replacement = attribute(definition, "replacementPattern") ?? "";
      const pattern = readPattern(attribute(definition, "matchPattern") ?? "");
      const expand = (key: string): string | undefined =>
        pattern?.test(key) && isLocal(replacement) ? key.replace(pattern, replacement) : undefined;
      return [attribute(definition, "ident") ?? "", expand] as const;
    }),
  );
}

function readPattern(written: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${written})$`, "u");
  } catch {
    return undefined;
  }
}

/** Only files beside the document are looked into; nothing is fetched. */
function isLocal(replacement: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(replacement);
}
