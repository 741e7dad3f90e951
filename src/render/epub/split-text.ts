import type { HtmlAttributes, HtmlElement, HtmlNode } from "../../engines/parse5.ts";

/** The most text that one file may hold before another is begun, in characters. */
const limit = 200_000;

/**
 * A text in parts that reading systems can hold: whole where it is small; else a new part begins with a section of the
 * text once the part before is full. Each part stands in copies of the elements around it; ids stay with the first.
 */
export function splitText(text: HtmlElement): readonly HtmlElement[] {
  const size = sizeOf(text);
  if (size <= limit) return [text];
  const parts: HtmlNode[][] = [[]];
  let filled = 0;
  for (const child of text.children) {
    const own = sizeOf(child);
    const pieces = child.kind === "element" && isDivision(child) && own > limit ? splitText(child) : [child];
    for (const piece of pieces) {
      const length = pieces.length > 1 ? sizeOf(piece) : own;
      const begins = piece.kind === "element" && isDivision(piece);
      if (begins && filled > 0 && filled + length > limit) {
        parts.push([]);
        filled = 0;
      }
      parts.at(-1)!.push(piece);
      filled += length;
    }
  }
  return parts.map((children, i) => ({ ...text, attributes: i === 0 ? text.attributes : withoutId(text), children }));
}

function isDivision({ name, attributes }: HtmlElement): boolean {
  return name === "section" || (name === "div" && /^(front|body|back|group|text)$/.test(attributes.get("class") ?? ""));
}

function withoutId({ attributes }: HtmlElement): HtmlAttributes {
  return new Map([...attributes].filter(([name]) => name !== "id"));
}

function sizeOf(node: HtmlNode): number {
  let size = 0;
  const pending: HtmlNode[] = [node];
  for (let next = pending.pop(); next; next = pending.pop())
    if (next.kind === "text") size += next.text.length;
    else {
      size += 40;
      for (const child of next.children) pending.push(child);
    }
  return size;
}
