import { dirname, normalize } from "node:path";

import { elementsById } from "../../core/elements-by-id.ts";
import { attribute, elementsOf, teiNamespace, type XmlAttribute, type XmlDocument } from "../../core/xml-tree.ts";
import { pathBeside } from "../../world/path-beside.ts";

/**
 * Pointers to places in what is now one document lead there: `two.xml#t`, in whatever attribute, is `#t` where the part
 * `two.xml`, or the document that includes it, has the first element of that id; `two.xml` alone is where the part begins, if
 * that has an id. `document` is the whole, its parts in their places: its attributes are changed. XInclude 1.0, 4.5; RFC 3986, 5.2.
 */
export function leadWithin(document: XmlDocument): void {
  const whole = new Whole(document);
  const pending = [{ element: document.root, file: document.file }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { element } = next;
    const file = element.file ?? next.file;
    if (element.namespace === teiNamespace) {
      const attributes = element.attributes.map(given => whole.pointing(given, file));
      if (attributes.some((given, i) => given !== element.attributes[i])) Object.assign(element, { attributes });
    }
    for (const child of element.children) if (child.kind === "element") pending.push({ element: child, file });
  }
}

class Whole {
  readonly #document: XmlDocument;
  /** The id of the first element of each part, where it has one. */
  readonly #beginnings = new Map<string, string | undefined>();
  /** The file of the first element of each id. */
  readonly #files = new Map<string, string>();

  constructor(document: XmlDocument) {
    this.#document = document;
    for (const [id, element] of elementsById(document.root)) {
      let around = element;
      while (around.file === undefined && around.parent) around = around.parent;
      this.#files.set(id, normalize(around.file ?? document.file));
    }
    for (const element of elementsOf(document.root)) {
      const file = element.file === undefined ? undefined : normalize(element.file);
      if (file !== undefined && !this.#beginnings.has(file)) this.#beginnings.set(file, attribute(element, "xml:id"));
    }
  }

  pointing(given: XmlAttribute, file: string): XmlAttribute {
    if (given.name.startsWith("xml") || !/\S\.\S/.test(given.value)) return given;
    const from = seenFromDocument.has(given.name) ? this.#document.file : file;
    const value = given.value.replace(/[^ \t\r\n]+/g, pointer => this.#within(pointer, given.name, from) ?? pointer);
    return value === given.value ? given : { ...given, value };
  }

  #within(pointer: string, name: string, from: string): string | undefined {
    const at = pointer.indexOf("#");
    if (at === 0 || (at < 0 && name !== "target")) return undefined;
    const path = pathBeside(pointer, from, dirname(this.#document.file));
    if (path === undefined) return undefined;
    const id = at < 0 ? this.#beginnings.get(normalize(path)) : pointer.slice(at + 1);
    return id !== undefined && this.#files.get(id) === normalize(path) ? `#${id}` : undefined;
  }
}

/** The attributes that `attributesSeenFrom` has written anew. */
const seenFromDocument = new Set(["target", "facs", "url"]);
