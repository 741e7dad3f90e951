import { chances, copyOf, mutate, place, spoil } from "./mutate.js";
import { elementsOf, readTree, writeTree } from "./tree.js";

/**
 * A document as a validator may meet it, made from a seed: its elements and attributes renamed, moved and doubled by names that the
 * schema knows, its namespaces and its bytes changed. `words`: names and values of the schema. `isTei`: half of them are first made
 * what `npm run fuzz` makes of them.
 */
export function mutateMarkup(source, seed, { words, isTei }) {
  const chance = chances(seed ^ 0x5eed);
  const before = isTei && chance.below(2) === 0 ? mutate(source, seed) : { tei: source, done: [] };
  if (before.done.includes(spoil.name)) return { bytes: Buffer.from(before.tei), done: before.done };
  const tree = readTree(before.tei);
  const done = [...before.done];
  for (let times = chance.below(4) + (done.length === 0 ? 1 : 0); times > 0 && elementsOf(tree).length > 0; times--) {
    const change = chance.of(changes);
    change(tree, chance, words);
    done.push(change.name);
  }
  const changed = writeTree(tree);
  if (chance.below(12) > 0) return { bytes: Buffer.from(changed), done };
  const spoiled = chance.of(spoilings);
  return { bytes: spoiled(changed, chance), done: [...done, spoiled.name] };
}

const changes = [
  function rename(tree, chance, words) {
    anywhere(tree, chance).name = chance.of(words);
  },
  function exchangeNames(tree, chance) {
    const [one, other] = [anywhere(tree, chance), anywhere(tree, chance)];
    [one.name, other.name] = [other.name, one.name];
  },
  function renameAttribute(tree, chance, words) {
    const attribute = anyAttribute(tree, chance);
    if (attribute && !attribute[0].startsWith("xmlns")) attribute[0] = chance.of(words);
  },
  function giveAttribute(tree, chance, words) {
    giveTo(anywhere(tree, chance), chance.of(words), chance.of([...values, ...words]));
  },
  function copyAttribute(tree, chance) {
    const attribute = anyAttribute(tree, chance);
    if (attribute) giveTo(anywhere(tree, chance), ...attribute);
  },
  function changeValue(tree, chance, words) {
    const attribute = anyAttribute(tree, chance);
    if (attribute && !attribute[0].startsWith("xmlns")) attribute[1] = chance.of([...values, ...words]);
  },
  function editValue(tree, chance) {
    const attribute = anyAttribute(tree, chance);
    if (attribute && !attribute[0].startsWith("xmlns")) attribute[1] = edited(attribute[1], chance);
  },
  function copyElsewhere(tree, chance) {
    const copy = copyOf(place(tree, chance).element);
    const { children } = anywhere(tree, chance);
    children.splice(chance.below(children.length + 1), 0, copy);
  },
  function leaveOut(tree, chance) {
    const { element, parent } = place(tree, chance);
    if (parent.name !== "#document") parent.children.splice(parent.children.indexOf(element), 1);
  },
  function insert(tree, chance, words) {
    const { children } = anywhere(tree, chance);
    const element = { name: chance.of(words), attributes: [], children: chance.of([[], ["a"], [" "]]) };
    children.splice(chance.below(children.length + 1), 0, element);
  },
  function insertText(tree, chance, words) {
    const { children } = anywhere(tree, chance);
    children.splice(chance.below(children.length + 1), 0, chance.of([...texts, ...words]));
  },
  function replaceContent(tree, chance, words) {
    anywhere(tree, chance).children = [chance.of([...texts, ...values, ...words].map(escaped))];
  },
  function takeAsRoot(tree, chance) {
    const { element } = place(tree, chance);
    const root = elementsOf(tree)[0].element;
    const declared = root.attributes.filter(([name]) => name.startsWith("xmlns"));
    for (const [name, value] of declared) giveTo(element, name, value);
    tree.children = tree.children.map(child => (child === root ? element : child));
  },
  function otherNamespace(tree, chance) {
    const element = anywhere(tree, chance);
    element.attributes = element.attributes.filter(([name]) => name !== "xmlns");
    element.attributes.push(["xmlns", chance.of(namespaces)]);
  },
  function prefixed(tree, chance) {
    const element = anywhere(tree, chance);
    element.name = `${chance.of(prefixes)}:${element.name.replace(/.*:/, "")}`;
    if (chance.below(4) > 0) giveTo(element, `xmlns:${element.name.split(":")[0]}`, chance.of(namespaces));
  },
  function prefixedAttribute(tree, chance) {
    const element = anywhere(tree, chance);
    if (element.attributes.length === 0) return;
    const attribute = chance.of(element.attributes);
    if (attribute[0].startsWith("xmlns")) return;
    attribute[0] = `${chance.of(prefixes)}:${attribute[0].replace(/.*:/, "")}`;
    if (chance.below(4) > 0) giveTo(element, `xmlns:${attribute[0].split(":")[0]}`, chance.of(namespaces));
  },
  function internalSubset(tree, chance, words) {
    if (tree.children.some(child => typeof child === "string" && child.startsWith("<!DOCTYPE"))) return;
    const root = elementsOf(tree)[0].element;
    tree.children.splice(
      tree.children.indexOf(root),
      0,
      `<!DOCTYPE ${root.name} [${chance.of(declarations)(chance.of([root, anywhere(tree, chance)]), chance.of(words), chance.of(values))}]>`,
    );
    anywhere(tree, chance).children.push(chance.of(["&e;", "", "<a/>&e;", "]]&gt;"]));
  },
];

