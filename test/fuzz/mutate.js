import { elementsOf, readTree, writeTree } from "./tree.js";

/**
 * A document with one to four faults or oddities, each such as an encoder, a program or a stranger leaves: still well-formed XML,
 * but for one in twenty. The same seed gives the same document.
 */
export function mutate(source, seed) {
  const chance = chances(seed);
  const tree = readTree(source);
  const done = [];
  for (let times = 1 + chance.below(4); times > 0; times--) {
    const change = chance.of(changes);
    change(tree, chance);
    done.push(change.name);
  }
  const tei = writeTree(tree);
  return chance.below(20) > 0 ? { tei, done } : { tei: spoil(tei, chance), done: [...done, spoil.name] };
}

/** The document cut off, or with signs in it that XML does not let stand there. */
export function spoil(tei, chance) {
  const at = chance.below(tei.length + 1);
  const rest = tei.slice(at + chance.below(3));
  return tei.slice(0, at) + chance.of(spoiling).replace("REST", () => rest);
}

const spoiling = [
  "",
  "REST",
  "<REST",
  "&REST",
  "&nbsp;REST",
  "</p>REST",
  "]]>REST",
  "\u0000REST",
  "\uD800REST",
  "\uFFFEREST",
  "--REST",
];

/** Numbers that look random, from a seed: mulberry32. */
export function chances(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = limit => Math.floor(next() * limit);
  return { below, of: list => list[below(list.length)] };
}

const changes = [
  function leaveOut(tree, chance) {
    const { element, parent } = place(tree, chance);
    parent.children.splice(parent.children.indexOf(element), 1);
  },
  function unwrap(tree, chance) {
    const { element, parent } = place(tree, chance);
    parent.children.splice(parent.children.indexOf(element), 1, ...element.children);
  },
  function repeat(tree, chance) {
    const { element, parent } = place(tree, chance);
    parent.children.splice(parent.children.indexOf(element), 0, copyOf(element));
  },
  function move(tree, chance) {
    const { element, parent } = place(tree, chance);
    const within = elementsOf(element).map(found => found.element);
    const other = place(tree, chance).element;
    if (other === element || within.includes(other)) return;
    parent.children.splice(parent.children.indexOf(element), 1);
    other.children.splice(chance.below(other.children.length + 1), 0, element);
  },
  function exchange(tree, chance) {
    const { parent } = place(tree, chance);
    parent.children.push(...parent.children.splice(0, chance.below(parent.children.length)));
  },
  function rename(tree, chance) {
    place(tree, chance).element.name = chance.of(names);
  },
  function wrap(tree, chance) {
    const { element, parent } = place(tree, chance);
    const name = chance.of(names);
    parent.children.splice(parent.children.indexOf(element), 1, { name, attributes: [], children: [element] });
  },
  function wrapWords(tree, chance) {
    const { parent, at, words } = text(tree, chance);
    const [from, to] = [chance.below(words.length), chance.below(words.length + 1)].sort((a, b) => a - b);
    const child = { name: chance.of(names), attributes: [], children: [words.slice(from, to)] };
    parent.children.splice(at, 1, words.slice(0, from), child, words.slice(to));
  },
  function nest(tree, chance) {
    const { element, parent } = place(tree, chance);
    const outer = { ...element, children: [element] };
    parent.children.splice(parent.children.indexOf(element), 1, outer);
  },
  function insertEmpty(tree, chance) {
    const { element } = place(tree, chance);
    const child = { name: chance.of(empty), attributes: [], children: [] };
    element.children.splice(chance.below(element.children.length + 1), 0, child);
  },
  function insertFilled(tree, chance) {
    const { element } = place(tree, chance);
    const child = { name: chance.of([...empty, ...names]), attributes: [], children: [chance.of(oddities)] };
    element.children.splice(chance.below(element.children.length + 1), 0, child);
  },
  function insertOddity(tree, chance) {
    const { parent, at, words } = text(tree, chance);
    const place = chance.below(words.length + 1);
    parent.children[at] = words.slice(0, place) + chance.of(oddities) + words.slice(place);
  },
  function cutText(tree, chance) {
    const { parent, at, words } = text(tree, chance);
    parent.children[at] = words.slice(0, chance.below(words.length));
  },
  function closeUp(tree, chance) {
    const { parent } = place(tree, chance);
    parent.children = parent.children.filter(child => typeof child !== "string" || child.trim() !== "");
  },
  function leaveOutAttribute(tree, chance) {
    const { element } = place(tree, chance);
    element.attributes.splice(chance.below(element.attributes.length + 1), 1);
  },
  function changeAttribute(tree, chance) {
    const attributes = elementsOf(tree).flatMap(({ element }) => element.attributes);
    const changed = chance.of(attributes.filter(([name]) => !name.startsWith("xmlns")));
    if (changed) changed[1] = chance.of([...values, chance.of(attributes)[1]]);
  },
  function giveAttribute(tree, chance) {
    const { element } = place(tree, chance);
    const [name, value] = chance.of(given);
    if (element.attributes.every(([own]) => own !== name)) element.attributes.push([name, value]);
  },
];

