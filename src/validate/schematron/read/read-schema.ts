import { attribute, elementsOf, tokensOf, type XmlElement } from "../../../core/xml-tree.ts";
import type { FindPart, SchemaFile } from "../../relax-ng/read-schema-file.ts";
import { commonNamespaces } from "../expressions/functions-called.ts";
import {
  schematronNamespace,
  xsltNamespace,
  type Expression,
  type Key,
  type Notice,
  type Phase,
  type Schema,
} from "../schema.ts";
import { faultAt, isSchematron, readParts, type Parts } from "./parts.ts";
import { contentOf } from "./read-message.ts";
import { readPatterns, readStrayRules } from "./read-pattern.ts";
import { passedOver } from "./passed-over.ts";
import { isAbstract, readLets } from "./read-rule.ts";
import { expressionIn, expressionNeeded, type Scope } from "./scope.ts";
import { isXslt, SheetDraft } from "./sheet-draft.ts";

/**
 * Reads a schema in Schematron, or the rules that are embedded in one in RELAX NG, with all files that it includes.
 * Errors: EditionError "unreadable", with the place of the fault.
 */
export async function readSchematronFile(file: SchemaFile, find: FindPart): Promise<Schema> {
  const { roots, parts } = await readParts(file, find);
  const [root] = roots as [XmlElement];
  const isEmbedded = root.namespace !== schematronNamespace;
  if (!isEmbedded && root.local !== "schema" && root.local !== "library")
    throw parts.fault(root, `"${root.name}" is no schema: the root is "schema".`);
  const top = isEmbedded ? roots.flatMap(embeddedIn) : parts.childrenOf(root).flatMap(child => libraryIn(child, parts));
  const scope = scopeOf(top, parts, isEmbedded);
  scope.notices.push(...passedOver(top, root, parts));
  readSheet(top, scope);
  const patterns = [...readPatterns(top, scope), ...readStrayRules(top.filter(isStrayRule), scope)];
  const phases = top.filter(child => isSchematron(child, "phase")).map(phase => readPhase(phase, scope));
  const schema: Omit<Schema, "sheet"> = {
    file: file.path,
    isEmbedded,
    compatible: /^(xslt|xpath|xslt1|xpath1)?$/i.test(bindingOf(root, parts)),
    lets: [...readLets(top, scope), ...readVariables(top, scope)],
    phases,
    defaultPhase: attribute(root, "defaultPhase"),
    patterns,
    keys: top.filter(child => isXslt(child, "key")).map(key => readKey(key, scope)),
    notices: scope.notices,
  };
  checkNames(schema);
  return { ...schema, sheet: scope.sheet.finish() };
}

/** The language of the queries. Errors: EditionError "unreadable" for one that is none of those that SaxonJS knows. 6.4. */
function bindingOf(root: XmlElement, parts: Parts): string {
  const binding = attribute(root, "queryBinding") ?? (root.namespace === schematronNamespace ? "" : "xslt2");
  if (!/^((xslt|xpath)[123]?|xpath31)?$/i.test(binding))
    throw parts.fault(
      root,
      `The query binding "${binding}" is not supported: xslt, xslt2, xslt3, xpath, xpath2, xpath3, xpath31 are.`,
    );
  return binding;
}

/** The elements of Schematron in a schema of RELAX NG that stand in no other of them, and declarations of XSLT. */
function embeddedIn(root: XmlElement): readonly XmlElement[] {
  const isForeign = ({ namespace }: XmlElement): boolean =>
    namespace === schematronNamespace || namespace === xsltNamespace;
  return [...elementsOf(root)].filter(element => {
    for (let around = element.parent; around; around = around.parent) if (isForeign(around)) return false;
    return isForeign(element);
  });
}

/** The content of a library, and of a schema whose rules are extended as a whole, stands in its place. */
function libraryIn(child: XmlElement, parts: Parts): readonly XmlElement[] {
  const isWhole = isSchematron(child, "extends");
  if (isWhole) return parts.childrenOf(parts.namedBy(child));
  return isSchematron(child, "library") || isSchematron(child, "rules") ? parts.childrenOf(child) : [child];
}

function isStrayRule(element: XmlElement): boolean {
  return isSchematron(element, "rule") && !isAbstract(element);
}

function isAbstractRule(element: XmlElement): boolean {
  return isSchematron(element, "rule") && isAbstract(element);
}

function scopeOf(top: readonly XmlElement[], parts: Parts, isEmbedded: boolean): Scope {
  const declared = top.flatMap(child =>
    child.local === "ns" && child.namespace === schematronNamespace ? [child] : [],
  );
  const texts = top
    .filter(child => isSchematron(child, "diagnostics") || isSchematron(child, "properties"))
    .flatMap(child => parts.childrenOf(child));
  const notices: Notice[] = [];
  return {
    parts,
    namespaces: {
      ...commonNamespaces,
      ...Object.fromEntries(declared.map(ns => [attribute(ns, "prefix") ?? "", attribute(ns, "uri") ?? ""])),
    },
    isEmbedded,
    parameters: new Map(),
    abstractRules: new Map(top.filter(isAbstractRule).map(rule => [attribute(rule, "id") ?? "", rule])),
    texts: new Map(texts.map(text => [attribute(text, "id") ?? "", text])),
    sheet: new SheetDraft(),
    notices,
  };
}

/** The declarations of XSLT that expressions, or its other declarations, may ask for. */
function readSheet(top: readonly XmlElement[], scope: Scope): void {
  const declarations = top.filter(({ namespace }) => namespace === xsltNamespace);
  for (const one of declarations) if (one.local === "function") scope.sheet.announce(one, scope.namespaces);
  for (const one of declarations) {
    const refused = scope.sheet.declare(one, scope.namespaces);
    if (refused === undefined) continue;
    throw scope.parts.fault(
      one,
      `"${one.name}" asks for ${refused}, which no rule may: nothing is read or run for a rule.`,
    );
  }
}

/** The variables of the style sheet, which expressions may name too. */
function readVariables(top: readonly XmlElement[], scope: Scope): Schema["lets"] {
  return top
    .filter(child => isXslt(child, "variable") || isXslt(child, "param"))
    .map(variable => {
      const name = attribute(variable, "name") ?? "";
      return { name, value: variableValue(variable, scope) };
    });
}

function variableValue(variable: XmlElement, scope: Scope): Expression {
  return expressionIn(variable, "select", scope) ?? contentOf(variable, scope);
}

function readKey(key: XmlElement, scope: Scope): Key {
  return {
    name: attribute(key, "name") ?? "",
    match: expressionNeeded(key, "match", scope),
    use: expressionIn(key, "use", scope) ?? contentOf(key, scope),
  };
}

function readPhase(phase: XmlElement, scope: Scope): Phase {
  const children = scope.parts.childrenOf(phase);
  return {
    id: attribute(phase, "id") ?? "",
    when: expressionIn(phase, "when", scope),
    from: expressionIn(phase, "from", scope),
    lets: readLets(children, scope),
    active: children.filter(child => isSchematron(child, "active")).flatMap(active => tokensOf(active, "pattern")),
    at: scope.parts.placeOf(phase),
  };
}

/** The variables of patterns are global: none has the name of one of the schema. 5.4.5. */
function checkNames({ lets, patterns }: Omit<Schema, "sheet">): void {
  const names = new Set(lets.map(({ name }) => name));
  for (const { name, value } of patterns.flatMap(pattern => pattern.lets))
    if (names.has(name))
      throw faultAt(value.at, `The variable $${name} is defined twice: the schema has one of the name.`);
}
