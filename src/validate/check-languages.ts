import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import {
  attribute,
  elementsOf,
  isTei,
  locationOf,
  standsIn,
  type XmlDocument,
  type XmlElement,
} from "../core/xml-tree.ts";
import { pagesIn } from "../tei/pages.ts";
import { codes } from "./codes.ts";
import { subtagMeant } from "./languages/language-names.ts";
import { isLanguageTag } from "./languages/language-tag.ts";
import { attributesOfKind, type TypedAttributes } from "./p5/typed-attributes.ts";

const report = reporter(codes);

/**
 * Languages are named by tags of BCP 47, and those of the text are described in the header, where it describes any. What is said
 * of a tag is said once, where it first stands. Findings: REC-V070 to REC-V072. TEI P5, teidata.language; 2.4.2.
 */
export function checkLanguages(document: XmlDocument, typed: TypedAttributes): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const seen = new Set<string>();
  const isDescribed = describedIn(document.root);
  for (const element of elementsOf(document.root))
    for (const { name, value } of attributesOfKind(element, "language", typed))
      for (const tag of value.split(/\s+/)) {
        const isOfText = name === "xml:lang" && isPassage(element);
        if (tag === "" || seen.has(`${tag} ${String(isOfText)}`)) continue;
        seen.add(`${tag} ${String(isOfText)}`);
        const finding = findingOf(tag, isOfText ? isDescribed : () => true);
        if (finding) findings.push(finding(element, name));
      }
  return findings;

  function findingOf(tag: string, isKnown: (tag: string) => boolean): FindingAt | undefined {
    const [language = "", ...others] = tag.split("-");
    const meant = subtagMeant(language);
    const at = (element: XmlElement) => locationOf(document, element, pagesIn(document.root));
    const better = meant === undefined ? undefined : [meant, ...others].join("-");
    if (!looksLikeTag.test(tag)) return undefined;
    if (!isLanguageTag(tag) || (better !== undefined && language.length > 3))
      return (element, attribute) => report("REC-V070", at(element), { attribute, tag, meant: better });
    if (better !== undefined)
      return (element, attribute) => report("REC-V071", at(element), { attribute, tag, meant: better });
    return isKnown(tag) ? undefined : element => report("REC-V072", at(element), { tag });
  }
}

/** True of the text and what it is divided into; a word or a name of another language need not be described. */
function isPassage(element: XmlElement): boolean {
  return passages.some(name => isTei(element, name)) && (standsIn(element, "text") || isTei(element, "text"));
}

const passages = "text front body back group div div1 div2 div3 div4 div5 div6 div7 p ab lg sp u".split(" ");

/** As the datatype asks: of others the schema has told. XML Schema, part 2, 3.3.3. */
const looksLikeTag = /^[a-z]{1,8}(-[a-z\d]{1,8})*$/i;

type FindingAt = (element: XmlElement, attribute: string) => Diagnostic;

/** True of a tag, or of one that it begins with, that `langUsage` describes; of all, where that describes none. TEI P5, 2.4.2. */
function describedIn(root: XmlElement): (tag: string) => boolean {
  const described = new Set<string>();
  for (const element of elementsOf(root))
    if (isTei(element, "language")) described.add(shortest(attribute(element, "ident") ?? ""));
  return tag => {
    const parts = shortest(tag).split("-");
    return described.size === 0 || parts.some((_, index) => described.has(parts.slice(0, index + 1).join("-")));
  };
}

/** `de-at` of `deu-AT`. */
function shortest(tag: string): string {
  const [language = "", ...others] = tag.toLowerCase().split("-");
  return [subtagMeant(language) ?? language, ...others].join("-");
}
