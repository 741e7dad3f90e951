import type { Layer } from "../core/layer.ts";
import { listKinds } from "../tei/lists.ts";
import { settings } from "./block-looks.ts";
import { looks } from "./looks.ts";

export const preparedNamespace = "urn:recension:prepared";

/** One attribute of the contract between preparation, which writes it, and the style sheets, which read it. */
interface PreparedAttribute {
  /** A sentence: the value, or, of a flag, what is true of an element that has it. */
  readonly means: string;
  readonly holds: Holding;
  /** The elements that may have it, by their names in TEI. */
  readonly on: readonly string[] | "any element";
}

/**
 * The kind of a value. `flag` is `true` where it stands at all; `one of` and `some of` have their values; `tokens` and `integers`
 * stand between spaces, `lines` between line feeds. A list without members is not written.
 */
type Holding =
  | { readonly kind: "flag" | "integer" | "integers" | "id" | "text" | "tokens" | "lines" }
  | { readonly kind: "one of" | "some of"; readonly values: readonly string[] };

const flag = { kind: "flag" } as const;
const integer = { kind: "integer" } as const;
const integers = { kind: "integers" } as const;
const id = { kind: "id" } as const;
const text = { kind: "text" } as const;
const tokens = { kind: "tokens" } as const;
const lines = { kind: "lines" } as const;

function oneOf<const Value extends string>(...values: readonly Value[]) {
  return { kind: "one of", values } as const;
}

function someOf<const Value extends string>(...values: readonly Value[]) {
  return { kind: "some of", values } as const;
}

const root = ["TEI", "teiCorpus"];
const divisions = ["div", "div1", "div2", "div3", "div4", "div5", "div6", "div7"];
const speeches = ["sp", "u"];

/** Elements that may name someone or something. TEI P5, 14.1.1. */
export const names = ["persName", "placeName", "orgName", "name", "title", "rs"];

/** Elements of which it is known, besides names that point at what they name, on which page they begin. */
export const paged = [
  ...divisions,
  "add",
  "choice",
  "del",
  "fw",
  "gap",
  "graphic",
  "head",
  "index",
  "note",
  "p",
  "pb",
  "sp",
  "supplied",
  "u",
  "unclear",
];

