import type { XmlElement } from "../../../core/xml-tree.ts";
import type { ElementName } from "../name-class.ts";
import type { Pattern } from "../pattern.ts";
import { isSame, type Step } from "../steps.ts";
import { likeliest } from "./likeliest.ts";
import { elementsAmong, following, nodesAfter, nodesBefore, stepOf, type Diagnosis, type Misplaced } from "./place.ts";
import { oneOf, theOne } from "./words.ts";

/** Something must come before the element, and stands after it or not at all. */
export function tooEarly(misplaced: Misplaced): Diagnosis | undefined {
  const { element, name, steps, pattern, frame } = misplaced;
  const { namespace, local } = name;
  const opened = steps.derivatives.open(pattern, namespace, local, true);
  if (opened.kind === "notAllowed" || !frame) return undefined;
  const later = elementsAmong(nodesAfter(misplaced)).find(other =>
    leadsTo(pattern, misplaced.nameOf(other), misplaced),
  );
  if (later) {
    frame.moved.add(later);
    return {
      said: `"${later.name}" must come before "${element.name}" in "${frame.element.name}"`,
      remedy: `Move ${theOne(later)} before this "${element.name}".`,
      repair: { kind: "read", opened, name, isInSpite: true },
    };
  }
  const skipped = steps.reach(steps.pastAny(pattern), following(misplaced));
  if (steps.reach(steps.derivatives.end(opened, true), following(misplaced)) < skipped) return undefined;
  const lacks = wantingBefore(misplaced);
  const wanting = likeliest(lacks, misplaced);
  if (wanting.length === 0) return undefined;
  return {
    said: `"${element.name}" comes too early: something is missing before it in "${frame.element.name}"`,
    remedy: `Write ${oneOf(wanting)} before it.`,
    repair: { kind: "read", opened, name, isInSpite: true },
    lacks,
  };
}

/** The elements that may come next, after which the element may stand, at once or when more is put in. */
function wantingBefore(misplaced: Misplaced): readonly ElementName[] {
  const { steps, pattern } = misplaced;
  const leading = steps.leading(pattern);
  const atOnce = leading.filter(name => steps.allows(steps.past(pattern, name), misplaced.name));
  return atOnce.length > 0 ? atOnce : leading.filter(name => leadsTo(pattern, name, misplaced));
}

/** True where one element may come next, and the other then, at once or when more is put in; and it is nearer so. */
function leadsTo(pattern: Pattern, first: ElementName, { steps, name: { namespace, local } }: Misplaced): boolean {
  const after = steps.past(pattern, first);
  return after !== pattern && steps.derivatives.open(after, namespace, local, true).kind !== "notAllowed";
}

/** The element has its place further up in the element around. */
export function tooLate(misplaced: Misplaced): Diagnosis | undefined {
  const { element, name, pattern, frame } = misplaced;
  const before = nodesBefore(misplaced);
  const tried = new Set([pattern]);
  for (let index = before.length - 1; index >= 0; index--) {
    const node = before[index]!;
    const isTried = tried.has(frame!.states[index]!);
    tried.add(frame!.states[index]!);
    if (isTried || typeof node === "string" || !goesOn(frame!.states[index]!, name, before.slice(index), misplaced))
      continue;
    return {
      said: `"${element.name}" must come before "${node.name}" in "${frame!.element.name}"`,
      remedy: `Move it before ${theOne(firstOfRun(before, index))}${isWrapped(node, misplaced) ? `, or put it in another "${node.name}"` : ""}.`,
      repair: { kind: "skip", rest: pattern },
    };
  }
  return undefined;
}

/** True where the element could stand in one like that which it stands after. */
function isWrapped(node: XmlElement, { steps, name, nameOf }: Misplaced): boolean {
  return steps.names.mayHold(nameOf(node), name);
}

/** The first of its name in a row. */
function firstOfRun(nodes: readonly (XmlElement | string)[], index: number): XmlElement {
  let first = nodes[index] as XmlElement;
  for (const node of nodes.slice(0, index).reverse()) {
    if (typeof node === "string") continue;
    if (node.name !== first.name) break;
    first = node;
  }
  return first;
}

/** True where the element may stand before these nodes. */
function goesOn(
  pattern: Pattern,
  name: ElementName,
  nodes: readonly (XmlElement | string)[],
  misplaced: Misplaced,
): boolean {
  const steps: Step[] = [name, ...nodes.flatMap(node => stepOf(node, misplaced)).slice(0, 10)];
  return misplaced.steps.reach(pattern, steps) === steps.length;
}

/** The element stands once already, and may stand no second time. */
export function twice(misplaced: Misplaced): Diagnosis | undefined {
  const { element, name, steps, pattern, frame } = misplaced;
  const before = nodesBefore(misplaced);
  const index = before.findIndex(node => typeof node !== "string" && isSame(misplaced.nameOf(node), name));
  if (index < 0 || !steps.allows(frame!.states[index]!, name)) return undefined;
  const first = before[index] as XmlElement;
  return {
    said: `"${element.name}" may stand in "${frame!.element.name}" once, and stands there twice`,
    remedy: `Put what is in it into ${theOne(first)}, or remove it.`,
    repair: { kind: "skip", rest: pattern },
  };
}

/** Nodes to go back, to what stands there wrongly. */
const mostBetween = 20;

/** Another element stands before it, beside which it may not stand: one may stand, or the other. */
export function notBoth(misplaced: Misplaced): Diagnosis | undefined {
  const { element, name, steps, frame } = misplaced;
  const before = nodesBefore(misplaced);
  for (let index = before.length - 1; index >= Math.max(0, before.length - mostBetween); index--) {
    const other = before[index]!;
    if (typeof other === "string") continue;
    const between = before.slice(index + 1).flatMap(node => stepOf(node, misplaced));
    const without = between.reduce((at, step) => steps.go(at, step), frame!.states[index]!);
    const { namespace, local } = name;
    const opened = steps.derivatives.open(without, namespace, local);
    if (opened.kind === "notAllowed") continue;
    return {
      said: `"${element.name}" and "${other.name}" may not both stand in "${frame!.element.name}"`,
      remedy: `Remove ${theOne(other)}, or this "${element.name}".`,
      repair: { kind: "read", opened, name, isInSpite: true },
    };
  }
  return undefined;
}
