import { named, shortened, type Fault, type Met, type OpenElement } from "./fault.ts";
import { elementsOfHtml } from "../../core/html-elements.ts";

/** Elements that do not stand one in another: an end tag that closes nothing, or not the innermost; a second root. XML 1.0, 3 and 2.1. */
export function faultOfElements(met: Met): Fault | undefined {
  const { message } = met;
  if (message === "unexpected close tag") return wrongEndTag(met);
  if (message.startsWith("unmatched closing tag: ")) return endTagAfterAll(met);
  if (message === "weird empty close tag" || message === "disallowed character in closing tag")
    return brokenEndTag(met);
  if (message === "documents may contain only one root") return secondRoot(met, met.tagStart);
  return message === "text data outside of root node" ? textOutside(met) : undefined;
}

/** The parser has closed the innermost element, whose end tag this is not. */
function wrongEndTag({ source, at, open, closed }: Met): Fault {
  const start = source.lastIndexOf("</", at - 1);
  const name = endTagName(source, start);
  const left = closed!;
  const isOpen = open.some(element => element.name === name);
  const said = isOpen
    ? `</${name}> closes nothing: ${named(left)}, is still open`
    : `</${name}> closes nothing: no ${name} is open; the innermost that is, is ${named(left)}`;
  return { said, remedy: remedyOf(name, left, isOpen), start, end: at };
}

function remedyOf(name: string, left: OpenElement, isOpen: boolean): string {
  const html = elementsOfHtml.get(left.name.toLowerCase());
  if (html?.isEmpty) return `${left.name} is HTML. Write ${html.instead}, which is closed at once.`;
  if (emptyInTei.has(left.name)) return `${left.name} is empty and closed at once: write <${left.name}/>.`;
  if (name.toLowerCase() === left.name.toLowerCase())
    return `Write </${left.name}>: XML tells capitals from small letters.`;
  return isOpen
    ? `Write </${left.name}> where that ends, at the latest before </${name}>.`
    : `Remove it, or write </${left.name}>.`;
}

/** Elements of TEI that hold nothing, most often left open. */
const emptyInTei = new Set("lb pb cb gb milestone anchor ptr graphic gap space handShift caesura".split(" "));

function endTagName(source: string, start: number): string {
  return /^<\/([^\s<>]*)/.exec(source.slice(start, start + 200))?.[1] ?? "";
}

function endTagAfterAll({ source, at, closed }: Met): Fault {
  const start = source.lastIndexOf("</", at - 1);
  const name = endTagName(source, start);
  const said = closed
    ? `</${name}> closes nothing: ${closed.name}, which holds all, is closed before it`
    : `</${name}> closes nothing: no element is open`;
  return { said, remedy: "Remove it, or the end tag before it that is one too many.", start, end: at };
}

function brokenEndTag({ source, at, open }: Met): Fault {
  const start = source.lastIndexOf("</", at - 1);
  const written = shortened(source.slice(start, at));
  const innermost = open.at(-1)?.name;
  return {
    said: `${written} is no end tag: it has one name, and then >`,
    remedy: innermost === undefined ? "Remove it." : `Write </${innermost}>, if that ends here.`,
    start,
    end: at,
  };
}

/** Something begins after the root has ended, `start` at its first character. */
export function secondRoot({ source, closed }: Met, start: number): Fault {
  const name = /^<([^\s<>/]+)/.exec(source.slice(start, start + 200))?.[1] ?? "";
  if (/^(<\?xml\s|<!DOCTYPE\s|<([\w.-]+:)?(TEI|tei)(Corpus|\.2)?[\s/>])/.test(source.slice(start, start + 200)))
    return {
      said: "A second document begins here",
      remedy: "Make two files of it, or put both into one teiCorpus, without their XML declarations.",
      start,
    };
  const root = closed?.name ?? "";
  return {
    said: `The element ${name} stands after the end of ${root}, which holds all of a document`,
    remedy: `Move it before </${root}>, or remove an end tag that is one too many.`,
    start,
  };
}

function textOutside(met: Met): Fault {
  const { source, at, closed } = met;
  const upTo = source[at - 1] === "<" ? at - 1 : at;
  const run = source.lastIndexOf(">", upTo - 1) + 1;
  const start = run + source.slice(run).search(/[^ \t\r\n]/);
  if (closed && source[start] === "\uFEFF") return secondRoot(met, start + 1);
  const text = shortened(source.slice(start, upTo).trim());
  return closed
    ? {
        said: `Text stands after the end of ${closed.name}: "${text}"`,
        remedy: `Move it before </${closed.name}>, or remove it.`,
        start,
      }
    : {
        said: `Text stands before the first element: "${text}"`,
        remedy: "Remove it, or move it into an element.",
        start,
      };
}
