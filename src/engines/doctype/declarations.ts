import type { DeclaredAttribute, Doctype } from "./doctype.ts";

/**
 * Reads the declaration, comment, instruction, blank or reference to a parameter entity that stands at a place in a document type
 * declaration, and gives the place after it; undefined where there is none. XML 1.0, 2.8.
 */
export function declarationAt(doctype: string, at: number, read: Doctype): number | undefined {
  for (const [pattern, take] of declarations) {
    pattern.lastIndex = at;
    const found = pattern.exec(doctype);
    if (found) return take(found.groups ?? {}, read, { doctype, at: pattern.lastIndex });
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A place in a document type declaration. */
interface Place {
  readonly doctype: string;
  readonly at: number;
}

/** Takes what is declared before a place, and gives the place where the declaration ends; undefined where it is not as it must be. */
type Take = (groups: Groups, read: Doctype, place: Place) => number | undefined;

const name = String.raw`[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*`;
const blank = String.raw`[ \t\r\n]`;
const literal = `(?:"[^"]*"|'[^']*')`;
const outside = `(?:SYSTEM|PUBLIC${blank}+${literal})${blank}+${literal}`;
const tokens = String.raw`\([^()<>"']*\)`;
const type = `(?:CDATA|ID|IDREFS?|ENTITY|ENTITIES|NMTOKENS?|(?:NOTATION${blank}+)?${tokens})`;
const given = `(?:#REQUIRED|#IMPLIED|(?:#FIXED${blank}+)?(?<value>${literal}))`;
const attribute = `${blank}+(?<name>${name})${blank}+(?<type>${type})${blank}+${given}`;

const taken: Take = (_, __, { at }) => at;

const declarations: readonly (readonly [RegExp, Take])[] = [
  [sticky(`${blank}+`), taken],
  [sticky("<!--[^]*?-->"), taken],
  [sticky(String.raw`<\?[^]*?\?>`), taken],
  [sticky(`%${name};`), taken],
  [
    sticky(
      `<!ENTITY${blank}+(?<parameter>%${blank}+)?(?<name>${name})${blank}+(?:(?<value>${literal})|${outside}(?:${blank}+NDATA${blank}+${name})?)${blank}*>`,
    ),
    takeEntity,
  ],
  [sticky(`<!ATTLIST${blank}+(?<name>${name})`), takeAttributes],
  [sticky(String.raw`<!ELEMENT${blank}+${name}${blank}+(?:EMPTY|ANY|\([^<>"'&%;]*\)[?*+]?)${blank}*>`), taken],
  [sticky(`<!NOTATION${blank}+${name}${blank}+(?:${outside}|PUBLIC${blank}+${literal})${blank}*>`), taken],
];

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, "uy");
}

function takeEntity({ parameter, name = "", value }: Groups, { entities }: Doctype, { at }: Place): number | undefined {
  const literal = value?.slice(1, -1);
  if (literal !== undefined && noReference.test(literal)) return undefined;
  if (parameter === undefined && !entities.has(name)) entities.set(name, { literal });
  return at;
}

/** A sign of a reference that begins none; parameter entities may not be referred to within a declaration. XML 1.0, 2.8 and 4.1. */
const noReference = new RegExp(`%|&(?!(?:#[0-9]+|#x[0-9a-fA-F]+|${name});)`, "u");

function takeAttributes({ name = "" }: Groups, read: Doctype, { doctype, at }: Place): number | undefined {
  const known = read.attributes.get(name) ?? new Map<string, DeclaredAttribute>();
  read.attributes.set(name, known);
  const [pattern, end] = [sticky(attribute), sticky(`${blank}*>`)];
  for (let next = at; ; next = pattern.lastIndex) {
    pattern.lastIndex = end.lastIndex = next;
    if (end.test(doctype)) return end.lastIndex;
    const { name: own = "", type, value } = pattern.exec(doctype)?.groups ?? {};
    if (!isType(type) || value?.includes("<")) return undefined;
    if (!known.has(own)) known.set(own, { isOfTokens: type !== "CDATA", literal: value?.slice(1, -1) });
  }
}

/** A list of values has one at least, and each is a token. */
function isType(type: string | undefined): boolean {
  const listed = /\(([^]*)\)/.exec(type ?? "")?.[1];
  if (listed === undefined) return type !== undefined;
  return listed.split("|").every(value => /^[\p{L}\p{N}\p{M}_:.·-]+$/u.test(value.trim()));
}
