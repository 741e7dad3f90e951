import type { Pattern } from "../pattern.ts";
import type { Broken } from "./broken.ts";

/** The three types of content, each able to stand for those before it in a choice. */
const [empty, complex, simple] = [0, 1, 2];

/** The content types of patterns, each found once. */
export class ContentTypes {
  readonly #known: Types = new Map();

  /** Content that is read as one value beside other content: it could not be told where the value ends. RELAX NG specification, 7.2. */
  fault(content: Pattern): Broken | undefined {
    return content.kind === "notAllowed" || typeOf(content, this.#known) !== undefined ? undefined : mixed;
  }
}

const mixed: Broken = {
  message: "Data, values and lists may not stand beside elements, text or other data.",
  clause: "7.2",
};

type Types = Map<Pattern, number | undefined>;

function typeOf(pattern: Pattern, known: Types): number | undefined {
  if (known.has(pattern)) return known.get(pattern);
  const type = typeOfParts(pattern, known);
  known.set(pattern, type);
  return type;
}

function typeOfParts(pattern: Pattern, known: Types): number | undefined {
  switch (pattern.kind) {
    case "choice": {
      const types = pattern.of.map(part => typeOf(part, known));
      return types.every(type => type !== undefined) ? Math.max(...types) : undefined;
    }
    case "group":
    case "interleave":
      return grouped(typeOf(pattern.first, known), typeOf(pattern.second, known));
    case "oneOrMore": {
      const type = typeOf(pattern.pattern, known);
      return grouped(type, type);
    }
    case "data":
      return pattern.except && typeOf(pattern.except, known) === undefined ? undefined : simple;
    case "attribute":
      return typeOf(pattern.pattern, known) === undefined ? undefined : empty;
    case "value":
    case "list":
      return simple;
    case "text":
    case "element":
      return complex;
    default:
      return empty;
  }
}

function grouped(first: number | undefined, second: number | undefined): number | undefined {
  if (first === undefined || second === undefined) return undefined;
  const apart = first === empty || second === empty || (first === complex && second === complex);
  return apart ? Math.max(first, second) : undefined;
}
