import { describe, expect, it } from "vitest";

import { columnsOf } from "../../../src/core/columns.ts";
import { typeTei } from "./type-tei.ts";

const long = "The measures that the two delegations had agreed upon in the spring were read out once more";

describe("a list", () => {
  it("has a mark before each item, and its number where the list is numbered", async () => {
    const typed = await typeTei(
      `<list><item>one</item><item>${long}</item></list><list rend="numbered"><item>first</item><item n="b)">second</item></list>`,
    );
    expect(typed).toBe(
      "* one\n* The measures that the two delegations had agreed upon in the spring\n  were read out once more\n\n1. first\nb) second",
    );
  });

  it("has the labels that the source has, short ones as marks, and no others", async () => {
    const typed = await typeTei(
      `<list><label>a)</label><item>Peril points: <list><label>1.</label><item>Without excluding other factors.</item></list></item><label>Escape clause</label><item>By approval.</item></list>`,
    );
    expect(typed).toBe("a) Peril points:\n\n   1. Without excluding other factors.\n\nEscape clause\n    By approval.");
  });
});

describe("a table", () => {
  it("stands in columns, figures to the right, below its heading", async () => {
    const typed = await typeTei(
      `<table><row role="label"><cell>Name</cell><cell>Votes</cell></row><row><cell>Gore</cell><cell>48</cell></row><row><cell>Bush</cell><cell>1,047</cell></row></table>`,
    );
    expect(typed).toBe("----  -----\nName  Votes\n----  -----\nGore     48\nBush  1,047\n----  -----");
  });

  it("keeps within the measure, and parts its rows where a cell takes several lines", async () => {
    const typed = await typeTei(
      `<table><row><cell>${long}</cell><cell>${long}</cell></row><row><cell>x</cell><cell/></row></table>`,
    );
    expect(Math.max(...typed.split("\n").map(columnsOf))).toBe(72);
    expect(typed).toContain("\n\nx\n\n---");
  });

  it("keeps cells in their columns below one that spans rows, and pages between its rows", async () => {
    const typed = await typeTei(
      `<table><row><cell rows="2">A</cell><cell>漢字</cell></row><row><cell>c</cell></row></table><table><row><cell>d</cell><cell>e</cell></row><pb n="2"/><row><cell>f</cell></row></table>`,
    );
    expect(typed).toContain("A    漢字\n     c\n");
    expect(typed).toContain("d    e\n---  ---\n\n[p. 2]\n\n---\nf\n---");
  });

  it("is typed cell below cell where it is too wide for columns", async () => {
    const word = "x".repeat(40);
    const typed = await typeTei(`<table><row><cell>${word}</cell><cell>${word}</cell></row></table>`);
    expect(typed).toBe(`${word}\n${word}`);
  });
});

describe("verse and drama", () => {
  it("keeps the lines of verse, and hangs what is too long for one", async () => {
    const typed = await typeTei(`<lg><l>Short</l><l>${long}</l></lg><lg><l>Next</l></lg>`);
    expect(typed.split("\n")).toEqual([
      "Short",
      "The measures that the two delegations had agreed upon in the spring were",
      "    read out once more",
      "",
      "Next",
    ]);
  });

  it("sets a label apart where no point ends it, and runs it in where one does", async () => {
    const typed = await typeTei(
      "<sp><speaker>Bernardo</speaker><l>Who's there?</l></sp><sp><speaker>Francisco.</speaker><p>Nay, answer me.</p></sp>",
    );
    expect(typed).toBe("Bernardo\n    Who's there?\n\nFrancisco. Nay, answer me.");
  });

  it("names the speaker whom only @who names", async () => {
    const header =
      '<profileDesc><particDesc><listPerson><person xml:id="p"><persName>Vladimir Putin</persName></person></listPerson></particDesc></profileDesc>';
    const typed = await typeTei('<sp who="#p #q"><p>Nay.</p></sp>', { header });
    expect(typed).toBe("[Vladimir Putin, speaker q:] Nay.");
  });
});

