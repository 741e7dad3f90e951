import { areAlike, nearestWords } from "../../../core/nearest-words.ts";
import { childElements, holdsAnything } from "../../../core/xml-tree.ts";
import { elementMeant, elementOfTag, type InTeiP5 } from "../../../tei/elements-meant.ts";
import { written, type ElementName } from "../name-class.ts";
import { isAlwaysEmpty } from "../schema-names.ts";
import { isSame } from "../steps.ts";
import { stepOf, type Diagnosis, type Misplaced } from "./place.ts";
import { alternatives } from "./words.ts";

/** An element that the schema has not: misspelt, in other capitals, or of another vocabulary. */
export function anotherName(misplaced: Misplaced): Diagnosis | undefined {
  const { steps, name } = misplaced;
  if (steps.names.declares(name)) return undefined;
  return (
    misspelt(misplaced, areAlike) ??
    fromElsewhere(misplaced) ??
    misspelt(misplaced) ??
    ofAnotherVocabulary(misplaced) ??
    misspeltOfElsewhere(misplaced) ??
    unknown(misplaced)
  );
}

/** An element that the schema has, though not for what it is used for: a `title` over a text is a `head`. */
export function meantOtherwise(misplaced: Misplaced): Diagnosis | undefined {
  const { element, name, steps, pattern, frame } = misplaced;
  if (frame && isSame(frame.name, name)) return undefined;
  const meant = elementMeant(name.local, frame?.name.local);
  const [first = ""] = meant?.instead ?? [];
  if (frame && !first.startsWith("<") && first !== "")
    return {
      said: `"${element.name}" may not stand ${within(misplaced)}`,
      remedy:
        first === "words"
          ? "Remove its tags: what is in it may stand there."
          : `Write ${first} on "${frame.element.name}" for it, or remove its tags.`,
      repair: { kind: "skip", rest: pattern, isForeign: true },
    };
  const found = meant?.instead.find(tag => placed(tag, misplaced) !== undefined);
  if (found === undefined) return undefined;
  const target = placed(found, misplaced)!;
  if (!holdsAll(target, misplaced)) return undefined;
  const { namespace, local } = target;
  return {
    said: `"${element.name}" may not stand ${within(misplaced)}`,
    remedy: `Write ${found} in place of <${element.name}>.`,
    repair: { kind: "read", opened: steps.derivatives.open(pattern, namespace, local), name: target, isForeign: true },
  };
}

/** The same, where what is meant may stand in the element around, and not in this place. */
export function meantInFrame(misplaced: Misplaced): Diagnosis | undefined {
  const { element, name, steps, pattern, frame } = misplaced;
  if (!frame || steps.names.mayHold(frame.name, name)) return undefined;
  const tag = elementMeant(name.local)?.instead.find(one =>
    steps.names.named(elementOfTag(one)).some(target => steps.names.mayHold(frame.name, target)),
  );
  if (tag === undefined) return undefined;
  return {
    said: `"${element.name}" may not stand in "${frame.element.name}"`,
    remedy: `Write ${tag} in place of <${element.name}>, further up in "${frame.element.name}".`,
    repair: { kind: "skip", rest: steps.pastAny(pattern) },
  };
}

/** One of another vocabulary, for which there is one that may stand in the place. */
function fromElsewhere(misplaced: Misplaced): Diagnosis | undefined {
  const { element, name, steps, pattern, frame } = misplaced;
  const meant = elementMeant(name.local, frame?.name.local);
  const fitting = meant?.instead.find(tag => placed(tag, misplaced) !== undefined);
  if (!meant || fitting === undefined) return undefined;
  const target = placed(fitting, misplaced)!;
  const opened = steps.derivatives.open(pattern, target.namespace, target.local);
  return {
    said: originOf(meant, element.name),
    remedy: `Write ${fitting} in place of <${element.name}>.`,
    repair: { kind: "read", opened, name: target, isForeign: true },
  };
}