const spoilings = [
  function spoilMarkup(source, chance) {
    return Buffer.from(spoil(source, chance));
  },
  function otherByte(source, chance) {
    const bytes = Buffer.from(source);
    bytes[chance.below(bytes.length)] = chance.below(256);
    return bytes;
  },
  function cutByte(source, chance) {
    const bytes = Buffer.from(source);
    const at = chance.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  },
  function insertBytes(source, chance) {
    const bytes = Buffer.from(source);
    const at = chance.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(chance.of(byteRuns)), bytes.subarray(at)]);
  },
  function inUtf16(source, chance) {
    const bytes = Buffer.from(`${chance.of(["", "\uFEFF"])}${source}`, "utf16le");
    return chance.below(2) === 0 ? bytes : bytes.swap16();
  },
  function withMark(source) {
    return Buffer.from(`\uFEFF${source}`);
  },
  function inLatin1(source) {
    return Buffer.from(source, "latin1");
  },
  function otherDeclaration(source, chance) {
    const rest = source.replace(/^<\?xml[^>]*\?>\s*/, "");
    return Buffer.from(`<?xml ${chance.of(declared)}?>${rest}`);
  },
];

const byteRuns = [[0], [0xff], [0xfe, 0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]];

const declared = [
  'version="1.1"',
  'version="1.0" encoding="utf-8"',
  'version="1.0" encoding="ISO-8859-1"',
  'version="1.0" encoding="US-ASCII"',
  'version="1.0" encoding="UTF-16"',
  'version="1.0" encoding="none"',
  'version="1.0" standalone="yes"',
  'version="1.0" standalone="maybe"',
  'encoding="UTF-8"',
  "version='1.0'",
  'version="2.0"',
];

