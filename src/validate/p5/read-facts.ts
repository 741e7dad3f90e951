import { teiNamespace } from "../../core/xml-tree.ts";
import type { P5Attribute, P5Attributes, P5Class, P5Content, P5Element, P5Facts } from "./facts.ts";
import { readContent } from "./read-content.ts";
import { Tokens } from "./tokens.ts";

/**
 * Reads `tei/schema/p5`: the text of each file by the name of its module. How the notation reads is told in the README
 * beside these files. Errors: Error, where a statement cannot be read or a name is declared twice.
 */
export function readFacts(modules: ReadonlyMap<string, string>): P5Facts {
  const reader = new FactsReader();
  for (const [module, text] of modules)
    for (const statement of text.split(/^(?=\S)/m))
      if (!/^\s*(?:#.*)?\s*$/.test(statement)) reader.read(module, statement);
  return reader;
}

class FactsReader implements P5Facts {
  readonly datatypes = new Map<string, P5Content>();
  readonly macros = new Map<string, P5Content>();
  readonly classes = new Map<string, P5Class>();
  readonly elements = new Map<string, P5Element>();

  read(module: string, statement: string): void {
    const tokens = new Tokens(statement);
    try {
      this.#statement(module, tokens);
      if (tokens.ahead !== "") throw new Error(`"${tokens.ahead}" has no place here.`);
    } catch (fault) {
      const begin = statement.split("\n", 1)[0] ?? "";
      throw new Error(`${module}.p5, "${begin}": ${(fault as Error).message}`, { cause: fault });
    }
  }

  #statement(module: string, tokens: Tokens): void {
    const keyword = tokens.next();
    const name = tokens.name();
    if (keyword === "datatype") declare(this.datatypes, name, readDefinition(tokens));
    else if (keyword === "macro") declare(this.macros, name, readDefinition(tokens));
    else if (keyword === "class") declare(this.classes, name, readClass(name, module, tokens));
    else if (keyword === "element") declare(this.elements, name, readElement(name, module, tokens));
    else throw new Error(`"${keyword}" is no statement.`);
  }
}

function declare<Fact>(among: Map<string, Fact>, name: string, fact: Fact): void {
  if (among.has(name)) throw new Error(`"${name}" is declared twice.`);
  among.set(name, fact);
}

function readDefinition(tokens: Tokens): P5Content {
  tokens.expect("=");
  return readContent(tokens);
}

function readClass(name: string, module: string, tokens: Tokens): P5Class {
  return { name, module, classes: readClasses(tokens), attributes: readAttributes(tokens) };
}

function readElement(name: string, module: string, tokens: Tokens): P5Element {
  const namespace = tokens.took("in") ? tokens.value() : teiNamespace;
  const classes = readClasses(tokens);
  const content = readDefinition(tokens);
  return { name, module, namespace, classes, content, attributes: readAttributes(tokens) };
}

function readClasses(tokens: Tokens): string[] {
  return tokens.took(":") ? tokens.parted(",", () => tokens.name()) : [];
}

function readAttributes(tokens: Tokens): P5Attributes {
  const own: P5Attribute[][] = [];
  const without: string[] = [];
  while (tokens.ahead !== "") {
    if (tokens.took("without")) without.push(readAttributeName(tokens));
    else own.push(tokens.parted("or", () => readAttribute(tokens)));
  }
  return { own, without };
}

/** `@org? = "group" | "choice"`, or `@type? = teidata.enumerated such as "name", "place"`. */
function readAttribute(tokens: Tokens): P5Attribute {
  const name = readAttributeName(tokens);
  const required = !tokens.took("?");
  const value = readDefinition(tokens);
  return { name, required, value, suggested: readSuggested(tokens) };
}

function readAttributeName(tokens: Tokens): string {
  tokens.expect("@");
  return tokens.name();
}

function readSuggested(tokens: Tokens): string[] {
  if (!tokens.took("such")) return [];
  tokens.expect("as");
  return tokens.parted(",", () => tokens.value());
}
