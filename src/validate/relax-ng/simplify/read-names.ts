import { attribute, textOf, type XmlElement } from "../../../core/xml-tree.ts";
import { isQName } from "../datatypes/names.ts";
import { partsOf } from "../full-syntax.ts";
import type { NameClass } from "../name-class.ts";
import { namespacesAt } from "../namespaces.ts";
import { SchemaFault } from "../schema-fault.ts";
import { scopeIn, type Scope } from "./scope.ts";

/** The names of an element or attribute pattern. RELAX NG specification, 4.8 to 4.10 and 4.16. Errors: SchemaFault. */
export function namesOf(element: XmlElement, scope: Scope): NameClass {
  const name = attribute(element, "name");
  const isAttribute = element.local === "attribute";
  const ns = isAttribute ? (attribute(element, "ns") ?? "") : scopeIn(element, scope).ns;
  const names =
    name === undefined ? nameClass(partsOf(element)[0]!, scopeIn(element, scope)) : named(element, name.trim(), ns);
  if (isAttribute) refuseXmlns(names, element);
  return names;
}

function nameClass(element: XmlElement, around: Scope): NameClass {
  const scope = scopeIn(element, around);
  const parts = partsOf(element);
  switch (element.local) {
    case "name":
      return named(element, textOf(element).trim(), scope.ns);
    case "choice":
      return choiceOf(parts.map(part => nameClass(part, scope)));
    default: {
      const excepted = parts[0] && scopeIn(parts[0], scope);
      const except = excepted && choiceOf(partsOf(parts[0]!).map(part => nameClass(part, excepted)));
      if (except) refuseWithin(element, except);
      return element.local === "anyName"
        ? { kind: "anyName", except }
        : { kind: "nsName", namespace: scope.ns, except };
    }
  }
}

function choiceOf(classes: readonly NameClass[]): NameClass {
  const of = classes.flatMap(names => (names.kind === "choice" ? names.of : [names]));
  return of.length === 1 ? of[0]! : { kind: "choice", of };
}

/** A name, whose prefix, where it has one, is looked up in the declarations around it. */
function named(element: XmlElement, written: string, ns: string): NameClass {
  if (!isQName(written)) throw new SchemaFault(`"${written}" is no name.`, element, "3");
  const [local = "", prefix = ""] = written.split(":").reverse();
  const namespace = namespacesAt(element, ns)(prefix);
  if (namespace === undefined) throw new SchemaFault(`The prefix "${prefix}" is not declared.`, element, "4.10");
  return { kind: "name", namespace, local };
}

/** Names that are excepted: of any name, they may not be any name; of a namespace, neither any name nor a namespace. */
function refuseWithin(element: XmlElement, except: NameClass): void {
  const refused = element.local === "anyName" ? ["anyName"] : ["anyName", "nsName"];
  for (const { kind } of allWithin(except))
    if (refused.includes(kind))
      throw new SchemaFault(`<${kind}> may not be excepted from <${element.local}>.`, element, "4.16");
}

function refuseXmlns(names: NameClass, element: XmlElement): void {
  for (const part of allWithin(names)) {
    const isDeclaration = part.kind === "name" && part.namespace === "" && part.local === "xmlns";
    const isOfDeclarations = "namespace" in part && part.namespace === "http://www.w3.org/2000/xmlns";
    if (isDeclaration || isOfDeclarations)
      throw new SchemaFault("An attribute may not be xmlns: that is a declaration.", element, "4.16");
  }
}

function* allWithin(names: NameClass): Generator<NameClass> {
  yield names;
  if (names.kind === "choice") for (const part of names.of) yield* allWithin(part);
  else if (names.kind !== "name" && names.except) yield* allWithin(names.except);
}
