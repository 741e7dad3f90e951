import { chances, copyOf, place, spoil } from "./mutate.js";
import { elementsOf, readTree, writeTree } from "./tree.js";

/** A file of a schema in RELAX NG, in XML or in compact syntax, with one to three changes. The same seed gives the same. */
export function mutateSchema(source, seed, isCompact) {
  const chance = chances(seed ^ 0x5c4e3a);
  const { changed, done } = isCompact ? mutateTokens(source, chance) : mutatePatterns(source, chance);
  return chance.below(30) > 0 ? { changed, done } : { changed: spoil(changed, chance), done: [...done, spoil.name] };
}

function mutatePatterns(source, chance) {
  const tree = readTree(source);
  const done = [];
  for (let times = 1 + chance.below(3); times > 0 && elementsOf(tree).length > 0; times--) {
    const change = chance.of(changes);
    change(tree, chance);
    done.push(change.name);
  }
  return { changed: writeTree(tree), done };
}

const changes = [
  function leaveOut(tree, chance) {
    const { element, parent } = place(tree, chance);
    if (parent.name !== "#document") parent.children.splice(parent.children.indexOf(element), 1);
  },
  function unwrap(tree, chance) {
    const { element, parent } = place(tree, chance);
    if (parent.name !== "#document") parent.children.splice(parent.children.indexOf(element), 1, ...element.children);
  },
  function double(tree, chance) {
    const { element, parent } = place(tree, chance);
    if (parent.name !== "#document") parent.children.splice(parent.children.indexOf(element), 0, copyOf(element));
  },
  function copyElsewhere(tree, chance) {
    const copy = copyOf(place(tree, chance).element);
    const { children } = anywhere(tree, chance);
    children.splice(chance.below(children.length + 1), 0, copy);
  },
  function exchange(tree, chance) {
    const { children } = anywhere(tree, chance);
    children.push(...children.splice(0, chance.below(children.length)));
  },
  function rename(tree, chance) {
    const element = anywhere(tree, chance);
    element.name = prefixOf(element) + chance.of(patterns);
  },
  function wrap(tree, chance) {
    const { element, parent } = place(tree, chance);
    const name = prefixOf(element) + chance.of(patterns);
    parent.children.splice(parent.children.indexOf(element), 1, { name, attributes: [], children: [element] });
  },
  function insertSnippet(tree, chance) {
    const { children } = anywhere(tree, chance);
    children.splice(chance.below(children.length + 1), 0, chance.of(snippets));
  },
  function exchangeNames(tree, chance) {
    const named = elementsOf(tree).flatMap(({ element }) => element.attributes.filter(([name]) => name === "name"));
    if (named.length > 0) chance.of(named)[1] = chance.of([...named.map(([, name]) => name), ...names]);
  },
  function giveAttribute(tree, chance) {
    const { attributes } = anywhere(tree, chance);
    const [name, value] = chance.of(given);
    const own = attributes.find(([own]) => own === name);
    if (own) own[1] = value;
    else attributes.push([name, value]);
  },
  function leaveOutAttribute(tree, chance) {
    const { attributes } = anywhere(tree, chance);
    attributes.splice(chance.below(attributes.length + 1), 1);
  },
  function changeType(tree, chance) {
    const typed = elementsOf(tree).filter(({ element }) => element.attributes.some(([name]) => name === "type"));
    if (typed.length > 0) chance.of(typed).element.attributes.find(([name]) => name === "type")[1] = chance.of(types);
  },
  function giveFacet(tree, chance) {
    const data = elementsOf(tree).filter(({ element }) => /(^|:)data$/.test(element.name));
    if (data.length === 0) return;
    const { element } = chance.of(data);
    const [name, value] = [chance.of(facets), chance.of(facetValues)];
    const children = [value];
    element.children.unshift({ name: `${prefixOf(element)}param`, attributes: [["name", name]], children });
  },
  function changeText(tree, chance) {
    const texts = elementsOf(tree).filter(({ element }) => element.children.some(isText));
    if (texts.length === 0) return;
    const { children } = chance.of(texts).element;
    children[children.findIndex(isText)] = chance.of([...names, ...facetValues, " a ", "", "x:a"]);
  },
];

const patterns = [
  ...["element", "attribute", "group", "interleave", "choice", "optional", "zeroOrMore", "oneOrMore", "list", "mixed"],
  ...["ref", "parentRef", "empty", "value", "data", "text", "notAllowed", "externalRef", "grammar", "param", "except"],
  ...["div", "include", "start", "define", "name", "anyName", "nsName", "strange"],
];

