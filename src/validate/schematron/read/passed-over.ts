import { childElements, type XmlAttribute, type XmlElement } from "../../../core/xml-tree.ts";
import { schematronNamespace, xsltNamespace, type Notice } from "../schema.ts";
import { isSchematron, type Parts } from "./parts.ts";
import { mayHave, mayStandIn } from "./vocabulary.ts";

/**
 * All that is in a schema and is passed over: elements and attributes of Schematron that are not known where they stand, XSLT where
 * none is carried out, and quick fixes, which are told once.
 */
export function passedOver(top: readonly XmlElement[], root: XmlElement, parts: Parts): readonly Notice[] {
  const walk = new Walk(parts);
  const isOfRules = ({ namespace }: XmlElement): boolean => namespace === schematronNamespace;
  for (const element of top) {
    const around = [element.parent, root].find(one => one && isOfRules(one));
    if (around) walk.lookAt(around);
    walk.lookAtChild(element, around?.local ?? "grammar");
  }
  return walk.notices;
}

class Walk {
  readonly notices: Notice[] = [];
  readonly #parts: Parts;
  readonly #seen = new Set<XmlElement>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Looks at the attributes of an element. */
  lookAt(element: XmlElement): void {
    if (this.#seen.has(element)) return;
    this.#seen.add(element);
    for (const attribute of element.attributes) {
      if (attribute.namespace === quickFixNamespace) this.#noteQuickFixes(element);
      if (isUnknown(attribute, element)) this.#note(`${element.name}/@${attribute.name}`, element);
    }
  }

  /** Looks at an element, and at all that stands in it. */
  lookAtChild(element: XmlElement, around: string): void {
    if (this.#seen.has(element)) return;
    if (element.namespace === quickFixNamespace) this.#noteQuickFixes(element);
    if (element.namespace === xsltNamespace && !carriesXslt.has(around)) this.#note(element.name, element);
    if (element.namespace !== schematronNamespace) return;
    if (!mayStandIn(element.local, around)) {
      this.#seen.add(element);
      this.#note(element.name, element);
      return;
    }
    this.lookAt(element);
    if (element.local === "let") this.#lookAtType(element);
    for (const child of this.#parts.childrenOf(element)) this.lookAtChild(child, element.local);
    this.#lookAtExtended(element);
  }

  /** A type is given to the value of an expression alone. */
  #lookAtType(variable: XmlElement): void {
    const has = (name: string): boolean => variable.attributes.some(attribute => attribute.name === name);
    if (has("as") && !has("value") && childElements(variable).length > 0) this.#note(`${variable.name}/@as`, variable);
  }

  /** The rule of another file, which is no child of any that is looked at. */
  #lookAtExtended(element: XmlElement): void {
    if (!isSchematron(element, "extends") || !element.attributes.some(({ name }) => name === "href")) return;
    const extended = this.#parts.namedBy(element);
    if (this.#seen.has(extended)) return;
    this.lookAt(extended);
    for (const child of this.#parts.childrenOf(extended)) this.lookAtChild(child, extended.local);
  }

  #noteQuickFixes(element: XmlElement): void {
    if (this.notices.some(({ kind }) => kind === "quick-fixes")) return;
    this.notices.push({ kind: "quick-fixes", what: "sqf", at: this.#parts.placeOf(element) });
  }

  #note(what: string, element: XmlElement): void {
    this.notices.push({ kind: "unknown", what, at: this.#parts.placeOf(element) });
  }
}

const quickFixNamespace = "http://www.schematron-quickfix.com/validator/process";

/** Elements of which XSLT within is carried out. */
const carriesXslt: ReadonlySet<string> = new Set(
  "schema library grammar let assert report diagnostic property emph dir span".split(" "),
);

/** Attributes of other namespaces say nothing to Schematron. */
function isUnknown({ name, namespace, value }: XmlAttribute, element: XmlElement): boolean {
  if (namespace !== "" || name === "xmlns" || name.includes(":")) return false;
  return !mayHave(element.local, name) || (name === "abstract" && !["true", "false"].includes(value.trim()));
}
