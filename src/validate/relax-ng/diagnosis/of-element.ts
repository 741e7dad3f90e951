import { anotherName, meantInFrame, meantOtherwise } from "./another-name.ts";
import {
  elsewhere,
  endForgotten,
  endTooLate,
  inAnyHolder,
  inHolder,
  inOneBeside,
  inOneNearby,
  inWantingHolder,
  withoutTags,
} from "./another-place.ts";
import { foreign, otherNamespace } from "./namespaces-meant.ts";
import { notBoth, tooEarly, tooLate, twice } from "./order.ts";
import type { Diagnosis, Misplaced } from "./place.ts";

/** The kinds of mistake that an element out of place can be, the likeliest first. */
const kinds: readonly ((misplaced: Misplaced) => Diagnosis | undefined)[] = [
  otherNamespace,
  foreign,
  anotherName,
  tooEarly,
  meantOtherwise,
  tooLate,
  twice,
  notBoth,
  meantInFrame,
  endForgotten,
  inWantingHolder,
  inOneBeside,
  inHolder,
  endTooLate,
  inOneNearby,
  inAnyHolder,
  withoutTags,
];

/** The reason why an element may not stand where it stands, and how to go on. */
export function diagnoseElement(misplaced: Misplaced): Diagnosis {
  for (const kind of kinds) {
    const diagnosis = kind(misplaced);
    if (diagnosis) return diagnosis;
  }
  return elsewhere(misplaced);
}
