import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { failure, success, type Outcome } from "../core/outcome.ts";
import { isInclusion, isOfXInclude } from "../core/xinclude.ts";
import {
  childElements,
  elementsOf,
  isTei,
  locationOf,
  standsIn,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from "../core/xml-tree.ts";
import { codes, type Instead } from "../engines/codes.ts";
import { attributesSeenFrom } from "./parts/addresses-of-part.ts";
import { PartFinder, type Place, type Wanting } from "./parts/find-parts.ts";
import { gapForPart, nameOfPart, textOfGaps } from "./parts/gap-for-part.ts";
import { leadWithin } from "./parts/pointers-between-parts.ts";
import type { World } from "../world/world.ts";

const report = reporter(codes);

/**
 * The document with the parts that it includes in their places (XInclude 1.0): files in its folder or below, named without
 * an address of the web, whole or by the id of one element, as XML or as text; or an element of the same file. Where a part
 * is not to be had, its fallback stands there; else, in the text, a gap that names it, and elsewhere nothing. A document that
 * is left without any text is given one of such gaps. Findings: REC-X009, REC-X010, and those of the parts as XML.
 */
export async function withParts(document: XmlDocument, world: World): Promise<Outcome<XmlDocument>> {
  if (![...elementsOf(document.root)].some(isInclusion)) return success(document);
  const finder = new PartFinder(document, world);
  const copier = new Copier(document, finder);
  const root = await copier.copy(document.root, undefined, { file: document.file, by: [], depth: 0 });
  const { faults, doubts, parts } = finder.files;
  const diagnostics = [...copier.diagnostics, ...doubts, ...faults];
  if (faults.length > 0) return failure(diagnostics);
  const whole = { ...document, root, parts };
  leadWithin(whole);
  return success(whole, diagnostics);
}

/** An inclusion that came to nothing, in the place where it stands. */
interface Missing extends Wanting {
  readonly inclusion: XmlElement;
  readonly file: string;
}

class Copier {
  readonly diagnostics: Diagnostic[] = [];
  readonly #document: XmlDocument;
  readonly #finder: PartFinder;
  /**
   * The inclusions directly in a TEI element that came to nothing, by the copy of that: what they leave there is known when the
   * rest is.
   */
  readonly #missing = new Map<XmlElement, Missing[]>();
  #isFull = false;

  constructor(document: XmlDocument, finder: PartFinder) {
    this.#document = document;
    this.#finder = finder;
  }

  async copy(element: XmlElement, parent: XmlElement | undefined, place: Place): Promise<XmlElement> {
    const children: XmlNode[] = [];
    const attributes = attributesSeenFrom(this.#document.file, element, place.file);
    const copy: XmlElement = { ...element, attributes, parent, children };
    await this.#append(children, element.children, copy, { ...place, depth: place.depth + 1 });
    const missing = this.#missing.get(copy);
    if (missing) this.#leaveText(children, missing, copy);
    return copy;
  }

  async #append(into: XmlNode[], nodes: readonly XmlNode[], parent: XmlElement, place: Place): Promise<void> {
    for (const node of nodes) {
      if (node.kind === "text") into.push({ ...node, parent });
      else if (node.kind !== "element") into.push(node);
      else if (isInclusion(node)) await this.#include(into, node, parent, place);
      else into.push(await this.copy(node, parent, place));
    }
  }

  async #include(into: XmlNode[], inclusion: XmlElement, parent: XmlElement, place: Place): Promise<void> {
    const found = await this.#finder.find(inclusion, place);
    if ("nodes" in found) {
      const within = { file: found.file, by: [...place.by, inclusion], depth: place.depth };
      await this.#append(into, found.nodes, parent, within);
      return;
    }
    const fallback = childElements(inclusion).find(child => isOfXInclude(child, "fallback"));
    if (fallback) await this.#append(into, fallback.children, parent, place);
    else this.#leaveGap(into, { inclusion, file: place.file, why: found.why }, parent);
  }

  #leaveGap(into: XmlNode[], missing: Missing, parent: XmlElement): void {
    if (isTei(parent, "TEI")) {
      this.#missing.set(parent, [...(this.#missing.get(parent) ?? []), missing]);
    } else if (isTei(parent, "text") || standsIn(parent, "text")) {
      into.push(gapForPart(missing.inclusion, parent));
      this.#report(missing, "gap");
    } else this.#report(missing, "nothing");
  }

  #leaveText(into: XmlNode[], missing: readonly Missing[], parent: XmlElement): void {
    const hasText = childElements(parent).some(child => ["text", "sourceDoc", "TEI"].some(name => isTei(child, name)));
    if (!hasText)
      into.push(
        textOfGaps(
          missing.map(({ inclusion }) => inclusion),
          parent,
        ),
      );
    for (const one of missing) this.#report(one, hasText ? "nothing" : "text");
  }

  /** Reports an inclusion that came to nothing. Reached bounds are said once: it is so for all that follows. */
  #report({ inclusion, file, why }: Missing, instead: Instead): void {
    if (why === "many" && this.#isFull) return;
    this.#isFull ||= why === "many";
    const here = { ...locationOf(this.#document, inclusion), file };
    const href = nameOfPart(inclusion);
    this.diagnostics.push(
      why === "absent" ? report("REC-X009", here, { href, instead }) : report("REC-X010", here, { href, why, instead }),
    );
  }
}
