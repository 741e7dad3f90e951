import { teiNamespace, type XmlElement } from "../../core/xml-tree.ts";
import type { P5Content, P5Facts } from "./facts.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The kinds of values that a check looks for, by the datatype of TEI P5 that each stands on. TEI P5, 1.4.2. */
const datatypes = {
  pointer: "teidata.pointer",
  day: "teidata.temporal.w3c",
  dayOfIso: "teidata.temporal.iso",
  language: "teidata.language",
} as const;

export type KindOfValue = keyof typeof datatypes;

/**
 * The attributes of TEI P5 whose values are of a kind: to each name the elements on which they are, none where they are on whatever
 * has the attribute. `{ "pointer": { "who": [], "scheme": ["classCode", …] } }`.
 */
export type TypedAttributes = Readonly<Record<KindOfValue, Readonly<Record<string, readonly string[]>>>>;

/** Finds them in the declarations. A value that may be a pointer or something else is of the kind too. */
export function findTypedAttributes(vocabulary: Vocabulary): TypedAttributes {
  const kinds = Object.entries(datatypes).map(([kind, datatype]) => [kind, attributesOf(datatype, vocabulary)]);
  return Object.fromEntries(kinds) as TypedAttributes;
}

function attributesOf(datatype: string, vocabulary: Vocabulary): Record<string, string[]> {
  const typed = new Map<string, string[]>();
  const others = new Set<string>();
  for (const element of vocabulary.elements())
    for (const [name, { value }] of vocabulary.attributesOf(element)) {
      if (!holds(value, datatype, vocabulary.facts)) others.add(name);
      else if (typed.has(name)) typed.get(name)!.push(element);
      else typed.set(name, [element]);
    }
  const rows = [...typed].map(([name, elements]): [string, string[]] => [name, others.has(name) ? elements : []]);
  return Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function holds(content: P5Content, datatype: string, facts: P5Facts): boolean {
  if (content.kind === "choice") return content.of.some(part => holds(part, datatype, facts));
  if (content.kind === "repeated") return holds(content.content, datatype, facts);
  if (content.kind !== "name") return false;
  const meant = facts.datatypes.get(content.name);
  return content.name === datatype || (meant !== undefined && holds(meant, datatype, facts));
}

/** The attributes of an element of TEI whose values are of a kind, as they stand. None on what is no element of TEI. */
export function attributesOfKind(element: XmlElement, kind: KindOfValue, typed: TypedAttributes): readonly Valued[] {
  if (element.namespace !== teiNamespace) return [];
  const ofKind = typed[kind];
  return element.attributes.filter(({ name }) => {
    const elements = Object.hasOwn(ofKind, name) ? ofKind[name] : undefined;
    return elements !== undefined && (elements.length === 0 || elements.includes(element.local));
  });
}

export interface Valued {
  readonly name: string;
  readonly value: string;
}
