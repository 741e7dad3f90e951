import type { NameClass } from "../name-class.ts";
import type { Pattern } from "../pattern.ts";
import { partsOfPattern } from "../parts-of-pattern.ts";
import type { Broken } from "./broken.ts";

/** The surroundings of a pattern. */
type Around = "start" | "content" | "oneOrMore" | "group in oneOrMore" | "attribute" | "list" | "except";

/** The paths into patterns: a pattern that was found sound in some surroundings is not looked at there again. */
export class Paths {
  readonly #sound = new Map<Around, Set<Pattern>>();

  /** The first pattern that may not stand where it does. RELAX NG specification, 7.1, and 7.3 on names without bound. */
  fault(content: Pattern, around: "start" | "content"): Broken | undefined {
    const pending: { readonly pattern: Pattern; readonly around: Around }[] = [{ pattern: content, around }];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { pattern, around } = next;
      if (!this.#isNew(pattern, around)) continue;
      const [clause, refused] = prohibited[around];
      if (refused.includes(pattern.kind))
        return { message: `${described[around]} may not hold ${pattern.kind}.`, clause };
      if (pattern.kind === "attribute" && around === "content" && isOpen(pattern.names)) return unbounded;
      for (const part of partsOfPattern(pattern)) pending.push({ pattern: part, around: aroundIn(pattern, around) });
    }
    return undefined;
  }

  #isNew(pattern: Pattern, around: Around): boolean {
    const sound = this.#sound.get(around) ?? new Set();
    this.#sound.set(around, sound);
    return sound.size < sound.add(pattern).size;
  }
}

const simple = ["attribute", "element"];

const prohibited: Readonly<Record<Around, readonly [clause: string, kinds: readonly string[]]>> = {
  attribute: ["7.1.1", simple],
  content: ["7.1", []],
  oneOrMore: ["7.1.2", []],
  "group in oneOrMore": ["7.1.2", ["attribute"]],
  list: ["7.1.3", [...simple, "list", "text", "interleave"]],
  except: ["7.1.4", [...simple, "list", "text", "group", "interleave", "oneOrMore", "empty"]],
  start: ["7.1.5", ["attribute", "data", "value", "text", "list", "group", "interleave", "oneOrMore", "empty"]],
};

const described: Readonly<Record<Around, string>> = {
  attribute: "An attribute",
  content: "An element",
  oneOrMore: "What is repeated",
  "group in oneOrMore": "A group that is repeated",
  list: "A list",
  except: "What is excepted from data",
  start: "The start",
};

const unbounded: Broken = {
  message: "An attribute of any name must be repeated: put it into oneOrMore or zeroOrMore.",
  clause: "7.3",
};

function aroundIn(pattern: Pattern, around: Around): Around {
  if (pattern.kind === "attribute" || pattern.kind === "list") return pattern.kind;
  if (pattern.kind === "data") return "except";
  if (pattern.kind === "oneOrMore" && around === "content") return "oneOrMore";
  const isGroup = pattern.kind === "group" || pattern.kind === "interleave";
  return isGroup && around === "oneOrMore" ? "group in oneOrMore" : around;
}

function isOpen(names: NameClass): boolean {
  return names.kind === "choice" ? names.of.some(isOpen) : names.kind !== "name";
}
