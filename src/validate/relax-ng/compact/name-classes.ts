import { followingAnnotations, leadingAnnotations } from "./annotations.ts";
import type { Declarations } from "./declarations.ts";
import { annotated, draft, type Draft } from "./draft.ts";
import type { TokenReader } from "./token-reader.ts";

/** The names of an element or attribute, and annotations behind them. RELAX NG compact syntax, 4.4. Errors: CompactFault. */
export function nameClassIn(reader: TokenReader, declarations: Declarations, isAttribute: boolean): Draft[] {
  return new NameClassReader(reader, declarations, isAttribute).read();
}

class NameClassReader {
  readonly #reader: TokenReader;
  readonly #declarations: Declarations;
  readonly #isAttribute: boolean;

  constructor(reader: TokenReader, declarations: Declarations, isAttribute: boolean) {
    this.#reader = reader;
    this.#declarations = declarations;
    this.#isAttribute = isAttribute;
  }

  /** A choice of names, or any name with what is excepted: that stands alone. */
  read(): Draft[] {
    const place = this.#reader.next;
    const first = this.#annotated(true);
    if (!this.#reader.isNext("|") || hasExcept(first[0]!)) return first;
    const parts = [...first];
    while (this.#reader.takes("|")) parts.push(...this.#annotated(false));
    return [draft("choice", place, {}, parts)];
  }

  #annotated(mayExcept: boolean): Draft[] {
    const annotations = leadingAnnotations(this.#reader, this.#declarations);
    const [first, ...rest] = this.#primary(mayExcept);
    return [annotated(first!, annotations), ...rest, ...followingAnnotations(this.#reader, this.#declarations)];
  }

  #primary(mayExcept: boolean): Draft[] {
    const token = this.#reader.take();
    if (token.kind === "sign" && token.text === "(") {
      const within = this.read();
      this.#reader.demand(")");
      return within;
    }
    if (token.kind === "sign" && token.text === "*") return [draft("anyName", token, {}, this.#except(mayExcept))];
    if (token.kind === "namespace") {
      const ns = this.#declarations.namespaceOf(token.text, token);
      return [draft("nsName", token, { ns }, this.#except(mayExcept))];
    }
    if (token.kind === "prefixed") {
      const [prefix = "", local = ""] = token.text.split(":");
      return [draft("name", token, { ns: this.#declarations.namespaceOf(prefix, token) }, [local])];
    }
    if (token.kind !== "word" && token.kind !== "quoted") this.#reader.refuse("A name must come before this");
    const ns = this.#isAttribute ? "" : this.#declarations.defaultNamespace;
    return [draft("name", token, { ns }, [token.text])];
  }

  #except(mayExcept: boolean): Draft[] {
    const place = this.#reader.next;
    if (!mayExcept || !this.#reader.takes("-")) return [];
    const annotations = leadingAnnotations(this.#reader, this.#declarations);
    const [first, ...rest] = this.#primary(false);
    return [draft("except", place, {}, [annotated(first!, annotations), ...rest])];
  }
}

function hasExcept({ children }: Draft): boolean {
  return children.some(child => typeof child !== "string" && child.local === "except");
}
