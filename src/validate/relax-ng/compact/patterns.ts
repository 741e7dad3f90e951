import { annotationElement, followingAnnotations, isAnnotationNext, leadingAnnotations } from "./annotations.ts";
import { literalIn, type Declarations } from "./declarations.ts";
import { annotated, draft, type Draft } from "./draft.ts";
import { nameClassIn } from "./name-classes.ts";
import { keywords, type TokenReader } from "./token-reader.ts";
import type { Token } from "./tokens.ts";

/** Reads patterns and the definitions of grammars. RELAX NG compact syntax, 2 and 4. Errors: CompactFault. */
export class CompactReader {
  readonly #reader: TokenReader;
  readonly #declarations: Declarations;

  constructor(reader: TokenReader, declarations: Declarations) {
    this.#reader = reader;
    this.#declarations = declarations;
  }

  /** A pattern, and annotations behind it: parts that one sign joins, or data with what is excepted, which stands alone. */
  pattern(): Draft[] {
    const place = this.#reader.next;
    const first = this.#particle(true);
    const sign = signs.find(([text]) => this.#reader.isNext(text));
    if (!sign || hasExcept(first[0]!)) return first;
    const parts = [...first];
    while (this.#reader.takes(sign[0])) parts.push(...this.#particle(false));
    return [draft(sign[1], place, {}, parts)];
  }

  /** `a`, `a?`, `a*`, `a+` */
  #particle(mayExcept: boolean): Draft[] {
    const place = this.#reader.next;
    const parts = this.#annotated(mayExcept);
    const sign = counts.find(([text]) => this.#reader.isNext(text));
    if (!sign || hasExcept(parts[0]!)) return parts;
    this.#reader.take();
    return [draft(sign[1], place, {}, parts), ...this.#following()];
  }

  #annotated(mayExcept: boolean): Draft[] {
    const annotations = leadingAnnotations(this.#reader, this.#declarations);
    const [first, ...rest] = this.#primary(mayExcept);
    return [annotated(first!, annotations), ...rest, ...this.#following()];
  }

  #following(): Draft[] {
    return followingAnnotations(this.#reader, this.#declarations);
  }

  #primary(mayExcept: boolean): Draft[] {
    const token = this.#reader.take();
    if (token.kind === "literal") return [this.#value(token, {})];
    if (token.kind === "quoted") return [draft("ref", token, { name: token.text })];
    if (token.kind === "prefixed" || (token.kind === "word" && ["string", "token"].includes(token.text)))
      return [this.#datatype(token, mayExcept)];
    if (token.kind === "sign" && token.text === "(") {
      const within = this.pattern();
      this.#reader.demand(")");
      return within;
    }
    if (token.kind !== "word") this.#reader.refuse("A pattern must come before this");
    return [this.#named(token)];
  }

  #named(token: Token): Draft {
    const { text } = token;
    if (["empty", "text", "notAllowed"].includes(text)) return draft(text, token, {});
    if (["list", "mixed"].includes(text)) return draft(text, token, {}, this.#within());
    if (text === "element" || text === "attribute") {
      const names = nameClassIn(this.#reader, this.#declarations, text === "attribute");
      return draft(text, token, {}, [...names, ...this.#within()]);
    }
    if (text === "grammar") return draft(text, token, {}, this.#block());
    if (text === "parent") return draft("parentRef", token, { name: this.#identifier() });
    if (text === "external")
      return draft("externalRef", token, { href: literalIn(this.#reader), ns: this.#inherited() });
    if (keywords.includes(text)) this.#reader.refuse(`"${text}" is no pattern`);
    return draft("ref", token, { name: text });
  }

  #within(): Draft[] {
    this.#reader.demand("{");
    const within = this.pattern();
    this.#reader.demand("}");
    return within;
  }

  #datatype(token: Token, mayExcept: boolean): Draft {
    const [type = "", prefix] = token.text.split(":").reverse();
    const datatypeLibrary = prefix === undefined ? "" : this.#declarations.libraryOf(prefix, token);
    if (this.#reader.next.kind === "literal") return this.#value(this.#reader.take(), { type, datatypeLibrary }, token);
    const parameters: Draft[] = [];
    if (this.#reader.takes("{")) while (!this.#reader.takes("}")) parameters.push(this.#parameter());
    const except = mayExcept && this.#reader.isNext("-") ? [this.#except()] : [];
    return draft("data", token, { type, datatypeLibrary }, [...parameters, ...except]);
  }

  #parameter(): Draft {
    const annotations = leadingAnnotations(this.#reader, this.#declarations);
    const place = this.#reader.next;
    const name = this.#reader.demandKind("the name of a parameter", "word", "quoted");
    this.#reader.demand("=");
    return annotated(draft("param", place, { name }, [literalIn(this.#reader)]), annotations);
  }

  #except(): Draft {
    const place = this.#reader.take();
    const annotations = leadingAnnotations(this.#reader, this.#declarations);
    const [first, ...rest] = this.#primary(false);
    return draft("except", place, {}, [annotated(first!, annotations), ...rest]);
  }

  #value(literal: Token, attributes: Readonly<Record<string, string>>, place: Token = literal): Draft {
    let said = literal.text;
    while (this.#reader.takes("~")) said += literalIn(this.#reader);
    return draft("value", place, { ...attributes, ns: this.#declarations.defaultNamespace }, [said]);
  }

  #identifier(): string {
    if (this.#reader.next.kind === "word" && keywords.includes(this.#reader.next.text))
      this.#reader.refuse("A keyword as a name has a backslash before it");
    return this.#reader.demandKind("a name", "word", "quoted");
  }

  /** The namespace that another file is given: by default that of names without a prefix. */
  #inherited(): string | undefined {
    if (!this.#reader.takes("inherit")) return this.#declarations.defaultNamespace;
    this.#reader.demand("=");
    const place = this.#reader.next;
    return this.#declarations.namespaceOf(this.#reader.demandKind("a prefix", "word", "quoted"), place);
  }

  /** The definitions of a grammar, in braces. */
  #block(): Draft[] {
    this.#reader.demand("{");
    const definitions: Draft[] = [];
    while (!this.#reader.takes("}")) definitions.push(this.definition());
    return definitions;
  }

  /** `start = a`, `a |= b`, `div { ... }`, `include "a.rnc" { ... }`, or an annotation. */
  definition(): Draft {
    if (isAnnotationNext(this.#reader)) return annotationElement(this.#reader, this.#declarations);
    const annotations = leadingAnnotations(this.#reader, this.#declarations);
    return annotated(this.#bareDefinition(), annotations);
  }

  #bareDefinition(): Draft {
    const place = this.#reader.next;
    if (this.#reader.takes("div")) return draft("div", place, {}, this.#block());
    if (this.#reader.takes("include")) {
      const attributes = { href: literalIn(this.#reader), ns: this.#inherited() };
      return draft("include", place, attributes, this.#reader.isNext("{") ? this.#block() : []);
    }
    const name = this.#reader.takes("start") ? undefined : this.#identifier();
    const assignment = this.#reader.next.text;
    if (!this.#reader.takes("=", "|=", "&=")) this.#reader.refuse("Here must be =, |= or &=");
    const combine = { "=": undefined, "|=": "choice", "&=": "interleave" }[assignment];
    return draft(name === undefined ? "start" : "define", place, { name, combine }, this.pattern());
  }
}

/** The signs that join patterns, and the elements that they stand for. */
const signs = [
  [",", "group"],
  ["|", "choice"],
  ["&", "interleave"],
] as const;

const counts = [
  ["?", "optional"],
  ["*", "zeroOrMore"],
  ["+", "oneOrMore"],
] as const;

function hasExcept({ local, children }: Draft): boolean {
  return local === "data" && children.some(child => typeof child !== "string" && child.local === "except");
}
