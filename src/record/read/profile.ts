import { attribute, childElements, isTei, tokensOf, type XmlElement } from "../../core/xml-tree.ts";
import type { Agent, Change, Declaration, Languages, Subject } from "../edition-record.ts";
import { agentsOf, type EntryOf } from "./agents.ts";
import { identifiersOf } from "./identifiers.ts";
import { allWords, childrenOf, textOrNothing, within, wordsOf } from "./statements.ts";

/** The languages of the text, that of a corpus being that of its first, and those that the header names. TEI P5, 2.4.2. */
export function languagesIn(root: XmlElement, profiles: readonly XmlElement[]): Languages {
  const used = within(childrenOf(profiles, "langUsage"), "language").flatMap(element => {
    const tag = attribute(element, "ident")?.trim() ?? "";
    return tag === "" ? [] : [{ element, tag, text: textOrNothing(element) }];
  });
  const text = firstText(root);
  const own = attribute(root, "xml:lang") ?? (text && attribute(text, "xml:lang"));
  return { ofText: own ?? (used.length === 1 ? used[0]!.tag : undefined), used };
}

function firstText(root: XmlElement): XmlElement | undefined {
  const [text] = childrenOf([root], "text");
  const first = childElements(root).find(child => isTei(child, "TEI") || isTei(child, "teiCorpus"));
  return text ?? (first && firstText(first));
}

/** Keywords and classes. TEI P5, 2.4.3. */
export function subjectsIn(profiles: readonly XmlElement[], entryOf: EntryOf): Subject[] {
  return childrenOf(profiles, "textClass")
    .flatMap(childElements)
    .flatMap((element): Subject[] => {
      const scheme = attribute(element, "scheme");
      const of = { scheme, schemeName: scheme && nameOf(entryOf(scheme)) };
      if (isTei(element, "classCode"))
        return allWords([element]).map(words => ({ ...words, ...of, kind: "class", address: undefined }));
      if (!isTei(element, "keywords")) return [];
      return allWords(within([element], "term")).map(words => {
        const address = tokensOf(words.element, "ref").find(pointer => /^https?:/i.test(pointer));
        return { ...words, ...of, kind: "keyword", address };
      });
    });
}

/** The categories that the text points at, in the words of their taxonomy. TEI P5, 2.3.7 and 2.4.3. */
export function genresIn(profiles: readonly XmlElement[], entryOf: EntryOf): Subject[] {
  const references = within(childrenOf(profiles, "textClass"), "catRef");
  return references.flatMap(reference =>
    tokensOf(reference, "target").flatMap((target): Subject[] => {
      const category = entryOf(target);
      const [described] = category ? childrenOf([category], "catDesc", "gloss", "desc") : [];
      const words = described && wordsOf(described);
      const scheme = attribute(reference, "scheme");
      if (!words) return [];
      const list = scheme === undefined ? taxonomyOf(category!) : entryOf(scheme);
      return [{ ...words, kind: "category", scheme, schemeName: nameOf(list), address: undefined, element: reference }];
    }),
  );
}

function taxonomyOf({ parent }: XmlElement): XmlElement | undefined {
  return parent && (isTei(parent, "taxonomy") ? parent : taxonomyOf(parent));
}

/** The name of a list of terms: its title, else what describes it. */
function nameOf(list: XmlElement | undefined): string | undefined {
  const [named] = list
    ? [...within(childrenOf([list], "bibl"), "title"), ...childrenOf([list], "bibl", "desc", "head")]
    : [];
  return named && textOrNothing(named);
}

/** Whom the header names as taking part: each person once, by the first of their names, with the numbers of their entry. TEI P5, 16.2.2. */
export function participantsIn(profiles: readonly XmlElement[], entryOf: EntryOf): Agent[] {
  return within(childrenOf(profiles, "particDesc"), "person", "personGrp", "org").flatMap(person => {
    const entries = [
      person,
      ...["sameAs", "corresp"].flatMap(name => tokensOf(person, name)).flatMap(one => entryOf(one) ?? []),
    ];
    const numbers = identifiersOf(childrenOf(entries, "idno"));
    const names = childrenOf([person], "persName", "orgName", "name").slice(0, 1);
    return agentsOf(names, "participant", entryOf).map(agent => ({
      ...agent,
      identifiers: [...agent.identifiers, ...numbers],
    }));
  });
}

/** The statements of how the edition was made, each practice of the editor apart. TEI P5, 2.3. */
export function declarationsIn(encodings: readonly XmlElement[]): Declaration[] {
  return encodings
    .flatMap(childElements)
    .flatMap(element => (isTei(element, "editorialDecl") ? childElements(element) : [element]))
    .filter(element => stating.has(element.local))
    .flatMap((element): Declaration[] => {
      const words = wordsOf(element);
      return words ? [{ ...words, kind: element.local === "p" ? "editorialDecl" : element.local }] : [];
    });
}

const stating = new Set(
  (
    "projectDesc samplingDecl refsDecl p correction hyphenation interpretation normalization punctuation quotation " +
    "segmentation stdVals"
  ).split(" "),
);

/** TEI P5, 2.6. */
export function changesIn(revisions: readonly XmlElement[]): Change[] {
  return within(revisions, "change").map(element => ({
    element,
    text: textOrNothing(element),
    when: attribute(element, "when") ?? attribute(element, "when-iso"),
    who: tokensOf(element, "who"),
  }));
}
