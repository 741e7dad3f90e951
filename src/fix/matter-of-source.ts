/**
 * All of a source that no mend may touch, in its order: the text as written, references and sections of text too, comments,
 * instructions, and the values of attributes but for those that declare namespaces. It is read by itself, from left to right: what
 * stands outside of angle brackets is text, what stands within quotation marks in a tag is a value.
 */
export function matterOfSource(source: string): readonly string[] {
  const matter: string[] = [];
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf("<", at);
    const text = source.slice(at, next < 0 ? undefined : next);
    if (text !== "") matter.push(text);
    if (next < 0) break;
    at = /^<[!?]/.test(source.slice(next, next + 2))
      ? takeWhole(source, next, matter)
      : takeValues(source, next, matter);
  }
  return matter;
}

/** Takes a comment, a section or an instruction as it is, and of a document type what stands up to its first bracket. */
function takeWhole(source: string, at: number, matter: string[]): number {
  const close = source.startsWith("<!--", at)
    ? "-->"
    : source.startsWith("<![CDATA[", at)
      ? "]]>"
      : source.startsWith("<?", at)
        ? "?>"
        : ">";
  const found = source.indexOf(close, at + 2);
  const end = found < 0 ? source.length : found + close.length;
  matter.push(source.slice(at, end));
  return end;
}

function takeValues(source: string, tag: number, matter: string[]): number {
  let at = tag + 1;
  let begun = at;
  for (; at < source.length && source[at] !== ">"; at++) {
    const quote = source[at];
    if (quote !== '"' && quote !== "'") continue;
    const end = source.indexOf(quote, at + 1);
    if (!/\sxmlns(:[^\s=]+)?\s*=\s*$/.test(source.slice(begun, at))) matter.push(source.slice(at, end + 1));
    at = end;
    begun = end;
  }
  return at + 1;
}
