import type { Dictionary, PdfObjects, Reference } from "./objects.ts";

/** Places to which links lead, and the bookmarks. ISO 32000-1, 12.3. */
export class Navigation {
  readonly #objects: PdfObjects;
  readonly #destinations = new Map<string, readonly unknown[]>();
  readonly #anchors = new Map<string, { readonly sheet: Reference; readonly yPt: number }>();
  readonly #ledTo = new Set<string>();
  readonly #bookmarks: Bookmark[] = [];
  readonly #outlines: Reference;

  /** `outlines` is reserved for the root of the bookmarks, which the caller writes. */
  constructor(objects: PdfObjects, outlines: Reference) {
    this.#objects = objects;
    this.#outlines = outlines;
  }

  /** The first of a name counts. */
  destination(name: string, sheet: Reference, yPt: number): void {
    if (!this.#destinations.has(name)) this.#destinations.set(name, placeOn(sheet, yPt));
  }

  /** As a destination, where a link leads to it. */
  anchor(name: string, sheet: Reference, yPt: number): void {
    if (!this.#anchors.has(name)) this.#anchors.set(name, { sheet, yPt });
  }

  leadTo(name: string): void {
    this.#ledTo.add(name);
  }

  /** Within the last one of a lower level. */
  bookmark(title: string, level: number, sheet: Reference, yPt: number): void {
    const bookmark = { title, level, place: placeOn(sheet, yPt), within: [] };
    let siblings = this.#bookmarks;
    for (let last = siblings.at(-1); last && last.level < level; last = siblings.at(-1)) siblings = last.within;
    siblings.push(bookmark);
  }

  /** The tree of named destinations, and the root of the bookmarks: without a child where there is none. */
  finish(): { readonly names: Reference; readonly outlines: Dictionary } {
    for (const [name, { sheet, yPt }] of this.#anchors) if (this.#ledTo.has(name)) this.destination(name, sheet, yPt);
    const named = [...this.#destinations].map(([name, place]) => [Buffer.from(name, "utf8"), place] as const);
    return {
      names: nameTree(this.#objects, named),
      outlines: { Type: "Outlines", ...this.#writeBookmarks(this.#bookmarks, this.#outlines) },
    };
  }

  #writeBookmarks(bookmarks: readonly Bookmark[], parent: Reference): Dictionary {
    if (bookmarks.length === 0) return {};
    const references = bookmarks.map(() => this.#objects.reserve());
    bookmarks.forEach(({ title, place, within }, i) => {
      this.#objects.write(references[i]!, {
        Title: new String(title),
        Parent: parent,
        Prev: references[i - 1],
        Next: references[i + 1],
        Dest: place,
        ...this.#writeBookmarks(within, references[i]!),
      });
    });
    return { First: references[0], Last: references.at(-1), Count: bookmarks.length };
  }
}

interface Bookmark {
  readonly title: string;
  readonly level: number;
  readonly place: readonly unknown[];
  readonly within: Bookmark[];
}

function placeOn(sheet: Reference, yPt: number): readonly unknown[] {
  return [sheet, "XYZ", null, yPt, null];
}

/** A tree of names in the order of their bytes, wherever the machine stands. ISO 32000-1, 7.9.6. */
export function nameTree(objects: PdfObjects, named: readonly (readonly [Uint8Array, unknown])[]): Reference {
  const sorted = [...named].sort(([one], [other]) => Buffer.compare(one, other));
  const limits = (names: typeof sorted): readonly Uint8Array[] => [names[0]![0], names.at(-1)![0]];
  if (sorted.length <= leafSize) return objects.add({ Names: sorted.flat() });
  const leaves: Reference[] = [];
  for (let i = 0; i < sorted.length; i += leafSize) {
    const names = sorted.slice(i, i + leafSize);
    leaves.push(objects.add({ Limits: limits(names), Names: names.flat() }));
  }
  return objects.add({ Kids: leaves });
}

const leafSize = 100;
