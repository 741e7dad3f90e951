import { dirname, normalize } from "node:path";

import { elementsById } from "../../core/elements-by-id.ts";
import { attribute, type XmlDocument, type XmlElement, type XmlNode } from "../../core/xml-tree.ts";
import type { Refusal } from "../../engines/codes.ts";
import { depthLimit } from "../../engines/xml.ts";
import { fileBeside } from "../../world/path-beside.ts";
import type { World } from "../../world/world.ts";
import { PartFiles } from "./part-files.ts";

/** The place of an inclusion: in which file, by which other inclusions that came to be there, how deep in the document. */
export interface Place {
  readonly file: string;
  readonly by: readonly XmlElement[];
  readonly depth: number;
}

export interface Part {
  readonly file: string;
  readonly nodes: readonly XmlNode[];
}

export interface Wanting {
  readonly why: Refusal | "absent";
}

/** Finds the parts of a document, within bounds: what cannot be had in them is refused before it is read or copied. */
export class PartFinder {
  readonly files: PartFiles;
  readonly #document: XmlDocument;
  readonly #path: string;
  readonly #world: World;
  readonly #extents = new Map<XmlElement, Extent>();
  #inclusions = 0;
  #elements = 0;
  #characters = 0;
  #isFull = false;

  constructor(document: XmlDocument, world: World) {
    this.#document = document;
    this.#path = normalize(document.file);
    this.#world = world;
    this.files = new PartFiles(document, this.#path, world);
  }

  /** The part that an inclusion leads to. A part that is not XML is empty, and among the faults of the files. */
  async find(inclusion: XmlElement, place: Place): Promise<Part | Wanting> {
    this.#isFull ||= ++this.#inclusions > inclusionsAtMost;
    if (this.#isFull) return { why: "many" };
    if (place.by.length >= nestedAtMost) return { why: "deep" };
    const href = attribute(inclusion, "href") ?? "";
    if (href.includes("#")) return { why: "fragment" };
    const found = await this.#fileOf(href, place);
    if ("wanting" in found) return { why: found.wanting };
    return attribute(inclusion, "parse") === "text"
      ? this.#text(inclusion, found.path)
      : this.#element(inclusion, found.path, place);
  }

  /** An empty address is that of the file it stands in. RFC 3986, 4.4. */
  async #fileOf(href: string, { file }: Place): ReturnType<typeof fileBeside> {
    if (href === "") return { path: file === this.#document.file ? this.#path : file };
    return fileBeside(href, file, this.#world, dirname(this.#document.file));
  }

  async #text(inclusion: XmlElement, path: string): Promise<Part | Wanting> {
    if (path === this.#path) return { why: "itself" };
    const found = await this.files.text(path, attribute(inclusion, "encoding"));
    if (typeof found === "string") return { why: found };
    if (!this.#admits({ elements: 0, characters: found.text.length, depth: 0 })) return { why: "many" };
    return { file: path, nodes: [{ kind: "text", text: found.text, parent: inclusion }] };
  }

  async #element(inclusion: XmlElement, path: string, place: Place): Promise<Part | Wanting> {
    const file = path === this.#path ? this.#document.file : path;
    const tree = await this.files.tree(path);
    if (tree === "large") return { why: tree };
    if (tree === undefined) return { file, nodes: [] };
    const pointer = attribute(inclusion, "xpointer");
    const chosen = pointer === undefined ? tree : elementsById(tree).get(pointer);
    if (!chosen) return { why: "pointer" };
    if ([...place.by, inclusion].some(within => standsIn(within, chosen))) return { why: "itself" };
    const extent = this.#extents.get(chosen) ?? extentOf(chosen);
    this.#extents.set(chosen, extent);
    if (place.depth + extent.depth > depthLimit) return { why: "deep" };
    return this.#admits(extent) ? { file, nodes: [{ ...chosen, file }] } : { why: "many" };
  }

  #admits({ elements, characters }: Extent): boolean {
    this.#elements += elements;
    this.#characters += characters;
    this.#isFull = this.#elements > elementsAtMost || this.#characters > charactersAtMost;
    return !this.#isFull;
  }
}

const nestedAtMost = 10;
const inclusionsAtMost = 10_000;
const elementsAtMost = 2_000_000;
const charactersAtMost = 2 ** 28;

interface Extent {
  readonly elements: number;
  readonly characters: number;
  readonly depth: number;
}

function extentOf(root: XmlElement): Extent {
  let [elements, characters, depth] = [0, 0, 0];
  const pending = [{ element: root, level: 1 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    elements++;
    depth = Math.max(depth, next.level);
    for (const child of next.element.children)
      if (child.kind === "text") characters += child.text.length;
      else if (child.kind === "element") pending.push({ element: child, level: next.level + 1 });
  }
  return { elements, characters, depth };
}

/** True where an element of a file is another of it, or stands in it. */
function standsIn(element: XmlElement, other: XmlElement): boolean {
  for (let around: XmlElement | undefined = element; around; around = around.parent) if (around === other) return true;
  return false;
}