describe("what an editor or a scribe did", () => {
  it("is marked about the words", async () => {
    const typed = await typeTei(
      "<p>a <del>b</del> <add>c</add> <unclear>d</unclear> <supplied>e</supplied> f<supplied>,</supplied> <app><lem>g</lem><rdg wit='#B #C'>h</rdg><rdg wit='#D'/></app>, i</p>",
    );
    expect(typed).toBe("a ⟦b⟧ \\c/ d[?] [e] f, g [1], i");
  });

  it("is said of a redaction: how much, and under which exemption", async () => {
    const header =
      '<encodingDesc><classDecl><taxonomy><category xml:id="b"><catDesc>1.5(b)</catDesc></category></taxonomy></classDecl></encodingDesc>';
    const typed = await typeTei(
      '<p>Before <gap reason="redacted" unit="line" quantity="3" ana="#b"/> after <gap reason="illegible" extent="a [word]"/>.</p>',
      { header },
    );
    expect(typed).toBe("Before [redacted, 3 lines, 1.5(b)] after [illegible, a (word)].");
  });
});

describe("the lines of the source", () => {
  const body = '<p>One line<lb/>and an<lb break="no"/>other<fw type="pageNum">7</fw></p>';
  it("are kept in the diplomatic text, with what is stamped and numbered", async () => {
    expect(await typeTei(body, { layer: "diplomatic" })).toBe("One line\nand an-\nother\n\n7");
  });
  it("run on in the reading text", async () => {
    expect(await typeTei(body)).toBe("One line and another");
  });
});

describe("notes", () => {
  const body =
    '<pb n="1"/><p>One<note>First, <list><item>a</item></list></note> two.</p><pb n="2"/><p>Three <pb n="3"/>four<note>Second.</note>.</p><p>Five.</p>';
  it("stand below the page that calls them, where that is asked", async () => {
    const typed = await typeTei(body, { notes: "page" });
    const rule = "_".repeat(24);
    expect(typed).toBe(
      `[p. 1]\n\nOne [1] two.\n\n${rule}\n[1] First,\n\n    * a\n${rule}\n\n[p. 2]\n\nThree [p. 3] four [2].\n\n${rule}\n[2] Second.\n${rule}\n\nFive.`,
    );
  });
  it("stand after the text otherwise", async () => {
    expect(await typeTei(body)).not.toContain("Second.");
  });
});

describe("scripts", () => {
  it("of ideographs break within a word at the measure, and nowhere before a closing point", async () => {
    const typed = await typeTei(`<p>${"漢字、".repeat(40)}</p>`);
    const lines = typed.split("\n");
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      expect(columnsOf(line)).toBeLessThanOrEqual(72);
      expect(line).not.toMatch(/^、/);
    }
    expect(lines.join("")).toBe("漢字、".repeat(40));
  });

  it("from right to left stand in the order in which they are read, without marks of direction", async () => {
    expect(await typeTei('<p xml:lang="he">שלום <foreign xml:lang="en">peace</foreign> עולם</p>')).toBe(
      "שלום peace עולם",
    );
  });
});

describe("words that look like marks of ours", () => {
  it.each([
    ["a rule between the parts", "=".repeat(72)],
    ["a rule about notes", "_".repeat(24)],
    ["a rule of a table", "---"],
    ["a call", "[1]"],
    ["a page", "[p. 1]"],
    ["a label of a redaction", "[redacted, 3 lines]"],
  ])("are words still: %s", async (_, words) => {
    const body = `<pb n="1"/><p>${words}</p><p>a <gap reason="redacted" unit="line" quantity="3"/><note>${words}</note></p><list><item>${words}</item></list><table><row><cell>${words}</cell><cell>--- ---</cell></row></table>`;
    for (const notes of ["end", "page"] as const) expect(await typeTei(body, { notes })).toContain(words);
  });
});