const names = [
  "a",
  "b",
  "start",
  "foo",
  "doc",
  "x:y",
  "",
  " ",
  "a b",
  "1a",
  "xmlns",
  "xml:id",
  "xml:lang",
  "\u00E9",
  "TEI",
];

const rng = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const xsd = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';

const snippets = [
  "<!-- c -->",
  "<?p i?>",
  "words",
  `<text ${rng}/>`,
  `<empty ${rng}/>`,
  `<notAllowed ${rng}/>`,
  `<anyName ${rng}/>`,
  `<nsName ${rng} ns="urn:x"/>`,
  `<anyName ${rng}><except><nsName ns=""/></except></anyName>`,
  `<element ${rng}><anyName/><text/></element>`,
  `<element ${rng}><anyName/><zeroOrMore><attribute><anyName/></attribute></zeroOrMore></element>`,
  `<zeroOrMore ${rng}><attribute><anyName/><text/></attribute></zeroOrMore>`,
  `<attribute ${rng} name="a"/>`,
  `<attribute ${rng} name="xml:id" ${xsd}><data type="ID"/></attribute>`,
  `<attribute ${rng} name="r" ${xsd}><data type="IDREFS"/></attribute>`,
  `<optional ${rng}><attribute name="b" ${xsd}><data type="integer"><param name="minInclusive">3</param></data></attribute></optional>`,
  `<data ${rng} type="token"/>`,
  `<value ${rng}>a</value>`,
  `<value ${rng} type="string"> a </value>`,
  `<value ${rng} ${xsd} type="QName">x:a</value>`,
  `<value ${rng} ${xsd} type="decimal">1.0</value>`,
  `<list ${rng}><oneOrMore><value>a</value></oneOrMore></list>`,
  `<list ${rng}><interleave><value>a</value><value>b</value></interleave></list>`,
  `<interleave ${rng}><text/><element name="a"><empty/></element></interleave>`,
  `<mixed ${rng}><zeroOrMore><element name="b"><text/></element></zeroOrMore></mixed>`,
  `<choice ${rng}><text/><empty/></choice>`,
  `<group ${rng}><text/><text/></group>`,
  `<ref ${rng} name="start"/>`,
  `<ref ${rng} name="foo"/>`,
  `<parentRef ${rng} name="foo"/>`,
  `<define ${rng} name="foo"><element name="foo"><empty/></element></define>`,
  `<define ${rng} name="foo" combine="choice"><element name="foo"><text/></element></define>`,
  `<start ${rng} combine="interleave"><element name="doc"><empty/></element></start>`,
  `<div ${rng}><define name="bar"><empty/></define></div>`,
  `<grammar ${rng}><start><parentRef name="foo"/></start></grammar>`,
  `<externalRef ${rng} href="nowhere.rng"/>`,
  `<include ${rng} href="schema.rng"/>`,
  '<a:documentation xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0">words</a:documentation>',
];

const given = [
  ...["choice", "interleave", "group", ""].map(value => ["combine", value]),
  ...["", "urn:x", "http://www.w3.org/2000/xmlns", "http://www.tei-c.org/ns/1.0"].map(value => ["ns", value]),
  ...["", "urn:x", "http://www.w3.org/2001/XMLSchema-datatypes", "relative", "http://a b", "urn:x#f"].map(value => [
    "datatypeLibrary",
    value,
  ]),
  ...["token", "string", "integer", "ID", "nothing", "x:y", " token "].map(value => ["type", value]),
  ...["", "a", "b", " a ", "xmlns", "xml:id", "p:a"].map(value => ["name", value]),
  ...["", "schema.rng", "#a", "schema.rng#a", "nowhere.rng"].map(value => ["href", value]),
  ["xml:base", "x/"],
  ["xmlns:p", "urn:p"],
  ["xmlns:a", "http://relaxng.org/ns/compatibility/annotations/1.0"],
  ["strange", "1"],
];

const types = [
  ...[
    "string",
    "token",
    "normalizedString",
    "Name",
    "NCName",
    "NMTOKEN",
    "NMTOKENS",
    "ID",
    "IDREF",
    "IDREFS",
    "ENTITY",
  ],
  ...[
    "QName",
    "NOTATION",
    "language",
    "anyURI",
    "boolean",
    "decimal",
    "integer",
    "long",
    "unsignedByte",
    "double",
    "float",
  ],
  ...["date", "time", "dateTime", "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay", "duration", "hexBinary"],
  ...["base64Binary", "nonNegativeInteger", "nothing", ""],
];

