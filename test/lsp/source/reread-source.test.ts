import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { LineStarts } from "../../../src/lsp/source/line-starts.ts";
import { readSource } from "../../../src/lsp/source/read-source.ts";
import { rereadSource } from "../../../src/lsp/source/reread-source.ts";
import type { SourceNode } from "../../../src/lsp/source/source-element.ts";
import type { SourceTree } from "../../../src/lsp/source/source-tree.ts";

/** All that is known of a tree, as plain data. */
function plain(node: SourceNode): unknown {
  if (node.kind !== "element") return { ...node, parent: undefined };
  const { name, namespace, attributes, start, openEnd, closeStart, end, isClosed, line, column, children } = node;
  const isOwn = children.every(child => !("parent" in child) || child.parent === node);
  return {
    name,
    namespace,
    attributes,
    start,
    openEnd,
    closeStart,
    end,
    isClosed,
    line,
    column,
    isOwn,
    children: children.map(plain),
  };
}

const whole = ({ root, isWhole }: SourceTree): unknown => [isWhole, root && plain(root)];

const typed = [
  "a",
  " ",
  "\n",
  "<",
  ">",
  "</p>",
  "</div>",
  "</hi>",
  "<p>",
  "<hi>",
  "<lb/>",
  "<!--",
  "-->",
  "&amp;",
  "<![CDATA[",
  "]]>",
  "<x y='",
  '"',
  "<?",
];

it.each([1, 2, 3, 4, 5])("a source that is read on from a change is as if it were read anew: %i", seed => {
  let state = seed;
  const next = (bound: number): number => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * bound);
  };
  const original = readFileSync("test/documents/letter.xml", "utf8").slice(0, 20_000);
  let text = original;
  let lines = new LineStarts(text);
  let tree: SourceTree = readSource(text, lines);
  let readOn = 0;
  for (let nth = 0; nth < 400; nth++) {
    if (nth % 8 === 0) tree = readSource((text = original), (lines = new LineStarts(text)));
    const start = next(text.length + 1);
    const end = Math.min(text.length, start + (next(3) === 0 ? next(12) : 0));
    const inserted = typed[next(typed.length)]!;
    text = text.slice(0, start) + inserted + text.slice(end);
    const change = { start, end, inserted: inserted.length };
    lines.follow(text, change);
    const again = rereadSource(tree, text, change);
    if (again) readOn++;
    tree = again ?? readSource(text, lines);
    expect(whole(tree)).toEqual(whole(readSource(text)));
  }
  expect(readOn).toBeGreaterThan(40);
});
