import { countCharacters } from "../../../core/fits-pattern.ts";
import { base64Binary, hexBinary } from "./binary.ts";
import { calendar } from "./calendar.ts";
import type { ValueSpace } from "./datatype.ts";
import { duration } from "./duration.ts";
import { isName, isNCName, isNmtoken, qName } from "./names.ts";
import { binaryFraction, decimal, integerFrom } from "./numbers.ts";
import { isUri } from "./uris.ts";

/** A text that is its own value, where it is as it must be. */
function textual(isRight: (text: string) => boolean, more: Partial<ValueSpace> = {}): ValueSpace {
  return { read: text => (isRight(text) ? text : undefined), lengthOf: countCharacters, ...more };
}

/** One or more items, parted by spaces. */
function list(isItem: (text: string) => boolean, more: Partial<ValueSpace> = {}): ValueSpace {
  const items = (text: string): string[] => text.split(" ");
  return { read: text => (items(text).every(isItem) ? text : undefined), lengthOf: key => items(key).length, ...more };
}

/** An entity that is no XML and that the document declares: a document that does so is not read (engines/xml.ts), so that there is none. */
const unparsedEntity: ValueSpace = { read: () => undefined };
const anything = (): boolean => true;
const isLanguage = (text: string): boolean => /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(text);
const truths: Readonly<Record<string, string>> = { true: "true", "1": "true", false: "false", "0": "false" };

/** The built-in datatypes by their names. XML Schema, part 2, 3. */
export const builtIn: ReadonlyMap<string, ValueSpace> = new Map<string, ValueSpace>([
  ["string", textual(anything, { whiteSpace: "preserve" })],
  ["anyAtomicType", textual(anything, { whiteSpace: "preserve" })],
  ["untypedAtomic", textual(anything, { whiteSpace: "preserve" })],
  ["normalizedString", textual(anything, { whiteSpace: "replace" })],
  ["token", textual(anything)],
  ["language", textual(isLanguage)],
  ["Name", textual(isName)],
  ["NCName", textual(isNCName)],
  ["NMTOKEN", textual(isNmtoken)],
  ["NMTOKENS", list(isNmtoken)],
  ["ID", textual(isNCName, { idType: "ID" })],
  ["IDREF", textual(isNCName, { idType: "IDREF" })],
  ["IDREFS", list(isNCName, { idType: "IDREFS" })],
  ["ENTITY", unparsedEntity],
  ["ENTITIES", unparsedEntity],
  ["QName", qName],
  ["NOTATION", qName],
  ["anyURI", textual(isUri)],
  ["boolean", { read: text => (Object.hasOwn(truths, text) ? truths[text] : undefined) }],
  ["hexBinary", hexBinary],
  ["base64Binary", base64Binary],
  ["float", binaryFraction(Math.fround)],
  ["double", binaryFraction(value => value)],
  ["decimal", decimal],
  ["integer", integerFrom()],
  ["nonNegativeInteger", integerFrom("0")],
  ["positiveInteger", integerFrom("1")],
  ["nonPositiveInteger", integerFrom(undefined, "0")],
  ["negativeInteger", integerFrom(undefined, "-1")],
  ["long", integerFrom("-9223372036854775808", "9223372036854775807")],
  ["int", integerFrom("-2147483648", "2147483647")],
  ["short", integerFrom("-32768", "32767")],
  ["byte", integerFrom("-128", "127")],
  ["unsignedLong", integerFrom("0", "18446744073709551615")],
  ["unsignedInt", integerFrom("0", "4294967295")],
  ["unsignedShort", integerFrom("0", "65535")],
  ["unsignedByte", integerFrom("0", "255")],
  ["duration", duration],
  ...calendar,
]);
