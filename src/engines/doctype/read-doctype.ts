import { declarationAt } from "./declarations.ts";
import type { Doctype } from "./doctype.ts";

/**
 * Reads what stands between `<!DOCTYPE` and `>`. Of two declarations of one thing the first counts. What stands in other files, and
 * parameter entities, are not read.
 */
export function readDoctype(doctype: string): Doctype {
  const read: Doctype = { entities: new Map(), attributes: new Map() };
  beginning.lastIndex = 0;
  const begun = beginning.exec(doctype);
  if (!begun) return { ...read, faultAt: 0 };
  if (begun.groups?.["subset"] === undefined) return read;
  const faultAt = readSubset(doctype, beginning.lastIndex, read);
  return faultAt === undefined ? read : { ...read, faultAt };
}

const name = String.raw`[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*`;
const blank = String.raw`[ \t\r\n]`;
const literal = `(?:"[^"]*"|'[^']*')`;
const beginning = new RegExp(
  `${blank}+${name}(?:${blank}+(?:SYSTEM|PUBLIC${blank}+${literal})${blank}+${literal})?${blank}*(?:$|(?<subset>\\[))`,
  "uy",
);

/** Adds what is declared from there to the bracket; gives the place of what is no declaration. */
function readSubset(doctype: string, from: number, read: Doctype): number | undefined {
  for (let at = from; at < doctype.length;) {
    const end = declarationAt(doctype, at, read);
    if (end !== undefined) at = end;
    else return /^\][ \t\r\n]*$/.test(doctype.slice(at)) ? undefined : at;
  }
  return doctype.length;
}
