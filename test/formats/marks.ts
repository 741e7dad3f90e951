/**
 * A thing that a reader meets in one format of an edition, besides its words: the beginning of a block and its kind, the marker
 * of an item, a speaker, a page, a call of a note, or a gap. Its place is told by the letters that follow it, so that spaces,
 * signs and words of the edition's own part nothing.
 */
export interface Mark {
  readonly kind: Kind;
  /** The bullet or number of an item, the label of a page, a call or a gap, the name of a speaker whom the text does not name. */
  readonly marker: string;
  /** The letters from there to the next block, twenty at most. */
  readonly letters: string;
  /** Of an item with a marker, in how many such it stands, itself counted. */
  readonly depth: number;
  /** A fact that plain text does not tell: the level of a heading, or that a cell heads its column or its row. */
  readonly rank: string;
}

/** In the order in which several that begin at one letter are told. */
const kinds = ["page", "cell", "item", "heading", "label", "speaker", "verse", "block", "gap", "call"] as const;
export type Kind = (typeof kinds)[number];

export interface FormatRead {
  readonly marks: readonly Mark[];
  readonly notes: readonly { readonly marker: string; readonly letters: string }[];
}

/** Gathers the marks of one text as they come. */
export class Gatherer {
  #letters = "";
  readonly #begun: Begun[] = [];
  readonly #runningOn = new Set<number>();
  #depth = 0;
  #entries = 0;

  text(words: string): this {
    this.#letters += lettersOf(words);
    return this;
  }

  mark(kind: Kind, marker = "", rank = ""): this {
    const depth = kind === "item" && this.#entries === 0 ? this.#depth + 1 : 0;
    this.#begun.push({ kind, marker, depth, rank, at: this.#letters.length });
    return this;
  }

  /** A direction before the words of a speech: whether these begin a line is for each format to say. */
  direction(within: () => void): this {
    this.mark("block");
    within();
    this.#runningOn.add(this.#letters.length);
    return this;
  }

  /** An entry of a dictionary: how deep its senses stand is shown or not, as a format can. */
  entry(within: () => void): this {
    this.#entries++;
    this.block(within);
    this.#entries--;
    return this;
  }

  /** Marks a block, and all that stands in it; the next begins where it ends. */
  block(within: () => void, kind: Kind = "block", marker = "", rank = ""): this {
    this.mark(kind, marker, rank);
    const isMarked = kind === "item" && marker !== "";
    if (isMarked) this.#depth++;
    within();
    if (isMarked) this.#depth--;
    return this.mark("block");
  }

  finish(): Mark[] {
    const places = new Map<number, Begun[]>();
    const goesOn = ({ kind, at }: Begun): boolean => kind === "block" && this.#runningOn.has(at);
    for (const begun of this.#begun.filter(one => !goesOn(one)))
      places.set(begun.at, [...(places.get(begun.at) ?? []), begun]);
    const ends = [...places].flatMap(([at, begun]) => (begun.some(({ kind }) => !inLine.has(kind)) ? [at] : []));
    const endAfter = (at: number): number => ends.find(end => end > at) ?? this.#letters.length;
    return [...places].flatMap(([at, begun]) => {
      const letters = this.#letters.slice(at, Math.min(at + 20, endAfter(at)));
      const told = withoutPlainBlocks(begun);
      if (letters === "" && told.every(({ kind }) => kind === "block")) return [];
      return told
        .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
        .map(({ kind, marker, depth, rank }) => ({ kind, marker, letters, depth, rank }));
    });
  }
}

interface Begun {
  readonly kind: Kind;
  readonly marker: string;
  readonly depth: number;
  readonly rank: string;
  readonly at: number;
}

const inLine: ReadonlySet<Kind> = new Set(["page", "gap", "call"]);

/** Of blocks in blocks that begin at one letter, those of a kind of their own, else one; items without a marker are blocks. */
function withoutPlainBlocks(begun: readonly Begun[]): Begun[] {
  const plain = begun.filter(({ kind, marker }) => kind === "block" || (kind === "item" && marker === ""));
  const others = begun.filter(one => !plain.includes(one));
  const inBlocks = others.filter(({ kind }) => !inLine.has(kind));
  const once = others.filter(
    (one, i) => keepsAll.has(one.kind) || others.findIndex(({ kind }) => kind === one.kind) === i,
  );
  return inBlocks.length > 0 || plain.length === 0 ? once : [{ ...plain[0]!, kind: "block" }, ...once];
}

const keepsAll: ReadonlySet<Kind> = new Set(["page", "gap", "call", "cell", "item"]);

export function lettersOf(words: string): string {
  return words.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");
}
