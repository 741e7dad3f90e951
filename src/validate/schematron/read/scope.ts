import { attribute, type XmlElement } from "../../../core/xml-tree.ts";
import { commonNamespaces } from "../expressions/functions-called.ts";
import type { Expression, Notice } from "../schema.ts";
import type { Parts } from "./parts.ts";
import { prefixesAt } from "./prefixes-at.ts";
import type { SheetDraft } from "./sheet-draft.ts";

/** The surroundings in which an element of a schema is read. */
export interface Scope {
  readonly parts: Parts;
  readonly namespaces: Readonly<Record<string, string>>;
  /** True in a schema of RELAX NG, where prefixes are often declared in XML alone. */
  readonly isEmbedded: boolean;
  /** The parameters of the abstract pattern that is filled in. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Abstract rules that stand in no pattern, by their ids. ISO/IEC 19757-3:2025, `rules`. */
  readonly abstractRules: ReadonlyMap<string, XmlElement>;
  /** Diagnostics and properties by their ids. */
  readonly texts: ReadonlyMap<string, XmlElement>;
  readonly sheet: SheetDraft;
  readonly notices: Notice[];
}

/** The expression in an attribute; undefined where there is none. */
export function expressionIn(element: XmlElement, name: string, scope: Scope): Expression | undefined {
  const text = attribute(element, name);
  return text === undefined ? undefined : expressionOf(text, element, scope);
}

/** The same, of an attribute that must be there. Errors: EditionError "unreadable". */
export function expressionNeeded(element: XmlElement, name: string, scope: Scope): Expression {
  const expression = expressionIn(element, name, scope);
  if (!expression) throw scope.parts.fault(element, `"${element.name}" lacks @${name}.`);
  return expression;
}

export function expressionOf(text: string, element: XmlElement, scope: Scope): Expression {
  const declared = scope.isEmbedded ? { ...prefixesAt(element), ...scope.namespaces } : scope.namespaces;
  return {
    text: withParameters(text, scope.parameters),
    namespaces: { ...declared, ...commonNamespaces },
    at: scope.parts.placeOf(element),
  };
}

/** Each `$name` of a parameter is what was given for it. 6.3. */
export function withParameters(text: string, parameters: Scope["parameters"]): string {
  if (parameters.size === 0) return text;
  return text.replace(
    /\$([\p{L}_][\p{L}\p{M}\p{N}_.·-]*)/gu,
    (reference, name: string) => parameters.get(name) ?? reference,
  );
}
