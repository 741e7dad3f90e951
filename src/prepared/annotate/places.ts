import { lazily } from "../../core/lazily.ts";
import { attribute, isTei, teiNamespace, tokensOf, type XmlElement } from "../../core/xml-tree.ts";
import { pageLabels } from "../../tei/pages.ts";
import { entryAt } from "../../tei/prefixes.ts";
import type { Annotations } from "../annotations.ts";
import { attributes, names, paged } from "../attributes.ts";
import { citableIds } from "../citable-ids.ts";
import type { LayerOfEdition } from "../layer-of-edition.ts";
import { isOfSourceAlone } from "../of-source.ts";
import { ownIdPrefix, uniqueIds } from "../unique-ids.ts";

/** Marks the place of each thing, and how it is cited: pages, ids, and the names that point at what they name. */
export function annotatePlaces({ root, sourceOf, layer, elements }: LayerOfEdition, annotations: Annotations): void {
  if (layer === "reading")
    for (const element of elements)
      annotations.write(element, "pre:of-source", mayBeOfSource.has(element.local) && isOfSourceAlone(element));
  const { replaced, taken } = uniqueIds(root);
  annotations.write(root, "pre:own-ids", ownIdPrefix(taken));
  const refs = [...new Set(elements.flatMap(refsOf))];
  annotations.write(root, "pre:refs", refs);
  annotations.write(
    root,
    "pre:entries",
    refs.map(ref => entryAt(ref, root) ?? nowhere),
  );
  for (const [element, id] of replaced) annotations.write(element, "xml:id", id);

  const ids = citableIds(taken);
  const pages = pageLabels(sourceOf(root), layer);
  const pagesOfSource = lazily(() => pageLabels(sourceOf(root), "diplomatic"));
  const pageOfSource = (element: XmlElement): string => pagesOfSource().get(sourceOf(element)) ?? page;
  let mentions = 0;
  let page = "";
  let leaf: string | undefined;
  for (const element of elements) {
    const isOfSource = annotations.read(element, "pre:of-source") !== undefined;
    const beginsPage = isTei(element, "pb") && !isOfSource;
    if (beginsPage) {
      page = pages.get(sourceOf(element)) ?? page;
      ids.beginPage(page);
    }
    annotations.write(element, "xml:id", ids.of(element));
    if (beginsPage) leaf = annotations.read(element, "xml:id") ?? attribute(element, "xml:id");
    if (isTei(element, "fw")) annotations.write(element, "pre:leaf", leaf);
    if (hasPage(element)) annotations.write(element, "pre:page", isOfSource ? pageOfSource(element) : page);
    if (isMention(element)) annotations.write(element, "pre:mention", ++mentions);
  }
}

const mayBeOfSource: ReadonlySet<string> = new Set(attributes["pre:of-source"].on);

/** Stands for the entry of a pointer that leads to none. */
const nowhere = "-";

/** The pointers of the names in the text. TEI P5, 14.1.1. */
function refsOf(element: XmlElement): readonly string[] {
  return hasPage(element) ? tokensOf(element, "ref") : [];
}

function hasPage(element: XmlElement): boolean {
  return (element.namespace === teiNamespace && havePages.has(element.local)) || isMention(element);
}

function isMention(element: XmlElement): boolean {
  return element.namespace === teiNamespace && mayName.has(element.local) && attribute(element, "ref") !== undefined;
}

const havePages: ReadonlySet<string> = new Set(paged);
const mayName: ReadonlySet<string> = new Set(names);
