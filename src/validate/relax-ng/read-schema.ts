import { EditionError } from "../../core/edition-error.ts";
import { attribute, childElements, textOf, type XmlDocument, type XmlElement } from "../../core/xml-tree.ts";
import { datatypeOf, type Datatype } from "./datatypes.ts";
import type { NameClass } from "./name-class.ts";
import { PatternPool, type Pattern } from "./pattern.ts";

/** A schema ready to validate with. */
export interface RelaxNgSchema {
  readonly start: Pattern;
  readonly pool: PatternPool;
}

/** A part of a schema that cannot be read: the element and why. */
class SchemaFault extends Error {
  readonly element: XmlElement;
  constructor(message: string, element: XmlElement) {
    super(message);
    this.element = element;
  }
}

export const relaxNgNamespace = "http://relaxng.org/ns/structure/1.0";

/**
 * Reads the XML syntax. Definitions are read when first referred to, and the content of an element when it is first met.
 * Errors, then and there: EditionError "unreadable", also for `include`, `externalRef` and nested grammars, which are not read.
 */
export function readSchema(document: XmlDocument): RelaxNgSchema {
  const reader = new SchemaReader(document.file);
  return { start: reader.placed(() => reader.start(document.root)), pool: reader.pool };
}

class SchemaReader {
  readonly pool = new PatternPool();
  readonly #definitions = new Map<string, XmlElement[]>();
  readonly #read = new Map<string, Pattern | "being read">();
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** What is read of the schema; its fault is told with its place. */
  placed(read: () => Pattern): Pattern {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SchemaFault)) throw error;
      const { line, column } = error.element;
      const place = `${this.#file}:${line}:${column}`;
      throw new EditionError("unreadable", `${place}: ${error.message}`, "Give a RELAX NG schema in XML syntax.");
    }
  }

  start(root: XmlElement): Pattern {
    if (root.namespace !== relaxNgNamespace) throw new SchemaFault("This is no RELAX NG schema in XML syntax.", root);
    if (root.local !== "grammar") return this.#pattern(root);
    this.#collect(root);
    if (!this.#definitions.has("<start>")) throw new SchemaFault("The grammar has no start.", root);
    return this.#definition("<start>", root);
  }

  #collect(within: XmlElement): void {
    for (const part of partsOf(within)) {
      if (part.local === "div") this.#collect(part);
      else if (part.local === "start" || part.local === "define") {
        const name = part.local === "start" ? "<start>" : nameOf(part);
        const alike = this.#definitions.get(name);
        if (alike) alike.push(part);
        else this.#definitions.set(name, [part]);
      } else throw new SchemaFault(`A grammar with ${part.local} cannot be read; give a schema in one file.`, part);
    }
  }

  /** Definitions of one name are combined as one of them says, by default as a choice. RELAX NG specification, 4.17. */
  #definition(name: string, referrer: XmlElement): Pattern {
    const known = this.#read.get(name);
    if (known === "being read") throw new SchemaFault(`"${name}" refers to itself outside an element.`, referrer);
    if (known) return known;
    const parts = this.#definitions.get(name);
    if (!parts) throw new SchemaFault(`Nothing defines "${name}".`, referrer);
    this.#read.set(name, "being read");
    const interleaved = parts.some(part => attribute(part, "combine") === "interleave");
    const patterns = parts.map(part => this.#group(part));
    const combined = interleaved
      ? patterns.reduce((first, second) => this.pool.interleave(first, second))
      : this.pool.choice(...patterns);
    this.#read.set(name, combined);
    return combined;
  }

  #patterns(element: XmlElement): Pattern[] {
    return patternsOf(element).map(part => this.#pattern(part));
  }

  #group(element: XmlElement): Pattern {
    return this.#patterns(element).reduceRight((second, first) => this.pool.group(first, second), this.pool.empty);
  }

  #interleave(element: XmlElement): Pattern {
    return this.#patterns(element).reduceRight((second, first) => this.pool.interleave(first, second), this.pool.empty);
  }

  #pattern(element: XmlElement): Pattern {
    const read = this.#readers[element.local];
    if (!read || element.namespace !== relaxNgNamespace)
      throw new SchemaFault(`<${element.name}> cannot be read here.`, element);
    return read(element);
  }

  readonly #readers: Readonly<Record<string, (element: XmlElement) => Pattern>> = {
    empty: () => this.pool.empty,
    text: () => this.pool.text,
    notAllowed: () => this.pool.notAllowed,
    ref: element => this.#definition(nameOf(element), element),
    choice: element => this.pool.choice(...this.#patterns(element)),
    group: element => this.#group(element),
    interleave: element => this.#interleave(element),
    optional: element => this.pool.optional(this.#group(element)),
    oneOrMore: element => this.pool.oneOrMore(this.#group(element)),
    zeroOrMore: element => this.pool.optional(this.pool.oneOrMore(this.#group(element))),
    mixed: element => this.pool.interleave(this.pool.text, this.#group(element)),
    list: element => this.pool.list(this.#group(element)),
    value: element => {
      const type = attribute(element, "type");
      const datatype = type === undefined ? tokenType : this.#datatype(element, type);
      return this.pool.value(datatype, textOf(element));
    },
    data: element => {
      const excepted = partsOf(element).find(({ local }) => local === "except");
      const except = excepted && this.pool.choice(...this.#patterns(excepted));
      return this.pool.data(this.#datatype(element, attribute(element, "type") ?? ""), except);
    },
    attribute: element => {
      const value = patternsOf(element).length > 0 ? this.#group(element) : this.pool.text;
      return this.pool.attribute(namesOf(element, ""), value);
    },
    element: element => {
      let content: Pattern | undefined;
      return this.pool.element(
        namesOf(element, inherited(element, "ns")),
        () => (content ??= this.placed(() => this.#group(element))),
      );
    },
  };

  #datatype(element: XmlElement, type: string): Datatype {
    const parameters = partsOf(element)
      .filter(({ local }) => local === "param")
      .map(parameter => ({ name: nameOf(parameter), value: textOf(parameter) }));
    const datatype = datatypeOf(inherited(element, "datatypeLibrary"), type, parameters);
    if (!datatype) throw new SchemaFault(`The datatype "${type}", or one of its parameters, is not known.`, element);
    return datatype;
  }
}

const tokenType = datatypeOf("", "token")!;
const nameClasses = ["name", "anyName", "nsName"];

function partsOf(element: XmlElement): XmlElement[] {
  return childElements(element).filter(({ namespace }) => namespace === relaxNgNamespace);
}

/** The children that are patterns: not the name class that an element or attribute without @name begins with. */
function patternsOf(element: XmlElement): XmlElement[] {
  const parts = partsOf(element).filter(
    ({ local }) => !["param", "except"].includes(local) || element.local === "except",
  );
  const named = ["element", "attribute"].includes(element.local) && attribute(element, "name") === undefined;
  return named ? parts.slice(1) : parts;
}

function nameOf(element: XmlElement): string {
  return (attribute(element, "name") ?? "").trim();
}

function namesOf(element: XmlElement, namespace: string): NameClass {
  const name = attribute(element, "name");
  if (name !== undefined) return named(element, name.trim(), attribute(element, "ns") ?? namespace);
  const first = partsOf(element)[0];
  if (!first) throw new SchemaFault(`<${element.local}> has no name.`, element);
  return nameClass(first);
}

function nameClass(element: XmlElement): NameClass {
  const excepted = partsOf(element).find(({ local }) => local === "except");
  const except: NameClass | undefined = excepted && { kind: "choice", of: partsOf(excepted).map(nameClass) };
  if (element.local === "name") return named(element, textOf(element).trim(), inherited(element, "ns"));
  if (element.local === "anyName") return { kind: "anyName", except };
  if (element.local === "nsName") return { kind: "nsName", namespace: inherited(element, "ns"), except };
  if (element.local === "choice") return { kind: "choice", of: partsOf(element).map(nameClass) };
  throw new SchemaFault(
    `<${element.local}> stands where a name must be: ${nameClasses.join(", ")} or choice.`,
    element,
  );
}

/** A name, whose prefix, where it has one, is looked up in the declarations around it. */
function named(element: XmlElement, written: string, namespace: string): NameClass {
  const [local = "", prefix] = written.split(":").reverse();
  if (prefix === undefined) return { kind: "name", namespace, local };
  if (prefix === "xml") return { kind: "name", namespace: "http://www.w3.org/XML/1998/namespace", local };
  const uri = inherited(element, `xmlns:${prefix}`);
  if (uri === "") throw new SchemaFault(`The prefix "${prefix}" is not declared.`, element);
  return { kind: "name", namespace: uri, local };
}

function inherited(element: XmlElement, name: string): string {
  for (let around: XmlElement | undefined = element; around; around = around.parent) {
    const value = attribute(around, name);
    if (value !== undefined) return value;
  }
  return "";
}
