import { describeCharacter } from "./characters.ts";
import { andMore, type Fault, type Met } from "./fault.ts";
import { characterOfHtml } from "../html-names.ts";

/**
 * A reference that is none, or to nothing: an & alone, a name without its semicolon, a name of HTML, a number of no character.
 * An & is looked for from the start, since the parser reads on to the next semicolon, be it at the end of the file.
 */
export function faultOfReference({ source, message, at, contentStart }: Met): Fault | undefined {
  if (contentStart === undefined) return undefined;
  const [first, ...others] = ampersandsAlone(source, contentStart);
  if (first !== undefined && first < at) return brokenReference(source, first, others.length);
  const start = source.lastIndexOf("&", at - 1);
  const written = source.slice(start, at);
  if (message === "undefined entity") return unknownName(source, start, written);
  if (message !== "malformed character entity") return undefined;
  const { character, remedy } = describeCharacter(pointOf(written));
  return { said: `${written} is ${character}, which XML does not allow`, remedy, start, end: at };
}

/** The offsets of each & that begins no reference, outside of comments, instructions and CDATA. XML 1.0, 4.1. */
function ampersandsAlone(source: string, from: number): number[] {
  return [...source.slice(from).matchAll(passedOver)].flatMap(({ 0: written, index }) =>
    written === "&" ? [from + index] : [],
  );
}

const passedOver =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|&(?!(?:[\p{L}_:][\p{L}\p{N}\p{M}._:·-]*|#[0-9]+|#x[0-9a-fA-F]+);)/gu;

function brokenReference(source: string, start: number, others: number): Fault {
  const written = /^&(#?)(\w*);?/.exec(source.slice(start, start + 50))!;
  const end = start + written[0].length;
  if (written[1] === "#")
    return {
      said: `${written[0]} is no number of a character`,
      remedy: "Write a decimal number, as in &#233;, or a hexadecimal one, as in &#xE9;.",
      start,
      end,
    };
  const name = written[2]!;
  if (!written[0].endsWith(";") && characterOfHtml(name) !== undefined)
    return {
      said: `The reference &${name} has no semicolon`,
      remedy: `${instead(name)}${andMore(others)}`,
      start,
      end,
    };
  const said = "An & alone stands here; in XML it begins a reference, such as &amp;";
  return { said, remedy: `Write &amp; for the sign itself.${andMore(others)}`, start, end: start + 1 };
}

function unknownName(source: string, start: number, written: string): Fault {
  const name = written.slice(1, -1);
  const end = start + written.length;
  const others = source.slice(end).split(written).length - 1;
  if (characterOfHtml(name) !== undefined)
    return { said: `${written} is a name of HTML`, remedy: `${instead(name)}${andMore(others)}`, start, end };
  const fromOutside = /<!DOCTYPE[^[>]*\s(SYSTEM|PUBLIC)\s/.test(source.slice(0, start));
  return {
    said: `Nothing says what ${written} stands for${fromOutside ? "; a DTD outside the document is not read" : ""}`,
    remedy: `Write the character itself in its place.${andMore(others)}`,
    start,
    end,
  };
}

/** "Write &#160; (no-break space)." */
function instead(name: string): string {
  if (["amp", "lt", "gt", "quot", "apos"].includes(name)) return `Write &${name};.`;
  const character = characterOfHtml(name)!;
  const number = Array.from(character, one => `&#${one.codePointAt(0)!};`).join("");
  return /^[\p{Z}\p{C}\p{M}]/u.test(character)
    ? `Write ${number} (${describeCharacter(character.codePointAt(0)!).name}).`
    : `Write ${character}, or ${number}.`;
}

function pointOf(reference: string): number {
  return reference.startsWith("&#x") ? parseInt(reference.slice(3), 16) : parseInt(reference.slice(2), 10);
}

/** Signs that may not stand in text: a character that XML has not, a < that begins no tag, ]]>. XML 1.0, 2.2 and 2.4. */
export function faultOfText({ source, message, at }: Met): Fault | undefined {
  if (message === 'the string "]]>" is disallowed in char data')
    return {
      said: "]]> stands in the text; it may end a CDATA section alone",
      remedy: "Write ]]&gt;.",
      start: at - 3,
      end: at,
    };
  if (message === "disallowed character" && source[at - 1] !== "<") return forbiddenCharacter(source, at - 1);
  const start = source.lastIndexOf("<", at - 2);
  const beginsNoTag = message === "disallowed character in tag name" && !/^<[\p{L}_:]/u.test(source.slice(start, at));
  return beginsNoTag ? lessThan(source, start) : undefined;
}

function forbiddenCharacter(source: string, start: number): Fault {
  const { character, remedy } = describeCharacter(source.charCodeAt(start));
  const others = source
    .slice(start + 1)
    .match(new RegExp(`\\u${source.charCodeAt(start).toString(16).padStart(4, "0")}`, "g"));
  return {
    said: `Here stands ${character}, which XML does not allow`,
    remedy: `${remedy}${andMore(others?.length ?? 0)}`,
    start,
    end: start + 1,
  };
}

function lessThan(source: string, start: number): Fault {
  const spaced = /^<(\s+)(\/?[\p{L}_][^\s<>/]*)[^<>]*>/u.exec(source.slice(start, start + 200));
  return {
    said: "A < stands here that begins no tag",
    remedy: spaced
      ? `Write <${spaced[2]!} without a space if a tag is meant, else &lt;.`
      : "Write &lt; for the sign itself.",
    start,
    end: start + 1,
  };
}
