import type { Fault, Met } from "./fault.ts";
import { named } from "./fault.ts";

/** The file ends, and something is open: a comment, a tag, an element; or it has no element at all. XML 1.0, 2.1. */
export function unfinished({ source, message, contentStart, open }: Met): Fault | undefined {
  if (message !== "unexpected end" && message !== noRoot && !message.startsWith("unclosed tag: ")) return undefined;
  const construct = unfinishedConstruct(source, contentStart);
  if (construct) return construct;
  const innermost = open.at(-1);
  if (!innermost)
    return { said: "There is no element in the file", remedy: `The file may have been cut off. ${compare}`, start: 0 };
  const around = open.length === 1 ? "" : `, within ${within(open)}`;
  return {
    said: `The file ends, and an element is still open: ${named(innermost)}${around}`,
    remedy:
      open.length === 1
        ? `Write </${innermost.name}> at the end. ${cutOff}`
        : `${cutOff} Else write </${innermost.name}> where it ends.`,
    start: source.trimEnd().length,
  };
}

const noRoot = "document must contain a root element";
const compare = "Compare its size with the original.";
const cutOff = "The file may have been cut off: compare its size with the original.";

/** "body, text, TEI", the nearest first. */
function within(open: Met["open"]): string {
  const names = open
    .slice(0, -1)
    .map(({ name }) => name)
    .reverse();
  return names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}

/** A construct that begins and is never ended: the rest of the file is read as part of it. */
function unfinishedConstruct(source: string, contentStart: number | undefined): Fault | undefined {
  if (contentStart === undefined) {
    const start = source.indexOf("<!DOCTYPE");
    return {
      said: "The document type declaration that begins here is never ended",
      remedy: "End it with >, after ] where it has a [.",
      start,
    };
  }
  const [last] = [...source.slice(contentStart).matchAll(constructs)].slice(-1);
  const found = last && endings.find(([begin]) => last[0].startsWith(begin));
  if (!found || last[0].endsWith(found[2])) return undefined;
  const [begin, what, end] = found;
  const start = contentStart + last.index;
  const remedy = begin === "<" ? `${cutOff} Else end the tag with >.` : `End it with ${end}`;
  return { said: `The ${what} that begins here is never ended`, remedy, start };
}

const constructs =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<(?:[^<>"']|"[^"]*(?:"|$)|'[^']*(?:'|$))*(?:>|$)/g;

const endings = [
  ["<!--", "comment", "-->"],
  ["<![CDATA[", "CDATA section", "]]>"],
  ["<?", "processing instruction", "?>"],
  ["<", "tag", ">"],
] as const;
