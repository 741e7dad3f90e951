import type { XmlAttribute } from "../../../core/xml-tree.ts";
import { CompactFault, type Place } from "./compact-fault.ts";
import type { TokenReader } from "./token-reader.ts";

const xmlNamespace = "http://www.w3.org/XML/1998/namespace";

/** The prefixes that a schema declares at its head. RELAX NG compact syntax, 4.1. Errors of all: CompactFault. */
export class Declarations {
  /** A namespace that is inherited from the schema around is undefined. */
  readonly #namespaces = new Map<string, string | undefined>([["xml", xmlNamespace]]);
  readonly #libraries = new Map([["xsd", "http://www.w3.org/2001/XMLSchema-datatypes"]]);
  #default: string | undefined;

  constructor(reader: TokenReader) {
    const declared = new Set<string>();
    while (reader.isNext("namespace", "default", "datatypes") && !reader.isAfterNext("=", "|=", "&=", "[")) {
      const place = reader.next;
      const key = this.#declare(reader);
      if (declared.has(key)) throw new CompactFault(`The ${key} is declared twice.`, place);
      declared.add(key);
    }
  }

  #declare(reader: TokenReader): string {
    const kind = reader.take().text;
    if (kind === "datatypes") {
      const prefix = prefixIn(reader);
      this.#libraries.set(prefix, literalIn(reader));
      return `datatypes ${prefix}`;
    }
    if (kind === "default") reader.demand("namespace");
    const place = reader.next;
    const prefix = kind === "default" && reader.takes("=") ? undefined : prefixIn(reader);
    const namespace = reader.takes("inherit") ? undefined : literalIn(reader);
    if (kind === "default") this.#default = namespace;
    if (prefix !== undefined) this.#bind(prefix, namespace, place);
    return kind === "default" ? "default namespace" : `namespace ${prefix ?? ""}`;
  }

  /** As in XML, `xml` means its own namespace and no other does, and `xmlns` is no prefix. */
  #bind(prefix: string, namespace: string | undefined, place: Place): void {
    if (prefix === "xmlns" || (prefix === "xml") !== (namespace === xmlNamespace))
      throw new CompactFault(`The prefix "${prefix}" may not stand for this namespace.`, place);
    this.#namespaces.set(prefix, namespace);
  }

  /** The namespace of names without a prefix, undefined where it is inherited. */
  get defaultNamespace(): string | undefined {
    return this.#default;
  }

  namespaceOf(prefix: string, place: Place): string | undefined {
    if (!this.#namespaces.has(prefix)) throw new CompactFault(`The prefix "${prefix}" is not declared.`, place);
    return this.#namespaces.get(prefix);
  }

  libraryOf(prefix: string, place: Place): string {
    const library = this.#libraries.get(prefix);
    if (library === undefined) throw new CompactFault(`No datatypes are declared for "${prefix}".`, place);
    return library;
  }

  /** For the values that are names with a prefix. */
  asAttributes(): XmlAttribute[] {
    return [...this.#namespaces].flatMap(([prefix, value]) =>
      value === undefined || prefix === "xml"
        ? []
        : [{ name: `xmlns:${prefix}`, local: prefix, namespace: "http://www.w3.org/2000/xmlns/", value }],
    );
  }
}

function prefixIn(reader: TokenReader): string {
  const prefix = reader.demandKind("a prefix", "word", "quoted");
  reader.demand("=");
  return prefix;
}

/** One literal, or several that are joined by `~`. */
export function literalIn(reader: TokenReader): string {
  let said = reader.demandKind("a literal", "literal");
  while (reader.takes("~")) said += reader.demandKind("a literal", "literal");
  return said;
}
