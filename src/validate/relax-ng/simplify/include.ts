import type { XmlDocument, XmlElement } from "../../../core/xml-tree.ts";
import { checkSyntax } from "../check-syntax.ts";
import { inFile, SchemaFault } from "../schema-fault.ts";
import { addDefinition, collectDefinitions, startName, type Definitions } from "./grammar.ts";
import { scopeIn, scopeOfFile, type Scope, type SchemaParts } from "./scope.ts";

/** Finds the files of a schema, and holds that none includes itself, and that they are not too many. */
export class PartFinder {
  readonly #parts: SchemaParts;
  readonly #checked = new Set<XmlDocument>();
  #times = 0;

  constructor(parts: SchemaParts) {
    this.#parts = parts;
  }

  /** The file that an `externalRef` or `include` names. RELAX NG specification, 4.6 and 4.7. Errors: SchemaFault. */
  find(element: XmlElement, scope: Scope): XmlDocument {
    const clause = element.local === "include" ? "4.7" : "4.6";
    const document = this.#parts.get(element);
    if (!document) throw new SchemaFault("A schema that is given as text alone cannot include files.", element, clause);
    if (scope.files.some(({ file }) => file === document.file))
      throw new SchemaFault(`${document.file} leads to itself.`, element, clause);
    if (++this.#times > mostParts) throw new SchemaFault(`More than ${mostParts} files are included.`, element, clause);
    if (!this.#checked.has(document))
      inFile(document.file, () => {
        checkSyntax(document.root);
      });
    this.#checked.add(document);
    return document;
  }
}

/** Each counted as often as it is included. */
const mostParts = 2000;

/** Adds what a grammar of another file defines, save what the `include` defines anew. RELAX NG specification, 4.7. */
export function include(element: XmlElement, around: Scope, into: Definitions, finder: PartFinder): void {
  const document = finder.find(element, around);
  const { root } = document;
  if (root.local !== "grammar")
    throw new SchemaFault(`What is included must be a grammar; ${document.file} is none.`, element, "4.7");
  const scope = scopeIn(element, around);
  const own: Definitions = new Map();
  collectDefinitions(element, around, own, () => undefined);
  const included: Definitions = new Map();
  inFile(document.file, () => {
    collectDefinitions(root, scopeOfFile(document, scope), included, (further, within) => {
      include(further, within, included, finder);
    });
  });
  for (const [name, [first]] of own)
    if (!included.has(name))
      throw new SchemaFault(
        `${described(name)} is not defined in ${document.file}: nothing is replaced.`,
        first!.element,
        "4.7",
      );
  for (const [name, definitions] of [...included].filter(([name]) => !own.has(name)).concat([...own]))
    for (const definition of definitions) addDefinition(into, name, definition);
}

function described(name: string): string {
  return name === startName ? "The start" : `"${name}"`;
}
