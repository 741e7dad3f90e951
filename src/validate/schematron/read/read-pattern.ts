import { attribute, childElements, type XmlElement } from "../../../core/xml-tree.ts";
import type { Pattern } from "../schema.ts";
import { isSchematron } from "./parts.ts";
import { isAbstract, readLets, readRule } from "./read-rule.ts";
import { expressionIn, type Scope } from "./scope.ts";

/** Reads the patterns and groups among elements; each that is an instance of an abstract one is filled in. 5.4.9 and 6.3. */
export function readPatterns(elements: readonly XmlElement[], scope: Scope): readonly Pattern[] {
  const all = elements.filter(isPattern);
  const abstract = new Map(all.filter(isAbstract).map(pattern => [attribute(pattern, "id") ?? "", pattern]));
  return all
    .filter(pattern => !isAbstract(pattern))
    .map(pattern => {
      const name = attribute(pattern, "is-a");
      if (name === undefined) return readPattern(pattern, pattern, scope);
      const model = abstract.get(name);
      if (!model) throw scope.parts.fault(pattern, `There is no abstract pattern "${name}".`);
      const parameters = new Map([...parametersIn(model, scope), ...parametersIn(pattern, scope)]);
      return readPattern(pattern, model, { ...scope, parameters });
    });
}

function isPattern(element: XmlElement): boolean {
  return isSchematron(element, "pattern") || isSchematron(element, "group");
}

function parametersIn(pattern: XmlElement, { parts }: Scope): readonly (readonly [string, string])[] {
  return parts
    .childrenOf(pattern)
    .filter(child => isSchematron(child, "param"))
    .map(param => [attribute(param, "name") ?? "", attribute(param, "value") ?? ""]);
}

/** Its content is that of the model: of the pattern itself, or of an abstract one. */
function readPattern(pattern: XmlElement, model: XmlElement, scope: Scope): Pattern {
  const children = scope.parts
    .childrenOf(model)
    .flatMap(child => (isSchematron(child, "rules") ? scope.parts.childrenOf(child) : [child]));
  const rules = children.filter(child => isSchematron(child, "rule") && !isAbstract(child));
  const named = { ...model, attributes: [...pattern.attributes, ...model.attributes] };
  return {
    id: attribute(pattern, "id"),
    documents: expressionIn(named, "documents", scope),
    lets: readLets(children, scope),
    rules: rules.map(rule => readRule(rule, named, scope)),
    isGroup: isSchematron(pattern, "group"),
  };
}

/** A pattern of the rules that stand in a schema of RELAX NG without one. */
export function readStrayRules(rules: readonly XmlElement[], scope: Scope): readonly Pattern[] {
  return rules.map(rule => {
    const around = { ...rule, attributes: [], children: childElements({ ...rule, children: [rule] }) };
    return { id: undefined, documents: undefined, lets: [], rules: [readRule(rule, around, scope)], isGroup: false };
  });
}