/** All that preparation may write on the elements of an edition: attributes of `urn:recension:prepared`, and ids. */
export const attributes = {
  "xml:id": {
    means: "The id by which an element is cited, on all that can be cited; none stands twice.",
    holds: id,
    on: "any element",
  },

  "pre:layer": { means: "The layer of the edition.", holds: oneOf<Layer>("reading", "diplomatic"), on: root },
  "pre:own-ids": {
    means: "The beginning of the ids that a page gives of its own accord, so that none is an id of the document.",
    holds: text,
    on: root,
  },
  "pre:speakers": {
    means: "The names of the speakers, in the order in which each first speaks.",
    holds: lines,
    on: root,
  },
  "pre:unnamed": { means: "The numbers of speakers whose name the document does not tell.", holds: integers, on: root },
  "pre:refs": { means: "The pointers of the names in the texts, once each, in order.", holds: tokens, on: root },
  "pre:entries": {
    means: "Where the entry of each of these stands, in the same order: `persons#gore`, `#gore`, or `-` for nowhere.",
    holds: tokens,
    on: root,
  },
  "pre:fills-lines": { means: "Some lines of the source are none of the edition.", holds: flag, on: root },
  "pre:keeps-space": { means: "Runs of spaces may mean something somewhere in it.", holds: flag, on: root },
  "pre:before-text": {
    means: "A title that the edition puts before the text of its document, which is one of a corpus.",
    holds: flag,
    on: ["title"],
  },

  "pre:page": {
    means: "The number of the page on which it begins, empty before the first. TEI P5, 3.11.3.",
    holds: text,
    on: [...paged, ...names],
  },
  "pre:of-source": {
    means:
      "A note or the beginning of a page that an edition of the reading layer has for those alone who look at the source.",
    holds: flag,
    on: ["note", "pb"],
  },
  "pre:added": {
    means: "A note that is in the reading layer alone: of the editor, or called from the editor's words.",
    holds: flag,
    on: ["note"],
  },
  "pre:leaf": { means: "The id of the page beginning that forme work belongs to.", holds: id, on: ["fw"] },
  "pre:mention": { means: "The number of a name that points at what it names, from 1.", holds: integer, on: names },
  "pre:number": {
    means: "Of a note out of line the sign of its call; of an emendation its number, from 1.",
    holds: text,
    on: ["note", "choice"],
  },
  "pre:apart": {
    means: "An entry of an apparatus that stands apart from its text, and its readings. TEI P5, 13.2.",
    holds: flag,
    on: ["app", "lem", "rdg"],
  },
  "pre:lemma": { means: "The words that a note of variants speaks of.", holds: text, on: ["note"] },
  "pre:fault": { means: "The class and the certainty of an emendation. TEI P5, 3.5.1.", holds: tokens, on: ["choice"] },
  "pre:other-sides": {
    means: "A choice that holds more than what is printed and what that replaces.",
    holds: flag,
    on: ["choice"],
  },
  "pre:points": { means: "Supplied without a letter or a figure.", holds: flag, on: ["supplied"] },

  "pre:block": { means: "Begins a line of its own.", holds: flag, on: "any element" },
  "pre:holds-blocks": { means: "Holds what begins a line of its own.", holds: flag, on: "any element" },
  "pre:set": { means: "How print sets a block.", holds: someOf(...settings), on: "any element" },
  "pre:looks": { means: "How the source sets it. TEI P5, 1.3.1.1.3.", holds: someOf(...looks), on: "any element" },
  "pre:quoted": {
    means: "The marks about a quotation that lacks them: the opening and the closing one. TEI P5, 3.3.3.",
    holds: tokens,
    on: ["q", "quote", "said", "soCalled"],
  },
  "pre:before": {
    means: "What a line of type needs before a part of a formula, or a measure.",
    holds: text,
    on: "any element",
  },
  "pre:after": { means: "The same after it.", holds: text, on: "any element" },
  "pre:field": { means: "A field of a description that has a label.", holds: flag, on: "any element" },
  "pre:in-line": {
    means: "A picture that stands in its line. TEI P5, 5.2 and 15.4.",
    holds: flag,
    on: ["graphic", "media"],
  },

  "pre:headed": { means: "Has a head.", holds: flag, on: "any element" },
  "pre:level": {
    means: "The level of a heading, 2 to 6, on a head or on a typed division that has none.",
    holds: integer,
    on: ["head", ...divisions],
  },
  "pre:listed": {
    means: "A heading of the contents: under no heading of a division, or under one.",
    holds: oneOf("first", "under"),
    on: ["head", ...divisions],
  },

  "pre:list": {
    means: "The kind of a list: how it sets its items apart. TEI P5, 3.8.",
    holds: oneOf(...listKinds),
    on: ["list"],
  },
  "pre:marker": {
    means: "What stands before an item or a sense: a number or a sign.",
    holds: text,
    on: ["item", "sense", "hom"],
  },
  "pre:value": {
    means: "The number that the encoder gave to an item, from which its list counts on.",
    holds: integer,
    on: ["item"],
  },
  "pre:shape": {
    means: "A list or a table that holds nothing but its items or rows, and what stands before, between or after them.",
    holds: oneOf("regular"),
    on: ["list", "table"],
  },
  "pre:at": {
    means: "Stands in a regular list or table before its items or rows, or after them.",
    holds: oneOf("before", "after"),
    on: "any element",
  },
  "pre:heads": {
    means: "A cell that heads its column or its row. TEI P5, 15.1.1.",
    holds: oneOf("column", "row"),
    on: ["cell"],
  },

  "pre:line": {
    means: "The end of a line of the source ends one of the edition, or begins the first of a block.",
    holds: oneOf("end", "begin"),
    on: ["lb"],
  },
  "pre:line-feed": { means: "A line feed, where the encoder has white space kept.", holds: flag, on: ["lb"] },
  "pre:runs-on": { means: "The sign for a word that goes on in the next line.", holds: oneOf("-", ""), on: ["lb"] },

  "pre:said": { means: "What a pointer without words leads to. TEI P5, 3.7.", holds: text, on: ["ptr", "ref"] },
  "pre:to": { means: "The page on which a passage of an index ends.", holds: text, on: ["index"] },
  "pre:end": { means: "The number of the end of a passage of an index.", holds: integer, on: ["index"] },
  "pre:ends": { means: "The same number, on what the passage ends with.", holds: integer, on: "any element" },

  "pre:by": { means: "The numbers of those who speak, from 1.", holds: integers, on: speeches },
  "pre:words": { means: "The number of words spoken.", holds: integer, on: speeches },
  "pre:named": { means: "A label, or a note before it, says who speaks.", holds: flag, on: speeches },
} as const satisfies Readonly<Record<"xml:id" | `pre:${string}`, PreparedAttribute>>;

export type AttributeName = keyof typeof attributes;

/** The value that is handed over to be written as an attribute. */
export type ValueOf<Name extends AttributeName> = ValueHeld<(typeof attributes)[Name]["holds"]>;

type ValueHeld<Held extends Holding> = Held extends { readonly values: readonly (infer Value)[] }
  ? Held["kind"] extends "one of"
    ? Value
    : readonly Value[]
  : ValuesByKind[Exclude<Held["kind"], "one of" | "some of">];

interface ValuesByKind {
  readonly flag: boolean;
  readonly integer: number;
  readonly integers: readonly number[];
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly string[];
  readonly lines: readonly string[];
}
