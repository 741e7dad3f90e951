import { namesInTag, shortened, type Fault, type Met } from "./fault.ts";

/** Faults within a start tag: of its name, its attributes, its end. XML 1.0, 3.1. */
export function faultOfTag(met: Met): Fault | undefined {
  const { source, message, at } = met;
  if (message === "disallowed character" && source[at - 1] === "<") return lessThanInValue(met);
  if (message === "unquoted attribute value") return valueWithoutQuotes(met);
  if (message === "attribute without value") return noValue(met);
  if (message === "no whitespace between attributes") return noSpace(met);
  if (message.startsWith("duplicate attribute: ")) return attributeTwice(met);
  return isBrokenTag.test(message) ? brokenTag(met) : undefined;
}

const isBrokenTag = /^(disallowed character in (tag|attribute) name|forward-slash in opening tag)/;

/** A value that a < ends: the sign itself, or the closing quotation mark is missing. */
function lessThanInValue({ source, at, tagStart }: Met): Fault {
  const [, name = "", quote = ""] = /([^\s"'=<>/]+)\s*=\s*(["'])[^"']*$/.exec(source.slice(tagStart, at - 1)) ?? [];
  const start = source.lastIndexOf(quote, at - 1);
  const runsOn = source.slice(start, at).includes(">");
  return runsOn
    ? {
        said: `The value of @${name} has no closing ${quote}`,
        remedy: `Write ${quote} where it ends.`,
        start,
        end: at - 1,
      }
    : {
        said: `A < stands in the value of @${name}`,
        remedy: `Write &lt; for the sign itself; if the value ends before it, write ${quote} there.`,
        start: at - 1,
        end: at,
      };
}

const quotationMark = /^["'“”„‟‘’‚‛«»‹›″′]/;

function valueWithoutQuotes({ source, at, tagStart }: Met): Fault {
  const start = at - 1;
  const name = attributeBefore(source.slice(tagStart, start));
  const typographic = /^[“”„‟‘’‚‛«»‹›″′]+/.exec(source.slice(start, at + 10))?.[0];
  const rest = source.slice(start, start + 200);
  if (typographic !== undefined) {
    const value = /^[“”„‟‘’‚‛«»‹›″′]+([^“”„‟‘’‚‛«»‹›″′<>"]*)/.exec(rest)?.[1]?.trim() ?? "";
    return {
      said: `The value of @${name} stands in typographic quotation marks (${typographic[0]!})`,
      remedy: `Write ${name}="${value}", with the straight marks " or '.`,
      start,
    };
  }
  const value = /^[^\s<>"'/]*/.exec(rest)![0];
  if (value === "") return { said: `@${name} has no value`, remedy: `Write ${name}="…", or remove it.`, start };
  return {
    said: `The value of @${name} has no quotation marks`,
    remedy: `Write ${name}="${value}".`,
    start,
    end: start + value.length,
  };
}

function noValue({ source, at, tagStart }: Met): Fault {
  const [, name = ""] = /([^\s"'=<>/]+)\s*[^]?$/.exec(source.slice(tagStart, at)) ?? [];
  const start = source.lastIndexOf(name, at - 1);
  return {
    said: `@${name} has no value`,
    remedy: `Write ${name}="…", or remove it.`,
    start,
    end: start + name.length,
  };
}

function noSpace({ source, at }: Met): Fault {
  const start = at - 1;
  const word = /^[^\s"'=<>/]*/.exec(source.slice(start, start + 100))![0];
  const isAttribute = /^[^\s"'=<>/]*\s*=/.test(source.slice(start, start + 100));
  return isAttribute
    ? { said: `There is no space before @${word}`, remedy: "Put a space between two attributes.", start }
    : {
        said: `The value ends before "${word}", by a quotation mark that stands in it`,
        remedy: "Write &quot; for a quotation mark within a value, or mark the whole value by ' and '.",
        start: start - 1,
      };
}

function attributeTwice(met: Met): Fault {
  const local = met.message.replace(/^duplicate attribute: (\{.*\})?/, "");
  const [, ...attributes] = namesInTag(met);
  const [first, second] = attributes.filter(({ name }) => name === local || name.replace(/^.*:/, "") === local);
  const { name, start } = second ?? first!;
  return {
    said: `@${name} stands twice on one element`,
    remedy: "Keep one of the two.",
    start,
    end: start + name.length,
  };
}

/** A character that no tag has at this place. */
function brokenTag({ source, message, at, tagStart }: Met): Fault {
  const written = source.slice(tagStart, at);
  const before = shortened(written.slice(0, -1).trim());
  if (/^<((https?|ftp|mailto):|[^\s<>=]+@)/i.test(written))
    return {
      said: `${shortened(written)} is no tag, but the beginning of an address`,
      remedy: 'Write <ref target="…">…</ref>, or &lt; for the sign itself.',
      start: tagStart,
      end: at,
    };
  if (written.endsWith("<"))
    return {
      said: `The tag ${before} is not ended before the next <`,
      remedy: "End it with >.",
      start: tagStart,
      end: at - 1,
    };
  const start = message.startsWith("forward-slash") ? at - 2 : at - 1;
  const sign = /^[^]/u.exec(source.slice(start))![0];
  const remedy = quotationMark.test(sign)
    ? "Write the straight marks \" or ' in tags, and a value between two of them."
    : "Remove it; or write &lt; for <, if no tag is meant.";
  return { said: `The sign ${sign} cannot stand here in the tag ${before}`, remedy, start, end: at };
}

/** The name before the = at the end of what was read of a tag. */
function attributeBefore(written: string): string {
  return /([^\s"'=<>/]+)\s*=\s*$/.exec(written)?.[1] ?? "";
}
