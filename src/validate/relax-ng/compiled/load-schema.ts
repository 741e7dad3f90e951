import { datatypeOf, type Datatype } from "../datatypes/datatype-of.ts";
import { Derivatives } from "../derivative.ts";
import type { NameClass } from "../name-class.ts";
import { PatternPool, type Body, type Pattern } from "../pattern.ts";
import type { RelaxNgSchema } from "../read-schema.ts";
import { StartTags } from "../start-tag.ts";
import type { CompiledNames, CompiledSchema } from "./compiled-schema.ts";

/** The schema that was compiled. A pattern is made when it is come upon first: a short document comes upon few. */
export function loadSchema(compiled: CompiledSchema): RelaxNgSchema {
  const pool = new PatternPool();
  pool.settleAt(Math.max(compiled.patterns.length, 3));
  const start = new Loader(compiled, pool).pattern(compiled.start);
  const idTypes = new Map(compiled.idTypes.flatMap(([type, keys]) => keys.map(key => [key, type] as const)));
  const derivatives = new Derivatives(pool);
  return { start, derivatives, startTags: new StartTags(derivatives), idTypes };
}

class Loader {
  readonly #compiled: CompiledSchema;
  readonly #pool: PatternPool;
  readonly #made: (Pattern | undefined)[];
  readonly #datatypes: Datatype[] = [];

  constructor(compiled: CompiledSchema, pool: PatternPool) {
    this.#compiled = compiled;
    this.#pool = pool;
    this.#made = [pool.notAllowed, pool.empty, pool.text];
  }

  pattern(id: number): Pattern {
    return (this.#made[id] ??= this.#pool.restore(id, this.#body(id)));
  }

  #body(id: number): Body {
    const compiled = this.#compiled.patterns[id];
    if (!compiled) throw new Error(`There is no pattern ${id}.`);
    switch (compiled[0]) {
      case "choice":
        return { kind: "choice", of: compiled.slice(1).map(part => this.pattern(Number(part))) };
      case "group":
      case "interleave":
        return { kind: compiled[0], first: this.pattern(compiled[1]), second: this.pattern(compiled[2]) };
      case "oneOrMore":
      case "list":
        return { kind: compiled[0], pattern: this.pattern(compiled[1]) };
      case "data": {
        const [kind, datatype, except] = compiled;
        return { kind, datatype: this.#datatype(datatype), except: except === 0 ? undefined : this.pattern(except) };
      }
      case "value": {
        const [kind, datatype, value, key] = compiled;
        return { kind, datatype: this.#datatype(datatype), value, key: key ?? undefined };
      }
      case "attribute":
        return { kind: "attribute", names: this.#names(compiled[1]), pattern: this.pattern(compiled[2]) };
      case "element": {
        const [kind, names, content] = compiled;
        return { kind, names: this.#names(names), content: () => this.pattern(content) };
      }
    }
  }

  #names(compiled: CompiledNames): NameClass {
    if ("of" in compiled) return { kind: "choice", of: compiled.of.map(part => this.#names(part)) };
    const namespace = this.#compiled.namespaces[compiled[0]] ?? "";
    if (compiled[1] !== 0) return { kind: "name", namespace, local: compiled[1] };
    const except = compiled[2] === 0 ? undefined : this.#names(compiled[2]);
    return compiled[0] === -1 ? { kind: "anyName", except } : { kind: "nsName", namespace, except };
  }

  #datatype(position: number): Datatype {
    return (this.#datatypes[position] ??= this.#newDatatype(position));
  }

  #newDatatype(position: number): Datatype {
    const { library, type, parameters } = this.#compiled.datatypes[position]!;
    const datatype = datatypeOf(library, type, parameters);
    if (typeof datatype === "string") throw new Error(datatype);
    return datatype;
  }
}
