import { nameTree } from "./navigation.ts";
import type { Dictionary, PdfObjects, Reference } from "./objects.ts";

/** The attributes of an element of structure besides its type. ISO 32000-1, 14.7.2 and 14.9. */
export interface ElementAttributes {
  readonly title?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  /** The words that are said in place of the content. */
  readonly alternative?: string | undefined;
  /** The text that the content stands for. */
  readonly actualText?: string | undefined;
  /** Unique in the document. */
  readonly id?: string | undefined;
  /** Of the owners `Table`, `List` and `Layout`. ISO 32000-1, 14.8.5. */
  readonly attributes?: Dictionary | undefined;
}

/** An element of the logical structure: what the content is, in the order in which it is read. */
export class StructureElement {
  readonly type: string;
  readonly attributes: ElementAttributes;
  kids: (StructureElement | MarkedContent | Annotation)[] = none;

  constructor(type: string, attributes: ElementAttributes = {}) {
    this.type = type;
    this.attributes = attributes;
  }

  child(type: string, attributes: ElementAttributes = {}): StructureElement {
    const child = new StructureElement(type, attributes);
    this.add(child);
    return child;
  }

  add(kid: StructureElement["kids"][number]): void {
    this.kids = appended(this.kids, kid);
  }

  /** The place of what is shown next in the element, after all that it holds so far. */
  content(): MarkedContent {
    const last = this.kids.at(-1);
    if (last instanceof MarkedContent) return last;
    const content = new MarkedContent();
    this.add(content);
    return content;
  }
}

const none: never[] = [];

/** The same list with an item more. Most have one and keep it to the end: a list of one takes far less room than one that grows. */
function appended<Item>(items: Item[], item: Item): Item[] {
  if (items.length === 0) return [item];
  items.push(item);
  return items;
}

interface PieceOfContent {
  readonly sheet: SheetReference;
  readonly number: number;
}

/** Pieces of content of one element, on one sheet or more, and the words among them that are divided. */
export class MarkedContent {
  pieces: (PieceOfContent | StructureElement)[] = none;

  add(piece: MarkedContent["pieces"][number]): void {
    this.pieces = appended(this.pieces, piece);
  }

  /** The content for the pieces of a divided word that says `said`, or, without that, of the one that goes on. ISO 32000-1, 14.9.4. */
  ofWord(said: string | undefined): MarkedContent {
    const last = this.pieces.at(-1);
    if (said === undefined && last instanceof StructureElement) return last.content();
    const word = new StructureElement("Span", { actualText: said });
    this.add(word);
    return word.content();
  }
}

/** A link or the like that belongs to an element. */
export class Annotation {
  readonly reference: Reference;
  readonly sheet: SheetReference;

  constructor(reference: Reference, sheet: SheetReference) {
    this.reference = reference;
    this.sheet = sheet;
  }
}

/** A sheet, and the key under which the tree of parents keeps its pieces of content. */
export interface SheetReference {
  readonly reference: Reference;
  readonly key: number;
  /** The number of its pieces of content so far. */
  pieces: number;
}

/** Types of our own, each by the standard one that it is a kind of. ISO 32000-1, 14.7.3. */
const roleMap: Dictionary = { Title: "P", Speech: "Div", Speaker: "Span", Stage: "Span", PageMark: "Span", Verse: "P" };

/**
 * Writes the tree below a root, without the elements that hold nothing: the reference that the catalog names.
 * `annotationKeys` are the keys that annotations have been given in the tree of parents.
 */
export function writeStructure(
  objects: PdfObjects,
  document: StructureElement,
  sheets: readonly SheetReference[],
  annotationKeys: ReadonlyMap<Reference, number>,
): Reference {
  const root = objects.reserve();
  const parents = new Map<number, Reference | Reference[]>(sheets.map(({ key }) => [key, []]));
  const ids: (readonly [Uint8Array, Reference])[] = [];
  const write = (element: StructureElement, parent: Reference): Reference => {
    const reference = objects.reserve();
    const kids: unknown[] = [];
    const onlySheet = soleSheet(element);
    for (const kid of element.kids) {
      if (kid instanceof StructureElement) {
        if (!isEmpty(kid)) kids.push(write(kid, reference));
      } else if (kid instanceof Annotation) {
        parents.set(annotationKeys.get(kid.reference)!, reference);
        kids.push({ Type: "OBJR", Obj: kid.reference, Pg: kid.sheet.reference });
      } else
        for (const piece of kid.pieces) {
          if (piece instanceof StructureElement) kids.push(write(piece, reference));
          else {
            const { sheet, number } = piece;
            (parents.get(sheet.key) as Reference[])[number] = reference;
            kids.push(onlySheet ? number : { Type: "MCR", Pg: sheet.reference, MCID: number });
          }
        }
    }
    if (element.attributes.id !== undefined) ids.push([Buffer.from(element.attributes.id, "utf8"), reference]);
    objects.write(reference, {
      S: element.type,
      P: parent,
      Pg: onlySheet?.reference,
      K: kids.length === 1 ? kids[0] : kids,
      ...described(element.attributes),
    });
    return reference;
  };
  const top = write(document, root);
  objects.write(root, {
    Type: "StructTreeRoot",
    K: top,
    RoleMap: roleMap,
    ParentTree: numberTree(objects, parents),
    ParentTreeNextKey: parents.size,
    IDTree: ids.length > 0 ? nameTree(objects, ids) : undefined,
  });
  return root;
}

function described({ title, language, alternative, actualText, id, attributes }: ElementAttributes): Dictionary {
  const text = (value: string | undefined): unknown => (value === undefined ? undefined : new String(value));
  return {
    T: text(title),
    Lang: text(language),
    Alt: text(alternative),
    ActualText: text(actualText),
    ID: id === undefined ? undefined : Buffer.from(id, "utf8"),
    A: attributes,
  };
}

function isEmpty(element: StructureElement): boolean {
  if (keepsEmpty.has(element.type)) return false;
  return element.kids.every(kid => {
    if (kid instanceof StructureElement) return isEmpty(kid);
    return kid instanceof MarkedContent && kid.pieces.length === 0;
  });
}

/** Each row of a table has all of its cells, though nothing stands in them. */
const keepsEmpty = new Set(["TD", "TH"]);

/** The sheet on which all content of the element itself stands, where there is one. */
function soleSheet({ kids }: StructureElement): SheetReference | undefined {
  let sole: SheetReference | undefined;
  for (const kid of kids) {
    if (!(kid instanceof MarkedContent)) continue;
    for (const piece of kid.pieces) {
      if (piece instanceof StructureElement) continue;
      if (sole && piece.sheet !== sole) return undefined;
      sole = piece.sheet;
    }
  }
  return sole;
}

/** ISO 32000-1, 7.9.7. */
function numberTree(objects: PdfObjects, entries: ReadonlyMap<number, unknown>): Reference {
  const sorted = [...entries].sort(([one], [other]) => one - other);
  const leaves: Reference[] = [];
  for (let i = 0; i < sorted.length; i += leafSize) {
    const some = sorted.slice(i, i + leafSize);
    leaves.push(objects.add({ Limits: [some[0]![0], some.at(-1)![0]], Nums: some.flat() }));
  }
  return objects.add(leaves.length > 0 ? { Kids: leaves } : { Nums: [] });
}

const leafSize = 100;
