/** The names an element or attribute may have. RELAX NG specification, 4.8 and 6.1. */
export type NameClass =
  | { readonly kind: "name"; readonly namespace: string; readonly local: string }
  | { readonly kind: "anyName"; readonly except: NameClass | undefined }
  | { readonly kind: "nsName"; readonly namespace: string; readonly except: NameClass | undefined }
  | { readonly kind: "choice"; readonly of: readonly NameClass[] };

export function allowsName(names: NameClass, namespace: string, local: string): boolean {
  switch (names.kind) {
    case "name":
      return names.local === local && names.namespace === namespace;
    case "anyName":
      return !names.except || !allowsName(names.except, namespace, local);
    case "nsName":
      return names.namespace === namespace && (!names.except || !allowsName(names.except, namespace, local));
    case "choice":
      return names.of.some(alternative => allowsName(alternative, namespace, local));
  }
}

/** The names as a reader would write them, such as `sp` or `any name`. */
export function describeNames(names: NameClass): string[] {
  switch (names.kind) {
    case "name":
      return [names.namespace === "http://www.w3.org/XML/1998/namespace" ? `xml:${names.local}` : names.local];
    case "anyName":
      return ["any name"];
    case "nsName":
      return [`any name of ${names.namespace}`];
    case "choice":
      return names.of.flatMap(describeNames);
  }
}

/** True where a name is of both: if there is any, then one that either speaks of, or one that neither does. RELAX NG specification, 7.3. */
export function overlap(first: NameClass, second: NameClass): boolean {
  return [...spokenOf(first), ...spokenOf(second)].some(
    ([namespace, local]) => allowsName(first, namespace, local) && allowsName(second, namespace, local),
  );
}

/** No name or namespace: they stand for all that are not spoken of. */
const unspoken = "\0";

function spokenOf(names: NameClass): (readonly [namespace: string, local: string])[] {
  switch (names.kind) {
    case "name":
      return [[names.namespace, names.local]];
    case "choice":
      return names.of.flatMap(spokenOf);
    case "nsName":
      return [[names.namespace, unspoken], ...(names.except ? spokenOf(names.except) : [])];
    case "anyName":
      return [[unspoken, unspoken], ...(names.except ? spokenOf(names.except) : [])];
  }
}

/** A name of an element or an attribute. */
export interface ElementName {
  readonly namespace: string;
  readonly local: string;
}

export function nameKey({ namespace, local }: ElementName): string {
  return `${local} ${namespace}`;
}

/** The names that are told one by one; a class of many names tells none. */
export function spokenNames(names: NameClass): readonly ElementName[] {
  if (names.kind === "name") return [names];
  return names.kind === "choice" ? names.of.flatMap(spokenNames) : [];
}

/** The name as a reader would write it. */
export function written({ namespace, local }: ElementName): string {
  return namespace === "http://www.w3.org/XML/1998/namespace" ? `xml:${local}` : local;
}
