import { isBlankInXml } from "../../../core/is-blank.ts";
import type { XmlElement } from "../../../core/xml-tree.ts";
import type { ElementName } from "../name-class.ts";
import type { Pattern } from "../pattern.ts";
import type { Usage } from "./usage.ts";
import type { Frame, Step, Steps } from "../steps.ts";

/** The place where something stands that may not stand there. */
export interface Place {
  readonly steps: Steps;
  /** All that might have stood there. */
  readonly pattern: Pattern;
  /** The element around; none around the root. */
  readonly frame: Frame | undefined;
  /** The name that an element is read by. */
  readonly nameOf: (element: XmlElement) => ElementName;
  /** The habits of the document. */
  readonly usage: () => Usage;
}

/** An element that may not stand where it stands. */
export interface Misplaced extends Place {
  readonly element: XmlElement;
  readonly name: ElementName;
}

/** A fault in words, and how the document is read on, as if it were mended. */
export interface Diagnosis {
  /** The fault, without a full stop. */
  readonly said: string;
  readonly remedy: string;
  readonly repair: Repair;
  /** The elements one of which is wanting in the element around, where that is the fault. */
  readonly lacks?: readonly ElementName[];
}

export type Repair =
  /** The element is read as one of that name, or in spite of what is wanting before it. */
  | {
      readonly kind: "read";
      readonly opened: Pattern;
      readonly name: ElementName;
      readonly isForeign?: boolean;
      /** True where something is wrong with the elements before or after it. */
      readonly isInSpite?: boolean;
    }
  /** The element is read by itself, or passed over where it is of another vocabulary, and `rest` is left. */
  | { readonly kind: "skip"; readonly rest: Pattern; readonly isForeign?: boolean }
  /** An element is read as begun before it, which is wanting around it. */
  | { readonly kind: "imply"; readonly begun: Pattern }
  /** Elements around it are read as ended before it. */
  | { readonly kind: "close"; readonly frames: number; readonly rest: Pattern }
  /** Names of one namespace are read as of the other. */
  | { readonly kind: "namespace"; readonly of: string; readonly to: string };

/** The nodes before the place, in the element around. */
export function nodesBefore({ frame }: Place): readonly (XmlElement | string)[] {
  return frame ? frame.nodes.slice(0, frame.states.length - 1) : [];
}

export function nodesAfter({ frame }: Place): readonly (XmlElement | string)[] {
  return frame ? frame.nodes.slice(frame.states.length) : [];
}

export function elementsAmong(nodes: readonly (XmlElement | string)[]): readonly XmlElement[] {
  return nodes.filter(node => typeof node !== "string");
}

/** Steps enough to tell which reading goes on. */
const farEnough = 12;

/** That which follows: the siblings after it, the end of the element around, and so on outwards; without the first ends, where those are read as ended. */
export function following(place: Place, closed = 0): readonly Step[] {
  const steps: Step[] = [];
  let level = 0;
  for (let frame = place.frame; frame && steps.length < farEnough; frame = frame.outer) {
    for (const node of frame.nodes.slice(frame.states.length, frame.states.length + farEnough))
      steps.push(...stepOf(node, place));
    const ends = level === 0 ? 1 : frame.implied + 1;
    if (level >= closed && !frame.isClosed) steps.push(...Array.from({ length: ends }, () => "end" as const));
    level++;
  }
  return steps.slice(0, farEnough);
}

export function stepOf(node: XmlElement | string, { nameOf }: Place): readonly Step[] {
  if (typeof node !== "string") return [nameOf(node)];
  return isBlankInXml(node) ? [] : ["words"];
}

/** Those of which the most can be read, by a measure of each. */
export function furthestAll<One>(all: readonly One[], reach: (one: One) => number): readonly One[] {
  const reached = all.map(reach);
  const most = Math.max(...reached);
  return all.filter((_, index) => reached[index] === most);
}

export function furthest<One>(all: readonly One[], reach: (one: One) => number): One | undefined {
  return furthestAll(all, reach)[0];
}
