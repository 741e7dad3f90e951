/**
 * TEI lets a phrase hold a list or a paragraph, HTML does not (HTML Living Standard, 3.2.5.2.5): a parser would tear such an
 * element apart. It becomes a div: of a phrase one with `data-run-on`, which begins no line of its own, of a paragraph one
 * with the class p, of a heading one with that role. What holds no block is left as it is, to the byte.
 */
export function mendNesting(html: string): string {
  const open: Open[] = [];
  const changes: Change[] = [];
  for (const match of html.matchAll(tags)) {
    const [tag, closing, name = ""] = match;
    if (closing === "/") {
      const opened = open.pop();
      if (opened?.holdsBlock) changes.push(...asDiv(opened, { at: match.index, tag }));
    } else {
      if (blocks.has(name)) markHolders(open);
      if (!voids.has(name)) open.push({ name, tag, at: match.index, holdsBlock: false });
    }
  }
  return withChanges(html, changes);
}

interface Open {
  readonly name: string;
  readonly tag: string;
  readonly at: number;
  holdsBlock: boolean;
}

interface Change {
  readonly at: number;
  readonly tag: string;
  readonly becomes: string;
}

/** Each element around a block, up to the first that may hold one, but for those that may hold what their parent may. */
function markHolders(open: readonly Open[]): void {
  for (let i = open.length - 1; i >= 0; i--) {
    const around = open[i]!;
    if (transparent.has(around.name)) continue;
    if (around.holdsBlock || !phrasing.has(around.name)) return;
    around.holdsBlock = true;
  }
}

function asDiv({ name, tag, at }: Open, end: { at: number; tag: string }): Change[] {
  const written = tag.slice(name.length + 1, -1);
  const attributes = name === "p" ? written.replace(/ class="([^"]*)"/, "") : written;
  const classes = name === "p" ? ["p", ...(/ class="([^"]*)"/.exec(written)?.slice(1) ?? [])].join(" ") : "";
  const level = /^h([1-6])$/.exec(name)?.[1];
  const further =
    name === "p"
      ? ` class="${classes}"`
      : level === undefined
        ? ' data-run-on=""'
        : ` role="heading" aria-level="${level}"`;
  return [
    { at, tag, becomes: `<div${further}${attributes}>` },
    { ...end, becomes: "</div>" },
  ];
}

function withChanges(html: string, changes: Change[]): string {
  if (changes.length === 0) return html;
  let done = 0;
  let mended = "";
  for (const { at, tag, becomes } of changes.sort((one, other) => one.at - other.at)) {
    mended += html.slice(done, at) + becomes;
    done = at + tag.length;
  }
  return mended + html.slice(done);
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** The serialiser closes each element but the void ones, and puts each value in double quotes. */
const tags = /<(\/?)([a-z][a-z0-9]*)(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*>/g;
const voids = words("br hr img input wbr col source meta link");
const transparent = words("a ins del");
const phrasing = words(
  "span em strong i b s u small sup sub time cite q mark abbr code var samp kbd dfn p h1 h2 h3 h4 h5 h6",
);
const blocks = words(
  "div p ul ol dl table section article figure blockquote pre h1 h2 h3 h4 h5 h6 hr details aside nav",
);
