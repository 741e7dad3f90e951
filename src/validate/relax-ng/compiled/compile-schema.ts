import type { Datatype, IdType } from "../datatypes/datatype.ts";
import type { NameClass } from "../name-class.ts";
import { partsOfPattern } from "../parts-of-pattern.ts";
import type { Pattern } from "../pattern.ts";
import type { RelaxNgSchema } from "../read-schema.ts";
import type { CompiledNames, CompiledPattern, CompiledSchema } from "./compiled-schema.ts";

/** A schema as plain data, to be loaded by load-schema.ts. */
export function compileSchema({ start, idTypes }: RelaxNgSchema): CompiledSchema {
  const compiler = new Compiler();
  const patterns: (CompiledPattern | 0 | undefined)[] = [];
  for (const pattern of patternsFrom(start)) patterns[pattern.id] = compiler.pattern(pattern);
  const keys = new Map<IdType, string[]>();
  for (const [key, type] of idTypes) keys.set(type, [...(keys.get(type) ?? []), key]);
  return {
    namespaces: [...compiler.namespaces.keys()],
    datatypes: [...compiler.datatypes.values()].map(({ declared }) => declared),
    patterns: Array.from(patterns, compiled => compiled ?? 0),
    start: start.id,
    idTypes: [...keys],
  };
}

/** All patterns that can be reached, each once. */
function patternsFrom(start: Pattern): ReadonlySet<Pattern> {
  const found = new Set([start]);
  for (const pattern of found) {
    for (const part of partsOfPattern(pattern)) found.add(part);
    if (pattern.kind === "element") found.add(pattern.content());
  }
  return found;
}

class Compiler {
  readonly namespaces = new Map<string, number>();
  readonly datatypes = new Map<string, Datatype>();
  readonly #positions = new Map<string, number>();

  pattern(pattern: Pattern): CompiledPattern | 0 {
    switch (pattern.kind) {
      case "choice":
        return ["choice", ...pattern.of.map(({ id }) => id)];
      case "group":
      case "interleave":
        return [pattern.kind, pattern.first.id, pattern.second.id];
      case "oneOrMore":
      case "list":
        return [pattern.kind, pattern.pattern.id];
      case "data":
        return ["data", this.#datatype(pattern.datatype), pattern.except?.id ?? 0];
      case "value":
        return ["value", this.#datatype(pattern.datatype), pattern.value, pattern.key ?? null];
      case "attribute":
        return ["attribute", this.#names(pattern.names), pattern.pattern.id];
      case "element":
        return ["element", this.#names(pattern.names), pattern.content().id];
      default:
        return 0;
    }
  }

  #names(names: NameClass): CompiledNames {
    switch (names.kind) {
      case "name":
        return [this.#namespace(names.namespace), names.local];
      case "choice":
        return { of: names.of.map(part => this.#names(part)) };
      case "nsName":
        return [this.#namespace(names.namespace), 0, names.except ? this.#names(names.except) : 0];
      case "anyName":
        return [-1, 0, names.except ? this.#names(names.except) : 0];
    }
  }

  #namespace(namespace: string): number {
    const position = this.namespaces.get(namespace) ?? this.namespaces.size;
    this.namespaces.set(namespace, position);
    return position;
  }

  #datatype(datatype: Datatype): number {
    const position = this.#positions.get(datatype.name) ?? this.#positions.size;
    this.#positions.set(datatype.name, position);
    this.datatypes.set(datatype.name, datatype);
    return position;
  }
}
