import { EditionError } from "../../../core/edition-error.ts";
import type { XmlDocument } from "../../../core/xml-tree.ts";
import { isAnnotationNext } from "./annotations.ts";
import { CompactFault } from "./compact-fault.ts";
import { Declarations } from "./declarations.ts";
import { draft, elementOf, type Draft } from "./draft.ts";
import { CompactReader } from "./patterns.ts";
import { TokenReader } from "./token-reader.ts";
import { readTokens } from "./tokens.ts";

/**
 * A schema in the compact syntax as one in the XML syntax, each element with the place of what it was made of.
 * RELAX NG compact syntax (ISO/IEC 19757-2, annex C). Errors: EditionError "unreadable", with the place of the fault.
 */
export function readCompactSyntax(text: string, file: string): XmlDocument {
  try {
    return { file, root: elementOf(readRoot(text)), instructions: [] };
  } catch (error) {
    if (!(error instanceof CompactFault)) throw error;
    const { line, column } = error.place;
    throw new EditionError("unreadable", `${file}:${line}:${column}: ${error.message}`, "RELAX NG compact syntax, 2");
  }
}

function readRoot(text: string): Draft {
  const reader = new TokenReader(readTokens(text));
  const declarations = new Declarations(reader);
  const compact = new CompactReader(reader, declarations);
  const root = readWhole(reader, compact);
  return { ...root, attributes: [...declarations.asAttributes(), ...root.attributes] };
}

/** One pattern, or what a grammar defines. */
function readWhole(reader: TokenReader, compact: CompactReader): Draft {
  const place = reader.next;
  if (isGrammar(reader)) {
    const definitions: Draft[] = [];
    while (reader.next.kind !== "end") definitions.push(compact.definition());
    return draft("grammar", place, {}, definitions);
  }
  const [pattern, annotation] = compact.pattern();
  if (annotation) throw new CompactFault("Nothing may stand behind the whole of a schema.", annotation.place);
  if (reader.next.kind !== "end") reader.refuse("Here the schema must end");
  return pattern!;
}

/** True where, behind annotations, a definition comes. */
function isGrammar(reader: TokenReader): boolean {
  const [word, sign] = reader.afterAnnotations();
  if (word.kind === "end" || isAnnotationNext(reader)) return true;
  if (word.kind === "word" && ["include", "div"].includes(word.text)) return true;
  return (
    (word.kind === "word" || word.kind === "quoted") && sign.kind === "sign" && ["=", "|=", "&="].includes(sign.text)
  );
}
