import { attribute, holdsAnything, tokensOf, type XmlElement } from "../../../core/xml-tree.ts";
import type { Check, Let, Rule } from "../schema.ts";
import { isSchematron } from "./parts.ts";
import { contentOf, readMessage } from "./read-message.ts";
import { expressionIn, expressionNeeded, withParameters, type Scope } from "./scope.ts";

/** Reads a rule with what it extends: abstract rules of its pattern, and rules of other files. 5.4.12. */
export function readRule(rule: XmlElement, pattern: XmlElement, scope: Scope): Rule {
  const contents = contentsOf(rule, [], abstractRulesIn(pattern, scope), scope);
  return {
    context: expressionNeeded(rule, "context", scope),
    visitEach: expressionIn(rule, "visit-each", scope),
    lets: readLets(contents, scope),
    checks: contents
      .filter(child => isSchematron(child, "assert") || isSchematron(child, "report"))
      .map(check => readCheck(check, rule, pattern, scope)),
  };
}

function abstractRulesIn(pattern: XmlElement, scope: Scope): ReadonlyMap<string, XmlElement> {
  const rules = scope.parts
    .childrenOf(pattern)
    .flatMap(child => (isSchematron(child, "rules") ? scope.parts.childrenOf(child) : [child]));
  return new Map([
    ...scope.abstractRules,
    ...rules.filter(isAbstract).map(rule => [attribute(rule, "id") ?? "", rule] as const),
  ]);
}

export function isAbstract(element: XmlElement): boolean {
  return attribute(element, "abstract") === "true";
}

/** The children of a rule, with those of the rule that is extended in the place of each `extends`. */
function contentsOf(
  rule: XmlElement,
  within: readonly XmlElement[],
  abstract: ReadonlyMap<string, XmlElement>,
  scope: Scope,
): readonly XmlElement[] {
  if (within.includes(rule)) throw scope.parts.fault(rule, "This rule extends itself.");
  return scope.parts.childrenOf(rule).flatMap(child => {
    if (!isSchematron(child, "extends")) return [child];
    const named = attribute(child, "rule");
    const extended = named === undefined ? scope.parts.namedBy(child) : abstract.get(named);
    if (!extended) throw scope.parts.fault(child, `There is no abstract rule "${named ?? ""}" in the pattern.`);
    return contentsOf(extended, [...within, rule], abstract, scope);
  });
}

/** The variables among elements. Errors: EditionError "unreadable", where one name is given twice. 5.4.5. */
export function readLets(elements: readonly XmlElement[], scope: Scope): readonly Let[] {
  const names = new Set<string>();
  return elements
    .filter(element => isSchematron(element, "let"))
    .map(element => {
      const name = (attribute(element, "name") ?? "").trim();
      if (!/^[\p{L}_][\p{L}\p{M}\p{N}_.·-]*(:[\p{L}_][\p{L}\p{M}\p{N}_.·-]*)?$/u.test(name))
        throw scope.parts.fault(element, `"${name}" is no name of a variable.`);
      if (names.has(name)) throw scope.parts.fault(element, `The variable $${name} is defined twice.`);
      names.add(name);
      const isContent = attribute(element, "value") === undefined && holdsAnything(element);
      return {
        name,
        as: typeOf(element, isContent, scope),
        value: isContent ? contentOf(element, scope) : expressionNeeded(element, "value", scope),
      };
    });
}

/** The type that a value is made to have: that of an expression alone. */
function typeOf(element: XmlElement, isContent: boolean, scope: Scope): string | undefined {
  const type = isContent ? undefined : attribute(element, "as")?.trim();
  if (type !== undefined && !/^(Q\{[^{}]*\}|[^{}$'"])+$/.test(type))
    throw scope.parts.fault(element, `"${type}" is no type.`);
  return type;
}

function readCheck(check: XmlElement, rule: XmlElement, pattern: XmlElement, scope: Scope): Check {
  return {
    kind: check.local as Check["kind"],
    id: attribute(check, "id"),
    test: expressionNeeded(check, "test", scope),
    message: readMessage(check, scope),
    diagnostics: tokensOf(check, "diagnostics").map(id => readMessage(textNamed(id, check, scope), scope)),
    properties: tokensOf(check, "properties").map(id => ({
      id: propertyNamed(id, check, scope),
      message: readMessage(textNamed(id, check, scope), scope),
    })),
    subject: expressionIn(check, "subject", scope) ?? expressionIn(rule, "subject", scope),
    severity: severityOf(inherited("severity", check, rule, pattern) ?? inherited("role", check, rule, pattern)),
    source: sourceOf(check, rule, pattern, scope),
  };
}

/** For people: `currency (role amount, scheme ISO 4217)`. */
function propertyNamed(id: string, check: XmlElement, scope: Scope): string {
  const property = textNamed(id, check, scope);
  const said = ["role", "scheme"].flatMap(name => {
    const value = attribute(property, name);
    return value === undefined ? [] : [`${name} ${value}`];
  });
  return said.length === 0 ? id : `${id} (${said.join(", ")})`;
}

function textNamed(id: string, check: XmlElement, scope: Scope): XmlElement {
  const text = scope.texts.get(id);
  if (!text) throw scope.parts.fault(check, `There is no diagnostic or property "${id}".`);
  return text;
}

function inherited(name: string, ...elements: readonly XmlElement[]): string | undefined {
  return elements.map(element => attribute(element, name)).find(value => value !== undefined);
}

/**
 * A role as a severity: `warn`, `warning` and `nonfatal` are a warning; `info`, `information`, `informative`, `hint`, `note` and `notice`
 * are information; whatever else, none too, is an error. ISO leaves the names to the schema.
 */
function severityOf(role: string | undefined): Check["severity"] {
  if (/^(warn|warning|nonfatal|non-fatal)$/i.test(role?.trim() ?? "")) return "warning";
  return /^(info|information|informative|hint|note|notice)$/i.test(role?.trim() ?? "") ? "information" : "error";
}

/** For people: `letters.sch:12, no-name, pattern names, role warn, flag x, see https://…`. */
function sourceOf(check: XmlElement, rule: XmlElement, pattern: XmlElement, scope: Scope): string {
  const { file, line } = scope.parts.placeOf(check);
  const said = (["role", "flag", "see", "icon", "fpi"] as const).flatMap(name => {
    const value = inherited(name, check, rule, pattern);
    return value === undefined ? [] : [`${name} ${value}`];
  });
  const own = attribute(check, "id") ?? attribute(rule, "id");
  const id = own === undefined ? [] : [withParameters(own, scope.parameters)];
  const of = attribute(pattern, "id");
  return [
    `${file.replace(/^.*[/\\]/, "")}:${line}`,
    ...id,
    ...(of === undefined ? [] : [`pattern ${of}`]),
    ...said,
  ].join(", ");
}