const facets = [
  ...["pattern", "length", "minLength", "maxLength", "minInclusive", "maxInclusive", "minExclusive", "maxExclusive"],
  ...["totalDigits", "fractionDigits", "whiteSpace", "enumeration", "nothing"],
];

const facetValues = [
  ...[
    "0",
    "1",
    "3",
    "-1",
    "1.5",
    "",
    " 2 ",
    "a",
    "2000-01-01",
    "P1Y",
    "INF",
    "NaN",
    "12:00:00",
    "99999999999999999999",
  ],
  ...[
    "[a-z]+",
    "\\d{2}",
    "(a|b)*",
    "[^a-c-[b]]",
    "\\p{L}+",
    "\\p{IsGreek}",
    "(a+)+b",
    "[a",
    "a{2,1}",
    "\\i\\c*",
    ".",
    "^a$",
  ],
  ...["a|", "a{0}", "[\\-a]", "[a-]", "\\", "()", "a{1,1000}", "\\P{Nd}", "[-a]", "a**", "preserve", "collapse"],
];

function anywhere(tree, chance) {
  return chance.of(elementsOf(tree)).element;
}

function prefixOf({ name }) {
  return /^[^:]+:/.exec(name)?.[0] ?? "";
}

function isText(child) {
  return typeof child === "string" && !child.startsWith("<") && child.trim() !== "";
}

/** Compact syntax: words and signs are left out, doubled, exchanged and put in. */
function mutateTokens(source, chance) {
  const tokens = source.match(/#.*|"[^"\n]*"|'[^'\n]*'|[\p{L}\p{N}_:.*-]+|\s+|[^]/gu) ?? [];
  const done = [];
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const change = chance.of(tokenChanges);
    change(tokens, chance);
    done.push(change.name);
  }
  return { changed: tokens.join(""), done };
}

const tokenChanges = [
  function leaveOutToken(tokens, chance) {
    tokens.splice(chance.below(tokens.length), 1);
  },
  function doubleToken(tokens, chance) {
    const at = chance.below(tokens.length);
    tokens.splice(at, 0, tokens[at] ?? "");
  },
  function exchangeToken(tokens, chance) {
    tokens[chance.below(tokens.length)] = chance.of(tokens);
  },
  function replaceWord(tokens, chance) {
    const words = tokens.flatMap((token, at) => (/[\p{L}\p{N}"]/u.test(token) ? [at] : []));
    if (words.length > 0) tokens[chance.of(words)] = chance.of(compactWords);
  },
  function replaceSign(tokens, chance) {
    const signs = tokens.flatMap((token, at) => (/^[|&,*+?=(){}~-]$/.test(token) ? [at] : []));
    if (signs.length > 0) tokens[chance.of(signs)] = chance.of(compactSigns);
  },
  function insertToken(tokens, chance) {
    tokens.splice(chance.below(tokens.length + 1), 0, ` ${chance.of([...compactWords, ...compactSigns])} `);
  },
];

const compactSigns = ["|", "&", ",", "*", "+", "?", "=", "|=", "&=", "(", ")", "{", "}", "-", "~", "[", "]", ">>"];

const compactWords = [
  ...[
    "element",
    "attribute",
    "text",
    "empty",
    "notAllowed",
    "mixed",
    "list",
    "grammar",
    "parent",
    "external",
    "include",
  ],
  ...[
    "start",
    "div",
    "default",
    "namespace",
    "datatypes",
    "inherit",
    "string",
    "token",
    "xsd:integer",
    "xsd:ID",
    "a",
    "foo",
  ],
  ...[
    "xsd:string { pattern = 'a+' }",
    "element * { text }",
    "attribute * - a { text }*",
    "a:*",
    "x:y",
    "\\element",
    "'a'",
  ],
  ...[
    '"""a"""',
    "'a' ~ 'b'",
    "\\x{61}",
    "\\x{110000}",
    "## words\n",
    "# words\n",
    "[ a:b = 'c' ]",
    "\\",
    "\u0000",
    "\u00E9",
  ],
  ...[
    "namespace x = 'urn:x'\n",
    "default namespace = 'urn:x'\n",
    "datatypes d = 'urn:d'\n",
    "include 'schema.rnc'",
    "foo = empty",
  ],
];
