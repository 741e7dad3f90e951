import { areAlike, nearestWords } from "../../../core/nearest-words.ts";
import { onceForEach } from "../../../core/once-for-each.ts";
import type { XmlAttribute, XmlElement } from "../../../core/xml-tree.ts";
import { attributeMeant } from "../../../tei/attributes-meant.ts";
import { elementOfTag } from "../../../tei/elements-meant.ts";
import { expectedAttributes } from "../expected.ts";
import { written, type ElementName } from "../name-class.ts";
import type { Pattern } from "../pattern.ts";
import type { SchemaNames } from "../schema-names.ts";
import { alternatives } from "./words.ts";

/** An attribute that may not stand where it stands. */
export interface MisplacedAttribute {
  readonly element: XmlElement;
  readonly given: XmlAttribute;
  /** The open start tag. */
  readonly pattern: Pattern;
  readonly names: SchemaNames;
}

export interface AttributeRemedy {
  readonly remedy: string;
  /** The attribute that was meant, where one was. */
  readonly meant?: ElementName;
}

/** The way to mend an attribute that is none of the element. */
export function remedyOfAttribute(misplaced: MisplacedAttribute): AttributeRemedy {
  const { element, given, pattern } = misplaced;
  const standing = namesOn(element);
  const free = expectedAttributes(pattern).filter(name => !standing.has(written(name)));
  const byName = new Map(free.map(name => [written(name), name]));
  const instead = attributeMeant(given.name) ?? attributeMeant(given.local);
  const twin = instead?.find(one => one !== `@${given.name}` && standing.has(one.slice(1)));
  if (twin !== undefined) return { remedy: `Remove @${given.name}: ${twin} stands there already.` };
  const [near] = nearestWords(given.name, byName.keys());
  const isSure = near !== undefined && areAlike(near, given.name);
  const known = (instead ?? []).filter(one => byName.has(one.slice(1)));
  if (known.length > 0 && !isSure) {
    const choices = [...known.slice(0, 2), ...(near === undefined ? [] : [`@${near}`])];
    return {
      remedy: `Write ${alternatives(choices)} in place of @${given.name}.`,
      meant: byName.get(known[0]!.slice(1))!,
    };
  }
  if (near !== undefined) return { remedy: renaming(given, near, isSure), meant: byName.get(near)! };
  return { remedy: removing(misplaced, instead ?? []) };
}

/** The attributes of an element, listed once: it may have as many as it likes. */
const namesOn = onceForEach(({ attributes }) => new Set(attributes.map(({ name }) => name)));

function renaming({ name, value }: XmlAttribute, near: string, isSure: boolean): string {
  const excerpt = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return isSure
    ? `Write ${near}="${excerpt}": XML tells capitals from small letters.`
    : `Did you mean @${near}? Then write ${near}="${excerpt}"; else remove @${name}.`;
}

function removing({ given, names }: MisplacedAttribute, instead: readonly string[]): string {
  const elements = instead.filter(one => names.named(elementOfTag(one)).length > 0);
  const or = elements.length > 0 ? `, or write ${alternatives(elements)} for it` : "";
  const holders = names.holdersOfAttribute(given);
  const elsewhere =
    holders.length > 0 && holders.length <= 3
      ? ` It may stand on ${alternatives(holders.map(name => `"${written(name)}"`))}.`
      : "";
  return `Remove @${given.name}${or}.${elsewhere}`;
}