const declarations = [
  () => '<!ENTITY e "words">',
  () => '<!ENTITY e "<p>words</p>">',
  () => "",
  () => '<!ENTITY e "">',
  () => '<!ENTITY e "&#38;#60;p/>">',
  ({ name }) => `<!ENTITY e "a"><!ATTLIST ${name} n CDATA "1">`,
  ({ name }) => `<!ENTITY e "a"><!ATTLIST ${name} xml:id ID #IMPLIED>`,
  ({ name }, word, value) => `<!ENTITY e "a"><!ATTLIST ${name} ${word} CDATA "${value.replace(/%/g, "")}">`,
  ({ name }, word, value) => `<!ENTITY e " a "><!ATTLIST ${name} ${word} NMTOKENS "${value.replace(/%/g, "")}">`,
  ({ name }) => `<!ATTLIST ${name} xmlns CDATA #FIXED "http://www.tei-c.org/ns/1.0" xml:lang NMTOKEN #IMPLIED>`,
  (_, word) => `<!ENTITY e "&f;"><!ENTITY f SYSTEM "nowhere.txt"><!ENTITY g "<${word}/>">`,
  () => "<!ENTITY e>",
  () => "words",
  () => '<!ENTITY e "100%">',
  ({ name }) => `<!ENTITY e "a"><!ELEMENT ${name} ANY>`,
  () => '<!ENTITY % p "a"><!ENTITY e "b">',
  () => '<!-- <!ENTITY e "a"> --><!ENTITY e "b"><!ENTITY e "c">',
  () => '<!NOTATION g SYSTEM "g"><!ENTITY e "a"><?x y?>',
];

const namespaces = [
  "",
  "http://www.tei-c.org/ns/1.0",
  "http://www.w3.org/1999/xhtml",
  "http://www.w3.org/XML/1998/namespace",
  "http://www.w3.org/1998/Math/MathML",
  "urn:x",
  "http://www.tei-c.org/ns/1.0/",
  "http://www.w3.org/2000/svg",
  "http://www.w3.org/2001/XInclude/",
];

const prefixes = ["tei", "x", "xml", "m", "svg", "xmlns"];

const texts = [
  " ",
  "\n",
  "words",
  "<!-- c -->",
  "<?p i?>",
  "<![CDATA[ ]]>",
  "<![CDATA[a]]>",
  "&#160;",
  "&#x20;",
  "&lt;",
];

const values = [
  ...[
    "",
    " ",
    "a",
    "a b",
    "  a  b ",
    "0",
    "1",
    "-1",
    "+1",
    "01",
    "1.0",
    "1e3",
    "INF",
    "NaN",
    "true",
    "1,2",
    "#a",
    "%",
    "a:b",
  ],
  ...[
    "2000-02-29",
    "1900-02-29",
    "-0001-01-01",
    "0000",
    "2000-01-01Z",
    "24:00:00",
    "P1Y",
    "2000-13",
    "--02-30",
    "---31",
  ],
  ...[
    "http://a.b/c d",
    "http://[",
    "\u00E9",
    "e\u0301",
    "\u{1F600}",
    "x-y",
    "de",
    "de-",
    "zz-!",
    "\u00A0",
    "\u2028",
    "&#9;a&#10;",
  ],
  ...[
    "999999999999999999999",
    "0.1e-400",
    "unknown",
    "high",
    "xml",
    "a\u0301",
    "1999-12-31T23:59:60",
    "2000-01-01T24:00:00",
  ],
];

function anywhere(tree, chance) {
  return chance.of(elementsOf(tree)).element;
}

function anyAttribute(tree, chance) {
  const all = elementsOf(tree).flatMap(({ element }) => element.attributes);
  return all.length > 0 ? chance.of(all) : undefined;
}

function giveTo({ attributes }, name, value) {
  if (attributes.every(([own]) => own !== name)) attributes.push([name, escaped(value)]);
}

function escaped(value) {
  return value.replace(/&(?!#?\w+;)/g, "&amp;").replace(/</g, "&lt;");
}

/** A character left out, doubled or exchanged; a reference is left whole. */
function edited(value, chance) {
  if (value === "" || value.includes("&")) return value;
  const at = chance.below(value.length);
  return value.slice(0, at) + chance.of(["", value[at] + value[at], " ", "-", "0", "x", "#"]) + value.slice(at + 1);
}
