import type { Fault, Met } from "./fault.ts";
import { faultOfDeclaration } from "./in-declarations.ts";
import { faultOfElements } from "./in-elements.ts";
import { faultOfNames } from "./in-names.ts";
import { faultOfTag } from "./in-tags.ts";
import { faultOfReference, faultOfText } from "./in-text.ts";
import { unfinished } from "./unfinished.ts";

/**
 * A fault of the markup in the words of who writes it: the parser tells that something is wrong, and how far it has read;
 * what it is, and where it begins, the source around tells.
 */
export function explainFault(met: Met): Fault {
  const readers = [
    faultOfReference,
    unfinished,
    faultOfText,
    faultOfElements,
    faultOfTag,
    faultOfNames,
    faultOfDeclaration,
  ];
  for (const read of readers) {
    const fault = read(met);
    if (fault) return fault;
  }
  return { said: `The markup is not as XML has it: ${met.message}`, remedy: "Correct the markup here.", start: met.at };
}
