import { describe, expect, it } from "vitest";

import { buildAndVerify } from "../verify/build-and-verify.ts";

const record = (text: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt></fileDesc></teiHeader>
  <text><body>${text}</body></text></TEI>`;

/** Documents that mutation came upon, cut down, and what plain text prints of each, with one space between words. */
const documents: readonly (readonly [title: string, text: string, printed: string])[] = [
  [
    "a head of several paragraphs",
    "<div><head><p>Of ships</p><p>and of the sea</p></head><p>They sail.</p></div>",
    "Of ships and of the sea They sail.",
  ],
  [
    "a choice between paragraphs",
    "<p>One.</p><choice><orig><p>Twoo.</p></orig><reg><p>Two.</p></reg></choice><p>Three.</p>",
    "One. Two. Three.",
  ],
  [
    "a choice of which the side that is not printed begins a line",
    "<p>One <choice><reg>half</reg><group><orig>hf</orig></group></choice> of it.</p>",
    "One half [or: hf] of it.",
  ],
  [
    "forme work that holds lines, within a paragraph",
    "<p>One <fw><list><item>a stamp</item></list></fw> of two.</p>",
    "One of two.",
  ],
  [
    "words and a note before the first row of a table",
    "<table>Losses<note>By the log.</note><row><cell>one</cell></row></table>",
    "Losses [1] --- one",
  ],
  [
    "a statement of a header in the middle of a paragraph",
    "<p>The pot.<availability><licence>It is free.</licence></availability>Where is it?</p>",
    "The pot. It is free. Where is it?",
  ],
  [
    "a description of what is joined",
    "<p>One.<join><desc>a season</desc></join>They walked.</p>",
    "One. a season They walked.",
  ],
  [
    "a kind of situation, which is told in words",
    "<p>The <channel><hi>writ</hi></channel>ten word.</p>",
    "The written word.",
  ],
  [
    "an epigraph and where it is from, without a space between them",
    "<div><epigraph><q>Fire is cold.</q><bibl>Pomorka</bibl></epigraph><p>One.</p></div>",
    "“Fire is cold.” Pomorka One.",
  ],
  [
    "an emphasis between the items of a list",
    "<list><item>one</item><emph>two</emph><item>three</item></list>",
    "* one two * three",
  ],
  [
    "emphases and code between paragraphs",
    "<div><emph>one</emph><emph>two</emph><code>three</code><p>four</p></div>",
    "one two three four",
  ],
  [
    "a picture that holds a paragraph",
    "<p>One <graphic url='none.png'><p>a ship</p></graphic> of two.</p>",
    "One [picture: none.png] a ship of two.",
  ],
  [
    "a stretch that holds a paragraph, after which a comma follows",
    "<p>Borrowed <seg>from <q><p>the Dutch</p></q> <mentioned>lootsman</mentioned></seg>, which is a pilot.</p>",
    "lootsman, which is a pilot.",
  ],
  [
    "a choice that is a side of another",
    "<p>One <choice><choice><sic>bord</sic><corr>board</corr></choice><seg>plank</seg></choice> of two.</p>",
    "One board [or: plank] of two.",
  ],
  [
    "a reading within another, in an entry that stands apart",
    "<app from='#w4'><rdg wit='#N'>navis<rdg wit='#P'>nauis</rdg></rdg></app>",
    "w4 navisnauis P; N",
  ],
  [
    "a field of a description after whose line words follow",
    "<ab>In<date><msFrag><msIdentifier>fragment b</msIdentifier></msFrag> of the year</date></ab>",
    "In [Shelfmark] fragment b of the year",
  ],
  [
    "a role and who plays it, each in a line of its own",
    "<div><roleDesc>his daughter</roleDesc><actor>Miss Bly</actor></div>",
    "his daughter Miss Bly",
  ],
  [
    "a quotation in a figure that stands in its line",
    "<p>One <figure rend='inline'><graphic url='none.png'/><quote>two</quote></figure> three.</p>",
    "One [picture: none.png] “two” three.",
  ],
  [
    "an end of a line of HTML that holds words",
    "<p>Tu<br>esd</br>ay and<hr>night</hr>fall.</p>",
    "Tu esd ay and night fall.",
  ],
  [
    "words between the sides of a choice, in a reading that stands apart",
    "<listApp><app loc='1'><rdg><choice>o’clock<sic>tree</sic><corr>three</corr></choice></rdg></app></listApp>",
    "1 o’clockthree",
  ],
  [
    "a field with a comma after it, among the last words of a long lemma",
    "<p><app><lem>The abbot sent for a smith, <form>by name</form>,</lem><rdg>Then</rdg></app></p>",
    "The abbot sent for a smith, by name,] Then",
  ],
  ["a label among readings", "<p><app><label>Noon</label><rdg/><rdg/></app></p>", "Noon ; om."],
  [
    "a paragraph in a formula",
    "<p>It is <formula><math xmlns='http://www.w3.org/1998/Math/MathML'><msqrt><p xmlns='http://www.tei-c.org/ns/1.0'>two</p></msqrt></math></formula>.</p>",
    "√( two )",
  ],
  [
    "a word that goes on in the next line with what a hand deleted",
    "<ab>Vettiae so<lb n='7' break='no'/><del>rori</del>et</ab>",
    "Vettiae so- ⟦rori⟧et",
  ],
  [
    "words in a figure that stands in its line",
    "<p>One <figure place='inline'>two</figure>, three.</p>",
    "One two, three.",
  ],
  ["a mark of byte order alone", "<p>One</p><p>\uFEFF</p><lg><l>\uFEFF</l></lg>", "One"],
  [
    "a quotation with an empty item, over whose end a sign follows",
    "<p><said><item/>why?</said>, he asked.</p>",
    "why?, he asked.",
  ],
  ["a field that has nothing but a note", "<occupation><note>pilot</note></occupation>", "== [1] =="],
  [
    "a feature of several values",
    "<f name='class'><string>a clerk’s</string><string>a cook’s</string></f>",
    "a clerk’s a cook’s",
  ],
  [
    "a note that is all that a choice offers",
    "<p>One <choice><note>of a kind</note></choice> of two.</p>",
    "One [1] of two.",
  ],
  ["a raised letter after a lowered one", "<p>d<hi rend='sub'>10<hi rend='sup'>2</hi></hi> is it.</p>", "d102 is it."],
];

describe("documents that nobody meant", () => {
  it.each(documents)("keep their words, and nothing else, in every format: %s", async (_, text, printed) => {
    for (const layer of ["reading", "diplomatic"] as const) {
      const { files, findings } = await buildAndVerify(record(text), layer);
      expect(findings).toEqual([]);
      const typed = new TextDecoder().decode(files.get("txt"));
      if (layer === "reading") expect(typed.replace(/\s+/g, " ")).toContain(printed);
    }
  });
});