export function copyOf(node) {
  if (typeof node === "string") return node;
  const attributes = node.attributes.map(attribute => [...attribute]);
  return { ...node, attributes, children: node.children.map(copyOf) };
}

/** An element that is not the root. */
export function place(tree, chance) {
  const places = elementsOf(tree).filter(({ parent }) => parent !== tree);
  return places.length === 0 ? elementsOf(tree)[0] : chance.of(places);
}

/** A text, without markup of its own; of a document without any, an empty one in the root. */
function text(tree, chance) {
  const texts = elementsOf(tree).flatMap(({ element }) =>
    element.children.flatMap((child, at) => (isText(child) ? [{ parent: element, at, words: child }] : [])),
  );
  if (texts.length > 0) return chance.of(texts);
  const root = elementsOf(tree)[0].element;
  root.children.push("");
  return { parent: root, at: root.children.length - 1, words: "" };
}

/** References are left whole. */
function isText(child) {
  return typeof child === "string" && !/^<|&/.test(child) && child.trim() !== "";
}

const empty = [
  "pb",
  "lb",
  "cb",
  "gb",
  "milestone",
  "gap",
  "anchor",
  "ptr",
  "note",
  "space",
  "handShift",
  "head",
  "ref",
];

const names = [
  ...[
    "p",
    "ab",
    "div",
    "head",
    "lg",
    "l",
    "sp",
    "speaker",
    "stage",
    "list",
    "item",
    "label",
    "quote",
    "q",
    "cit",
    "bibl",
  ],
  ...[
    "note",
    "hi",
    "emph",
    "foreign",
    "term",
    "name",
    "persName",
    "date",
    "num",
    "choice",
    "sic",
    "corr",
    "orig",
    "reg",
  ],
  ...[
    "abbr",
    "expan",
    "add",
    "del",
    "subst",
    "supplied",
    "unclear",
    "damage",
    "app",
    "lem",
    "rdg",
    "seg",
    "w",
    "pc",
    "c",
  ],
  ...[
    "table",
    "row",
    "cell",
    "figure",
    "figDesc",
    "opener",
    "closer",
    "salute",
    "signed",
    "dateline",
    "postscript",
    "trailer",
  ],
  ...[
    "fw",
    "floatingText",
    "body",
    "group",
    "ruby",
    "rb",
    "rt",
    "u",
    "pause",
    "incident",
    "entry",
    "form",
    "sense",
    "def",
  ],
  ...[
    "formula",
    "code",
    "eg",
    "gi",
    "listBibl",
    "biblStruct",
    "msDesc",
    "address",
    "addrLine",
    "epigraph",
    "argument",
    "br",
  ],
];

const oddities = [
  ...[
    "\u00A0",
    "\u00AD",
    "\u200B",
    "\u200D",
    "\u2028",
    "\u0301",
    "\u0085",
    "\u0096",
    "\uFDD0",
    "\uFEFF",
    "\uE000",
    "\u{1F600}",
  ],
  ...[
    "\u05D0\u05D1",
    "\u0627\u0644",
    "\u65E5\u672C",
    "\u202E",
    "-",
    "\u2011",
    "\u201C",
    "'",
    "\u2026",
    "]",
    "[",
    "{",
    "#",
    "&amp;",
  ],
  ...["&lt;b&gt;", " ", "\n", "\t", "a", "zwischen", "1", "*", "|", "\\", "/", "&#13;", "o\u2019clock", "e\u0301"],
];

const values = [
  "",
  " ",
  "0",
  "-1",
  "1e308",
  "999999999999",
  "x y",
  "#nowhere",
  "\u00E9",
  "%",
  "javascript:alert(1)",
  "../../etc/passwd",
];

const given = [
  ...[
    ["rend", "italic bold"],
    ["rend", "color:red;}"],
    ["xml:id", "a1"],
    ["xml:lang", "ar"],
    ["xml:lang", "zz-!"],
    ["n", "1"],
    ["n", ""],
  ],
  ...[
    ["type", "x"],
    ["place", "margin"],
    ["place", "foot"],
    ["part", "I"],
    ["part", "F"],
    ["break", "no"],
    ["target", "#a1"],
  ],
  ...[
    ["corresp", "#a1"],
    ["who", "#a1"],
    ["ref", "#a1"],
    ["from", "#a1"],
    ["to", "#a1"],
    ["spanTo", "#a1"],
    ["rows", "3"],
    ["cols", "99999"],
  ],
  ...[
    ["quantity", "-3"],
    ["unit", "lines"],
    ["reason", "redacted"],
    ["when", "2000-13-45"],
    ["url", "a\u0001.png".slice(0, 1)],
    ["xml:space", "preserve"],
  ],
];
