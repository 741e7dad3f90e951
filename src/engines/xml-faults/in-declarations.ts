import type { Fault, Met } from "./fault.ts";
import { secondRoot } from "./in-elements.ts";

/** The XML declaration, the document type, comments and instructions. XML 1.0, 2.5, 2.6 and 2.8. */
export function faultOfDeclaration(met: Met): Fault | undefined {
  const { source, message, at } = met;
  if (message === "malformed comment") return hyphensInComment(source, at);
  if (message === "inappropriately located doctype declaration" || message === "incorrect syntax")
    return faultOfMarkup(message, source, source.lastIndexOf("<!", at - 1));
  if (/an XML declaration must be at the start|the XML declaration must appear/.test(message))
    return lateDeclaration(met);
  return faultOfInstruction(met, source.lastIndexOf("<?", at - 1));
}

/** A `<!` that begins nothing, or a document type in the wrong place. */
function faultOfMarkup(message: string, source: string, start: number): Fault {
  if (message !== "incorrect syntax")
    return {
      said: "A document type declaration stands here; there may be one, before the first element",
      remedy: "Remove it; or make two files of it, if a second document begins here.",
      start,
    };
  if (/^<!doctype/i.test(source.slice(start, start + 9)))
    return { said: "DOCTYPE is written in capitals", remedy: "Write <!DOCTYPE.", start };
  return {
    said: "A <! stands here that begins no comment and no CDATA section",
    remedy: "Write a comment as <!-- … -->; write &lt; for the sign itself.",
    start,
  };
}

function faultOfInstruction({ source, message, at }: Met, start: number): Fault | undefined {
  if (/^processing instruction|processing instruction name/.test(message))
    return {
      said: "The <? here begins no instruction: a name follows it at once",
      remedy: "Write &lt; for the sign itself; or a name, as in <?xml-model …?>.",
      start,
    };
  if (!/^<\?xml\s/.test(source.slice(start, start + 6))) return undefined;
  return {
    said: "The XML declaration is not as it must be",
    remedy: `Write ${declaration(source.slice(start, at))}.`,
    start,
    end: at,
  };
}

function hyphensInComment(source: string, at: number): Fault {
  const start = at - 3;
  const inDoctype = source.slice(start, at);
  return {
    said: "Two hyphens stand in a comment, which they would end",
    remedy: inDoctype.endsWith("-")
      ? "Write --> with two hyphens, at the end alone."
      : "Write one hyphen, or a dash; at the end of the comment write -->.",
    start,
    end: start + 2,
  };
}

/** An XML declaration that is not the first thing in a file. */
function lateDeclaration(met: Met): Fault {
  const { source, at, closed, open } = met;
  const start = source.lastIndexOf("<?", at - 1);
  const before = source.slice(0, start);
  if (closed && open.length === 0) return secondRoot(met, start);
  if (start > 0 && before.trim() === "") return blankBefore(before);
  if (start === 0)
    return {
      said: "The XML declaration has capitals in its name",
      remedy: "Write <?xml in small letters.",
      start,
      end: start + 5,
    };
  return {
    said: "An XML declaration stands here; there may be one, as the first thing of a file",
    remedy: open.length === 0 ? "Put it before all else, into the first line." : "Remove it.",
    start,
  };
}

function blankBefore(before: string): Fault {
  const lines = before.split(/\r\n?|\n/).length - 1;
  const blank = lines === 0 ? "the space" : lines === 1 ? "the empty line" : `${lines} empty lines`;
  return {
    said: "Something blank stands before the XML declaration, which must be the first thing of a file",
    remedy: `Remove ${blank} before it.`,
    start: 0,
    end: before.length,
  };
}

/** The declaration as it should be, with the encoding that it names. */
function declaration(written: string): string {
  const encoding = /encoding\s*=\s*["']?([A-Za-z][\w.-]*)/.exec(written)?.[1] ?? "UTF-8";
  return `<?xml version="1.0" encoding="${encoding}"?>`;
}
