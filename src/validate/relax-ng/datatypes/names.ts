import type { ValueSpace } from "./datatype.ts";
import { digitsAndMarks, isWithin, letters } from "./name-characters.ts";

/** True of a character that a name may begin with; colons are left to those who ask. XML 1.0, fourth edition, 2.3. */
export function isNameStart(character: string): boolean {
  return character === "_" || isWithin(letters, character.codePointAt(0)!);
}

export function isNameCharacter(character: string): boolean {
  const codePoint = character.codePointAt(0)!;
  return isNameStart(character) || ".-".includes(character) || isWithin(digitsAndMarks, codePoint);
}

export function isNCName(text: string): boolean {
  return isOf(text, isNameStart, isNameCharacter);
}

export function isName(text: string): boolean {
  return isOf(text, orColon(isNameStart), orColon(isNameCharacter));
}

export function isNmtoken(text: string): boolean {
  return isOf(text, orColon(isNameCharacter), orColon(isNameCharacter));
}

export function isQName(text: string): boolean {
  const parts = text.split(":");
  return parts.length <= 2 && parts.every(isNCName);
}

/** A name with its namespace, whatever its prefix. */
export const qName: ValueSpace = {
  read: (text, namespaceOf) => {
    if (!isQName(text)) return undefined;
    const [local = "", prefix] = text.split(":").reverse();
    const namespace = prefix === undefined ? (namespaceOf("") ?? "") : namespaceOf(prefix);
    return namespace === undefined ? undefined : `${local} ${namespace}`;
  },
};

type Test = (character: string) => boolean;

function orColon(test: Test): Test {
  return character => character === ":" || test(character);
}

function isOf(text: string, first: Test, further: Test): boolean {
  let isFirst = true;
  for (const character of text) {
    if (!(isFirst ? first : further)(character)) return false;
    isFirst = false;
  }
  return !isFirst;
}
