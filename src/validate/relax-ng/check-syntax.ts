import { attribute, childElements, type XmlElement } from "../../core/xml-tree.ts";
import { isUri } from "./datatypes/uris.ts";
import { isNCName, isQName } from "./datatypes/names.ts";
import { SchemaFault } from "./schema-fault.ts";
import {
  hasNameClassWithin,
  isNameClass,
  partsOf,
  relaxNgNamespace,
  syntaxOf,
  type ElementSyntax,
} from "./full-syntax.ts";

/** Holds that a schema is written as the full syntax has it. RELAX NG specification, 3. Errors: SchemaFault. */
export function checkSyntax(root: XmlElement): void {
  if (root.namespace !== relaxNgNamespace)
    throw fault("This is no RELAX NG schema: its root is not of RELAX NG.", root);
  if (!syntaxOf(root)?.isPattern) throw fault(`A schema is a pattern, or a grammar; <${root.name}> is neither.`, root);
  const pending = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const parts = partsOf(next);
    checkElement(next, parts);
    pending.push(...parts.reverse());
  }
}

function fault(message: string, element: XmlElement): SchemaFault {
  return new SchemaFault(message, element, "3");
}

function checkElement(element: XmlElement, parts: readonly XmlElement[]): void {
  const syntax = syntaxOf(element);
  if (!syntax) throw fault(unknown(element), element);
  checkAttributes(element, syntax);
  checkText(element, syntax);
  checkChildren(element, parts, syntax);
}

function checkAttributes(element: XmlElement, { attributes, required }: ElementSyntax): void {
  for (const { name, namespace, local } of element.attributes) {
    if (name === "xmlns" || name.startsWith("xmlns:")) continue;
    const isOwn = namespace === "" && ["ns", "datatypeLibrary", ...attributes].includes(local);
    if (!isOwn && ["", relaxNgNamespace].includes(namespace))
      throw fault(`<${element.local}> may not have an attribute "${name}".`, element);
  }
  for (const name of required)
    if (attribute(element, name) === undefined)
      throw fault(`<${element.local}> must have an attribute "${name}".`, element);
  for (const [name, isRight, kind] of lexical) {
    const value = attribute(element, name);
    if (value !== undefined && !isRight(value, element)) throw fault(`${name}="${value}" is no ${kind}.`, element);
  }
}

type Lexical = readonly [attribute: string, isRight: (value: string, element: XmlElement) => boolean, kind: string];

const lexical: readonly Lexical[] = [
  [
    "name",
    (value, { local }) => (["element", "attribute"].includes(local) ? isQName : isNCName)(trimmed(value)),
    "name",
  ],
  ["type", value => isNCName(trimmed(value)), "name of a datatype"],
  ["combine", value => ["choice", "interleave"].includes(trimmed(value)), "way to combine: write choice or interleave"],
  ["datatypeLibrary", isLibrary, "absolute address of a datatype library"],
  ["href", value => isUri(value) && !value.includes("#"), "address of a whole file"],
];

/** Absolute and without a fragment, or empty: RELAX NG's own. */
function isLibrary(value: string): boolean {
  return value === "" || (isUri(value) && /^[a-z][a-z0-9+.-]*:/i.test(value) && !value.includes("#"));
}

/** White space around the names of attributes and in name elements counts for nothing. RELAX NG specification, 4.2. */
function trimmed(value: string): string {
  return value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}

function checkText(element: XmlElement, { content }: ElementSyntax): void {
  if (content === "text") {
    const [child] = childElements(element);
    if (child) throw fault(`<${element.local}> holds text alone; <${child.name}> may not stand in it.`, child);
    return;
  }
  const isBlank = element.children.every(child => child.kind !== "text" || trimmed(child.text) === "");
  if (!isBlank) throw fault(`<${element.local}> may not hold text.`, element);
}

function checkChildren(element: XmlElement, parts: readonly XmlElement[], syntax: ElementSyntax): void {
  const rest = hasNameClassWithin(element) ? parts.slice(1) : parts;
  if (rest.length < parts.length && !isNameClass(parts[0]!))
    throw fault(`<${element.local}> must say its name: here stands <${parts[0]!.name}>.`, parts[0]!);
  if (parts.length === 0 && hasNameClassWithin(element))
    throw fault(`<${element.local}> must say its name, in an attribute or an element.`, element);
  for (const part of rest) if (!syntax.allows(part, element)) throw notHere(part, element);
  if (rest.length < syntax.least(element))
    throw fault(`<${element.local}> holds too little: a part is missing.`, element);
  if (rest.length > syntax.most) throw fault(`<${element.local}> may hold one part alone.`, rest[syntax.most]!);
  const excepts = rest.filter(({ local }) => local === "except");
  if (excepts.length > 1 || (excepts.length === 1 && rest.at(-1) !== excepts[0]))
    throw fault("There may be one <except>, at the end.", excepts[0]!);
}

function notHere(part: XmlElement, element: XmlElement): SchemaFault {
  const why = syntaxOf(part) ? `<${part.local}> may not stand in <${element.local}>.` : unknown(part);
  return fault(why, part);
}

function unknown({ name }: XmlElement): string {
  return `RELAX NG has no element <${name}>.`;
}
