import type { DeclaredAttribute, Doctype } from "./doctype.ts";
import { Expansions } from "./expand.ts";

/** Tells of a reference to an entity that is not read: one that stands in another file, or one that cannot be expanded. */
type RefuseEntity = (entity: string, isOutside: boolean) => never;

/**
 * Makes a parser know the entities and attributes of a document type declaration. An entity is looked at where it is referred to:
 * one that is only declared does no harm. `mostText`: the most that all entities of the document may come to, in UTF-16 units.
 */
export function declareInParser(parser: object, doctype: Doctype, mostText: number, refuse: RefuseEntity): void {
  const { entities, attributes } = doctype;
  const inside = parser as Inside;
  const expansions = new Expansions(entities);
  let length = 0;
  for (const [name, { literal }] of entities)
    Object.defineProperty(inside.ENTITIES, name, {
      get: () => {
        const text = literal === undefined ? refuse(name, true) : expansions.ofEntity(name);
        length += text?.length ?? 0;
        return text === undefined || length > mostText ? refuse(name, false) : text;
      },
    });
  if (attributes.size > 0) supplyAttributes(inside, doctype, expansions, refuse);
}

/** The part of a parser that knows entities, and in which the attributes of a start tag stand before their namespaces are looked up. */
interface Inside {
  readonly ENTITIES: object;
  readonly tag: { readonly name: string };
  readonly attribList: { readonly name: string; value: string }[];
  pushAttrib(name: string, value: string): void;
  processAttribs(): void;
}

function supplyAttributes(parser: Inside, { attributes }: Doctype, expansions: Expansions, refuse: RefuseEntity): void {
  const process = parser.processAttribs.bind(parser);
  const valueOf = (literal: string): string =>
    expansions.ofText(literal.replace(/\r\n?|[\t\n]/g, " ")) ?? refuse(/&([^;]+)/.exec(literal)?.[1] ?? "", false);
  parser.processAttribs = () => {
    const declared = attributes.get(parser.tag.name);
    if (declared) complete(parser, declared, valueOf);
    process();
  };
}

/** The blanks of tokens count once, between them; what is not given has its value by default. XML 1.0, 3.3.2 and 3.3.3. */
function complete(
  parser: Inside,
  declared: ReadonlyMap<string, DeclaredAttribute>,
  valueOf: (literal: string) => string,
): void {
  const asDeclared = (value: string, isOfTokens: boolean): string =>
    isOfTokens ? value.replace(/ +/g, " ").replace(/^ | $/g, "") : value;
  for (const attribute of parser.attribList)
    attribute.value = asDeclared(attribute.value, declared.get(attribute.name)?.isOfTokens ?? false);
  const isGiven = new Set(parser.attribList.map(({ name }) => name));
  for (const [name, { isOfTokens, literal }] of declared)
    if (literal !== undefined && !isGiven.has(name)) parser.pushAttrib(name, asDeclared(valueOf(literal), isOfTokens));
}