/** The same, where what the schema has for it may not stand in the place. */
function ofAnotherVocabulary({ element, name, steps, pattern }: Misplaced): Diagnosis | undefined {
  const meant = elementMeant(name.local);
  const known = meant?.instead.filter(tag => steps.names.named(elementOfTag(tag)).length > 0) ?? [];
  if (!meant || known.length === 0) return undefined;
  return {
    said: originOf(meant, element.name),
    remedy: `Write ${alternatives(known)} in place of it, where that may stand.`,
    repair: { kind: "skip", rest: steps.pastAny(pattern) },
  };
}

function originOf({ of }: InTeiP5, name: string): string {
  return of === "other"
    ? `The schema has no element "${name}"`
    : `"${name}" is an element of ${of}, and not of the schema`;
}

function misspelt(
  misplaced: Misplaced,
  isMeant: (one: string, other: string) => boolean = () => true,
): Diagnosis | undefined {
  const { element, name, steps, pattern, usage } = misplaced;
  const here = steps.expected(pattern);
  const isUsed = (local: string): boolean => here.some(other => other.local === local && usage().has(other));
  const near = nearestWords(
    name.local,
    here.map(({ local }) => local).filter(local => isMeant(name.local, local)),
    isUsed,
  );
  const isEmptied = (local: string): boolean =>
    isAlwaysEmpty(
      here.find(other => other.local === local)!,
      steps.names,
    ) && holdsAnything(element);
  const [best] = near
    .filter(local => !isEmptied(local))
    .map(local => here.find(other => other.local === local)!)
    .map((target, rank) => ({ target, rank, fits: Number(holdsAll(target, misplaced)) }))
    .sort((a, b) => b.fits - a.fits || a.rank - b.rank);
  if (!best) return undefined;
  const { target } = best;
  return {
    said: `The schema has no element "${element.name}"`,
    remedy: renaming(name.local, written(target)),
    repair: { kind: "read", opened: steps.derivatives.open(pattern, target.namespace, target.local), name: target },
  };
}

function renaming(found: string, meant: string): string {
  return areAlike(found, meant)
    ? `Write "${meant}": XML tells capitals from small letters.`
    : `Did you mean "${meant}"? Then write that.`;
}

function misspeltOfElsewhere({ element, name, steps, pattern }: Misplaced): Diagnosis | undefined {
  const { elements } = steps.names;
  const near = nearestWords(
    name.local,
    elements.map(({ local }) => local),
  );
  const [target] = near.flatMap(local => steps.names.named(local).filter(other => !steps.allows(pattern, other)));
  if (!target) return undefined;
  const holders = steps.names.holdersOf(target);
  return {
    said: `The schema has no element "${element.name}"`,
    remedy: `Did you mean "${written(target)}"? It may not stand here, but in ${alternatives(holders.map(holder => `"${written(holder)}"`))}.`,
    repair: { kind: "skip", rest: steps.pastAny(pattern) },
  };
}

function unknown({ element, steps, pattern }: Misplaced): Diagnosis {
  return {
    said: `The schema has no element "${element.name}"`,
    remedy: "Write the element that is meant, or remove its tags.",
    repair: { kind: "skip", rest: steps.pastAny(pattern) },
  };
}

/** The element of a tag, where it may stand in the place. */
function placed(tag: string, { name, steps, pattern }: Misplaced): ElementName | undefined {
  const local = elementOfTag(tag);
  if (local === name.local) return undefined;
  return steps.names.named(local).find(target => steps.allows(pattern, target));
}

/** True where all that stands in the element might stand in another. */
function holdsAll(target: ElementName, misplaced: Misplaced): boolean {
  const { element, steps, nameOf } = misplaced;
  const { hasText } = steps.names.contentsOf(target);
  const hasWords = element.children.some(node => node.kind === "text" && stepOf(node.text, misplaced).length > 0);
  return (hasText || !hasWords) && childElements(element).every(child => steps.names.mayHold(target, nameOf(child)));
}

export function within({ frame }: Misplaced): string {
  return frame ? `in "${frame.element.name}" here` : "as the root of the document";
}
