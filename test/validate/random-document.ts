import { attribute, childElements, textOf, type XmlElement } from "../../src/core/xml-tree.ts";

/** Numbers from 0 to 1, the same from the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface RandomElement {
  name: string;
  readonly namespace: string;
  attributes: [name: string, value: string][];
  children: (RandomElement | string)[];
}

/** Writes documents that a schema in RELAX NG allows, and others that differ from such in up to two places. */
export class RandomDocuments {
  readonly #definitions = new Map<string, XmlElement>();
  readonly #depths = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #attributes: string[] = [];
  readonly #values: string[] = [
    "",
    "one two",
    "1911-02-30",
    "1911-05-03",
    "-1",
    "0.5",
    "true",
    "http://a.b",
    "#a",
    "2,3",
  ];
  #random: () => number = () => 0;
  #written = 0;

  constructor(grammar: XmlElement) {
    for (const part of partsOf(grammar))
      if (part.local === "define") this.#definitions.set(attribute(part, "name")!, part);
    this.#collect(grammar);
    for (let before = -1; before !== this.#sumOfDepths();) {
      before = this.#sumOfDepths();
      for (const [name, definition] of this.#definitions) this.#depths.set(name, this.#depthOfAll(definition));
    }
  }

  /** A document whose root is the element of that name. */
  write(root: string, seed: number): string {
    this.#random = randomFrom(seed);
    this.#written = 0;
    const holder = empty("holder", "");
    this.#reference(root, holder, 4 + this.#upTo(4));
    const document = holder.children[0] as RandomElement;
    for (let changes = this.#upTo(3); changes > 0; changes--) this.#change(document);
    return serialize(document, "");
  }

  #collect(within: XmlElement): void {
    const name = attribute(within, "name");
    if (within.local === "element" && name !== undefined) this.#names.push(name);
    if (within.local === "attribute" && name !== undefined) this.#attributes.push(name);
    if (within.local === "value") this.#values.push(textOf(within));
    for (const child of partsOf(within)) this.#collect(child);
  }

  #sumOfDepths(): number {
    return [...this.#depths.values()].reduce((sum, depth) => sum + Math.min(depth, 1000), 0);
  }

  /** How deep elements must stand in each other, at least, to content the pattern. */
  #depth(pattern: XmlElement): number {
    if (pattern.local === "ref") return this.#depths.get(attribute(pattern, "name")!) ?? Infinity;
    if (pattern.local === "element") return 1 + this.#depthOfAll(pattern);
    if (pattern.local === "choice") return Math.min(...partsOf(pattern).map(part => this.#depth(part)));
    if (pattern.local === "notAllowed") return Infinity;
    return ["optional", "zeroOrMore", "attribute"].includes(pattern.local) ? 0 : this.#depthOfAll(pattern);
  }

  #depthOfAll(pattern: XmlElement): number {
    return Math.max(0, ...partsOf(pattern).map(part => this.#depth(part)));
  }

  #reference(name: string, into: RandomElement, deep: number): void {
    for (const part of partsOf(this.#definitions.get(name)!)) this.#fill(part, into, deep);
  }

  /** Fills in what the pattern asks for, elements at most so deep as told, and no deeper than they must where many are written. */
  #fill(pattern: XmlElement, into: RandomElement, deep: number): void {
    const parts = partsOf(pattern);
    const all = (times: number): void => {
      for (let nth = 0; nth < times; nth++) for (const part of parts) this.#fill(part, into, deep);
    };
    const may = this.#written < 60 && this.#depthOfAll(pattern) <= deep;
    if (pattern.local === "ref") this.#reference(attribute(pattern, "name")!, into, deep);
    else if (pattern.local === "choice") this.#fill(this.#pickWithin(parts, deep), into, deep);
    else if (pattern.local === "optional")
      all(may && this.#random() < (named(parts[0], "attribute") ? 0.05 : 0.4) ? 1 : 0);
    else if (pattern.local === "zeroOrMore") all(may && !named(parts[0], "attribute") ? this.#upTo(3) : 0);
    else if (pattern.local === "oneOrMore") all(1 + (may ? this.#upTo(2) : 0));
    else if (pattern.local === "group") all(1);
    else if (pattern.local === "element") this.#element(pattern, into, deep - 1);
    else if (pattern.local === "attribute") into.attributes.push([attribute(pattern, "name")!, this.#value(parts)]);
    else if (pattern.local !== "empty") into.children.push(this.#value([pattern]));
  }

  #element(pattern: XmlElement, into: RandomElement, deep: number): void {
    const name = attribute(pattern, "name");
    const element = empty(name ?? "other", name === undefined ? "urn:other" : (attribute(pattern, "ns") ?? tei));
    this.#written++;
    into.children.push(element);
    for (const part of partsOf(pattern)) if (!named(part, "anyName")) this.#fill(part, element, deep);
  }

  #pickWithin(parts: readonly XmlElement[], deep: number): XmlElement {
    const least = Math.min(...parts.map(part => this.#depth(part)));
    const most = this.#written < 60 ? Math.max(deep, least) : least;
    return this.#pick(parts.filter(part => this.#depth(part) <= most));
  }

  #value(patterns: readonly XmlElement[]): string {
    const words = empty("words", "");
    for (const pattern of patterns) {
      if (pattern.local === "text") words.children.push("Wort");
      else if (pattern.local === "value") words.children.push(textOf(pattern));
      else if (pattern.local === "data") words.children.push(this.#datum(pattern));
      else if (pattern.local === "list") words.children.push(this.#value(partsOf(pattern)));
      else this.#fill(pattern, words, 0);
    }
    return words.children.filter(child => typeof child === "string").join(" ");
  }

  #datum(data: XmlElement): string {
    const type = attribute(data, "type")!;
    if (type === "ID") return `a${this.#upTo(1e9)}`;
    if (this.#random() < 0.02) return this.#pick(this.#values);
    return this.#pick(examples[partsOf(data).map(textOf).join(" ")] ?? examples[type] ?? ["word"]);
  }

  #change(root: RandomElement): void {
    const elements = elementsIn(root);
    const element = this.#pick(elements);
    const { attributes, children } = element;
    const at = this.#upTo(children.length + 1);
    const changes = [
      () => (element.name = this.#pick(this.#names)),
      () => children.splice(at, 1),
      () => children.splice(at, 0, structuredClone(this.#pick(elements))),
      () => children.splice(at, 0, "Text"),
      () => children.reverse(),
      () => attributes.splice(this.#upTo(attributes.length), 1),
      () => attributes.length > 0 && (this.#pick(attributes)[1] = this.#pick(this.#values)),
      () => attributes.push([this.#pick(this.#attributes), this.#pick(this.#values)]),
    ];
    this.#pick(changes)();
  }

  #pick<One>(among: readonly One[]): One {
    return among[this.#upTo(among.length)]!;
  }

  #upTo(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
}

const tei = "http://www.tei-c.org/ns/1.0";

/** Values of datatypes, by the pattern of the datatype or its limits where it has one. */
const examples: Readonly<Record<string, readonly string[]>> = {
  "\\S+": ["#a", "http://a.b/c"],
  "[^/\\s]+:\\S*": ["http://a.b/c"],
  ".+:.+": ["a:b"],
  "[0-9.,DHMPRSTWYZ/:+\\-]+": ["P1D", "1911-05-03"],
  "[\\-+]?\\d+(\\.\\d+)?(%|cm|mm|in|pt|pc|px|em|ex|ch|rem|vw|vh|vmin|vmax)": ["2.5cm", "-3%"],
  "(-?[0-9]+(\\.[0-9]+)?,-?[0-9]+(\\.[0-9]+)?)": ["1,2", "-0.5,7"],
  "(\\-?[\\d]+/\\-?[\\d]+)": ["1/2"],
  "(19[789][0-9]|[2-9][0-9]{3}).*": ["1999-01-02"],
  "[\\d]+(\\.[\\d]+){0,2}": ["1.0"],
  "[\\d]+[a-z]*[\\d]*(\\.[\\d]+[a-z]*[\\d]*){0,3}": ["1.2beta"],
  "0 1": ["0.5", "1"],
  anyURI: ["#a"],
  boolean: ["true", "0"],
  date: ["1911-05-03"],
  dateTime: ["1911-05-03T12:00:00Z"],
  decimal: ["-2.5"],
  double: ["1e3", "INF"],
  duration: ["P1Y2M"],
  float: ["0.5"],
  gDay: ["---03"],
  gMonth: ["--05"],
  gMonthDay: ["--05-03"],
  gYear: ["1911", "-0044"],
  gYearMonth: ["1911-05"],
  language: ["de", "grc-Latn"],
  nonNegativeInteger: ["0", "12"],
  string: ["one two", ""],
  time: ["12:00:00"],
};

function empty(name: string, namespace: string): RandomElement {
  return { name, namespace, attributes: [], children: [] };
}

/** The children that are of RELAX NG, without the documentation and the rules that stand among them. */
function partsOf(element: XmlElement): XmlElement[] {
  return childElements(element).filter(({ namespace }) => namespace === "http://relaxng.org/ns/structure/1.0");
}

function named(element: XmlElement | undefined, local: string): boolean {
  return element?.local === local;
}

function elementsIn(element: RandomElement): RandomElement[] {
  return [element, ...element.children.flatMap(child => (typeof child === "string" ? [] : elementsIn(child)))];
}

function serialize({ name, namespace, attributes, children }: RandomElement, around: string): string {
  const declared = namespace === around ? "" : ` xmlns="${namespace}"`;
  const said = [...new Map(attributes)].map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  const within = children.map(child => (typeof child === "string" ? escaped(child) : serialize(child, namespace)));
  return `<${name}${declared}${said}>${within.join("")}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<"]/g, sign => `&#${sign.charCodeAt(0)};`);
}
