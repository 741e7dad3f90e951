import { describe, expect, it } from "vitest";

import { readLayer } from "../../../src/verify/layers.ts";
import { namesIn, table } from "../../../src/verify/reading/elements.ts";
import { parseTei } from "../small-edition.ts";

/** The words of a text: a bar where one ends though no white space says so, a point where it may end or go on. */
function read(tei: string): string {
  const { words } = readLayer(parseTei(tei), "reading").main;
  return words.map(({ text, soft }, i) => (i === 0 ? text : `${soft ? "." : "|"}${text}`)).join("");
}

describe("the table of what an element is to a reader", () => {
  it("has each element once, and the clause of the Guidelines for it", () => {
    const names = table.flatMap(({ elements }) => namesIn(elements));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(table.filter(({ clause }) => !/^\d/.test(clause))).toEqual([]);
  });
});

describe("words in TEI without white space", () => {
  it.each([
    ["of blocks are never one", "<p>one</p><p>two</p><quote><l>three</l><l>four</l></quote>", "one|two|three|four"],
    [
      "of facts that nothing but facts stands beside",
      "<p><locusGrp><locus>1r</locus><locus>2v</locus></locusGrp></p>",
      "1r|2v",
    ],
    ["of a quotation and of its source", "<epigraph><quote>Arma</quote><bibl>Virgil</bibl></epigraph>", "Arma|Virgil"],
    [
      "of phrases are as the encoder wrote them",
      "<p>t<hi>w</hi>o <subst><del>x</del><add>y</add></subst>z</p>",
      "two|xyz",
    ],
    ["of an alteration are one word", "<p>ab<choice><sic>d</sic><corr>c</corr></choice></p>", "abc"],
    ["beside a direction are not of it", "<p>Well<stage>aside</stage>yes</p>", "Well|aside|yes"],
    ["at the end of a line go on where it says so", '<p>ab<lb break="no"/>bot of<lb/>Basel</p>', "abbot|of|Basel"],
    [
      "before a sign that follows a fact are as they are set",
      "<entry><form>pot</form>, <gram>n</gram></entry>",
      "pot.,|n",
    ],
    [
      "within a formula are as they are set",
      '<p><formula><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>a</mi><mo>+</mo></math></formula></p>',
      "a.+",
    ],
    ["of elements of a stranger are as they are set", '<p><a xmlns="urn:a"><b>one</b><b>two</b></a></p>', "one.two"],
  ])("%s", (_, tei, words) => {
    expect(read(tei)).toBe(words);
  });
});
