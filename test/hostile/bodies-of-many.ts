type Body = (count: number) => string;
type One = (i: number) => string;

const repeat =
  (one: One): Body =>
  count =>
    Array.from({ length: count }, (_, i) => one(i)).join("");

const within =
  (before: string, one: One, after: string): Body =>
  count =>
    before + repeat(one)(count) + after;

/** Bodies of as many like things as asked, by their kind. */
export const bodiesOfMany: Readonly<Record<string, Body>> = {
  p: repeat(i => `<p>Paragraph ${i} has words.</p>`),
  words: within("<p>", i => `word${i} is here. `, "</p>"),
  note: repeat(i => `<p>Word<note>Note ${i}.</note> goes on.</p>`),
  "notes in a paragraph": within("<p>", i => `Word<note>Note ${i}.</note> `, "</p>"),
  choice: within("<p>", i => `A <choice><sic>wrd${i}</sic><corr>word${i}</corr></choice> here. `, "</p>"),
  supplied: within("<p>", () => `A <supplied reason="lost">word</supplied> and <unclear>one</unclear>. `, "</p>"),
  app: repeat(i => `<p>A <app><lem wit="#A">word${i}</lem><rdg wit="#B">wird${i}</rdg></app> here.</p>`),
  pb: repeat(i => `<pb n="${i}"/><p>Words of page ${i}.</p>`),
  "pb in a paragraph": within("<p>", i => `words <pb n="${i}"/> of page `, "</p>"),
  lb: within("<p>", i => `line ${i} of<lb n="${i}"/>`, "</p>"),
  "lb in a word": within("<ab>", i => `li<lb n="${i}" break="no"/>ne `, "</ab>"),
  reference: repeat(
    i => `<p xml:id="p${i}">See <ref target="#p${(7 * i) % 50}">there</ref> <ptr target="#p${i}"/>.</p>`,
  ),
  item: within("<list>", i => `<item>Item ${i}.</item>`, "</list>"),
  "label and item": within('<list type="gloss">', i => `<label>L${i}</label><item>Item ${i}.</item>`, "</list>"),
  row: within("<table>", i => `<row><cell>${i}</cell><cell>b</cell></row>`, "</table>"),
  cell: within("<table><row>", i => `<cell>${i}</cell>`, "</row></table>"),
  sp: repeat(i => `<sp who="#w${i % 5}"><speaker>Speaker ${i % 5}</speaker><p>Speech ${i}.</p></sp>`),
  l: within("<lg>", i => `<l>Verse ${i} of it</l>`, "</lg>"),
  lg: repeat(i => `<lg><l>Verse ${i} of it</l><l>and on</l></lg>`),
  figure: repeat(
    i => `<figure><graphic url="none${i}.png"/><head>Figure ${i}</head><figDesc>A thing.</figDesc></figure>`,
  ),
  handShift: within("<p>", i => `words <handShift new="#h${i % 9}"/>of a hand `, "</p>"),
  span: count =>
    repeat(i => `<p>Some <anchor xml:id="a${i}"/>words<anchor xml:id="b${i}"/> here.</p>`)(count) +
    within("<spanGrp>", i => `<span from="#a${i}" to="#b${i}">Said ${i}.</span>`, "</spanGrp>")(count),
  gap: within("<p>", () => `A <gap reason="redacted" unit="words" quantity="2"/> here. `, "</p>"),
  persName: repeat(i => `<p>The <persName ref="#x${i}">Person ${i}</persName> spoke.</p>`),
  index: repeat(i => `<p>Word<index><term>Term ${i}</term></index> here.</p>`),
  div: repeat(i => `<div><head>Chapter ${i}</head><p>Words.</p></div>`),
  attributes: count => within("<p ", i => `a${count}.${i}="x" `, ">words</p>")(count),
  "comments and instructions": within("<p>", i => `a <!-- comment ${i} --><?pi ${i}?>word `, "</p>"),
  "references of characters": within("<p>", () => `&#233;&amp;&#x1F600; `, "</p>"),
  hi: within("<p>", () => `A <hi rend="italic">word</hi> here. `, "</p>"),
  q: within("<p>", () => `He said <q>word</q>. `, "</p>"),
  bibl: within("<listBibl>", i => `<bibl><author>A ${i}</author> <title>T ${i}</title></bibl>`, "</listBibl>"),
  entry: repeat(i => `<entry><form><orth>w${i}</orth></form><sense><def>It means.</def></sense></entry>`),
  formula: repeat(
    i =>
      `<p><formula><math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>x</mi><mn>${i}</mn></msup></math></formula></p>`,
  ),
};
