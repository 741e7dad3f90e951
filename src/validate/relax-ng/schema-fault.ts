import { EditionError } from "../../core/edition-error.ts";
import type { XmlElement } from "../../core/xml-tree.ts";

/** A part of a schema that is wrong or cannot be read: the element, why, and the clause of the RELAX NG specification. */
export class SchemaFault extends Error {
  readonly element: XmlElement;
  readonly clause: string;

  constructor(message: string, element: XmlElement, clause: string) {
    super(message);
    this.element = element;
    this.clause = clause;
  }
}

/** Reads something of a file of a schema. Errors: EditionError "unreadable", with the place of the fault and its clause. */
export function inFile<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SchemaFault)) throw error;
    const { line, column } = error.element;
    throw new EditionError(
      "unreadable",
      `${file}:${line}:${column}: ${error.message}`,
      `RELAX NG ${/^\d/.test(error.clause) ? "specification, " : ""}${error.clause}`,
    );
  }
}
