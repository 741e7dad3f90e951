import { describe, expect, it } from "vitest";

import { seeded } from "./seeded.ts";
import { findingsIn, gist, html, printed, printPdf, small, txt, type PrintedLine } from "./small-edition.ts";

describe("an output that carries the text of the TEI", () => {
  it("has no finding in HTML", async () => {
    expect(await findingsIn("html", html)).toEqual([]);
  });
  it("has no finding in plain text", async () => {
    expect(await findingsIn("txt", txt)).toEqual([]);
  });
  it("has no finding in PDF, where words go on over pieces, lines and sheets", async () => {
    expect(await findingsIn("pdf", await printPdf(printed))).toEqual([]);
  });
});

const pageMark = '<a data-furniture data-page="2" id="page.2">p. 2</a>';
const firstNote = '<li data-note="n1">They met in Auckland. <a data-furniture href="#c1">back</a></li>';

/** Damages to the HTML, and the one finding that must come of each. */
const damages: [title: string, from: string, to: string, finding: string][] = [
  [
    "a word dropped",
    "how kind you",
    "how you",
    "REC-Y021 | p. 1 | The TEI: Zealand very well, and how [kind] you were. - POTUS interrupting: | The HTML: Zealand very well, and how [] you were. - POTUS interrupting:",
  ],
  [
    "a word invented",
    "kind you",
    "kind and you",
    "REC-Y022 | p. 1 | The TEI: very well, and how kind [] you were. - POTUS interrupting: | The HTML: very well, and how kind [and] you were. - POTUS interrupting:",
  ],
  [
    "a comma lost",
    '<span class="supplied">,</span>',
    "",
    "REC-Y023 | p. 1 | The TEI: meeting in New Zealand very [well,] and how kind you were. | The HTML: meeting in New Zealand very [well] and how kind you were.",
  ],
  [
    "two words that changed places",
    "both sides",
    "sides both",
    "REC-Y024 | p. 2 | The TEI: Mutual deterrence works because laughs [both sides] believe in it. The dinner | The HTML: Mutual deterrence works because laughs [sides both] believe in it. The dinner",
  ],
  [
    "two words that became one",
    "off to",
    "offto",
    "REC-Y025 | p. 2 | The TEI: dinner ends and they go [off to] the concert. | The HTML: dinner ends and they go [offto] the concert.",
  ],
  [
    "a word that became two",
    "deterrence",
    "deter rence",
    "REC-Y025 | p. 1 | The TEI: were. - POTUS interrupting: Mutual [deterrence] works because laughs both sides | The HTML: were. - POTUS interrupting: Mutual [deter rence] works because laughs both sides",
  ],
  [
    "a paragraph printed twice",
    "<p>The dinner ends and they go off to the concert.",
    "<p>The dinner ends and they go off to the concert.</p><p>The dinner ends and they go off to the concert.",
    "REC-Y022 | p. 2 | The TEI: go off to the concert. [] | The HTML: go off to the concert. [The dinner ends and they go off to the concert.]",
  ],
  [
    "text hidden from the reader",
    "both sides",
    "<span hidden>both</span> sides",
    "REC-Y021 | p. 2 | The TEI: Mutual deterrence works because laughs [both] sides believe in it. The | The HTML: Mutual deterrence works because laughs [] sides believe in it. The",
  ],
  [
    "text turned into a comment",
    "both sides",
    "<!-- both --> sides",
    "REC-Y021 | p. 2 | The TEI: Mutual deterrence works because laughs [both] sides believe in it. The | The HTML: Mutual deterrence works because laughs [] sides believe in it. The",
  ],
  [
    "text passed off as furniture",
    "both sides",
    "<span data-furniture>both</span> sides",
    "REC-Y021 | p. 2 | The TEI: Mutual deterrence works because laughs [both] sides believe in it. The | The HTML: Mutual deterrence works because laughs [] sides believe in it. The",
  ],
  [
    "markup shown as text",
    "<span>laughs</span>",
    "&lt;i&gt;laughs",
    "REC-Y023 | p. 2 | The TEI: interrupting: Mutual deterrence works because [laughs] both sides believe in it. | The HTML: interrupting: Mutual deterrence works because [<i>laughs] both sides believe in it.",
  ],
  [
    "a misreading printed beside its correction",
    "<span data-furniture hidden>F irst</span>",
    " <s>F</s>",
    "REC-Y022 | p. 1 | The TEI: First [] Session - Putin: I remember | The HTML: First [F] Session - Putin: I remember",
  ],
  [
    "a page mark in the wrong place",
    `${pageMark} because`,
    `because ${pageMark}`,
    "REC-Y027 | p. 2 | The TEI: POTUS interrupting: Mutual deterrence works [] because laughs both sides believe | The HTML: interrupting: Mutual deterrence works because [] laughs both sides believe in",
  ],
  [
    "a page mark lost",
    pageMark,
    "",
    "REC-Y026 | p. 2 | The TEI: POTUS interrupting: Mutual deterrence works [] because laughs both sides believe",
  ],
  [
    "a page mark invented",
    "both sides",
    'both <a data-furniture data-page="3">p. 3</a> sides',
    "REC-Y028 | p. 3 | The HTML: deterrence works because laughs both [] sides believe in it. The",
  ],
  ["a note lost", firstNote, "", "REC-Y029 | p. 1"],
  ["a note invented", firstNote, `${firstNote}<li data-note="n9">Said in English.</li>`, "REC-Y030 | p. ?"],
  [
    "a call of a note lost",
    '<sup data-furniture data-call="n1">1</sup>',
    "",
    "REC-Y032 | p. 1 | The TEI: and how kind you were. [] - POTUS interrupting: Mutual deterrence",
  ],
  [
    "a call that leads nowhere",
    "both sides",
    'both<sup data-furniture data-call="n9">9</sup> sides',
    "REC-Y034 | p. 2 | The HTML: deterrence works because laughs both [] sides believe in it. The",
  ],
  [
    "a word lost in a note",
    "They met in Auckland",
    "They met Auckland",
    "REC-Y021 | p. 1 | The TEI: They met [in] Auckland. | The HTML: They met [] Auckland.",
  ],
];

describe("damage to the HTML is found once, with its page and both contexts", () => {
  it.each(damages)("%s", async (_, from, to, finding) => {
    expect(html).toContain(from);
    expect((await findingsIn("html", html.replace(from, to))).map(gist)).toEqual([finding]);
  });

  it("a call of a note in the wrong place", async () => {
    const call = '<sup data-furniture data-call="n1">1</sup>';
    const moved = html.replace(call, "").replace("how kind", `how${call} kind`);
    expect((await findingsIn("html", moved)).map(gist)).toEqual([
      "REC-Y033 | p. 1 | The TEI: and how kind you were. [] - POTUS interrupting: Mutual deterrence | The HTML: Zealand very well, and how [] kind you were. - POTUS",
    ]);
  });

  it("a speech in another place, with what stands in it, is one finding", async () => {
    const speech = html.slice(html.indexOf('<div class="sp"><b>- POTUS'), html.indexOf("<div><p>The dinner"));
    const moved = html.replace(speech, "").replace("</main>", `${speech}</main>`);
    expect((await findingsIn("html", moved)).map(({ code }) => code)).toEqual(["REC-Y024"]);
  });

  it("two notes that changed places", async () => {
    const second = '<li data-note="n2">A jazz concert at the Kremlin.</li>';
    const findings = await findingsIn("html", html.replace(firstNote + second, second + firstNote));
    expect(findings.map(({ code }) => code)).toEqual(["REC-Y031"]);
  });

  it("points at the place in either file", async () => {
    const damaged = html.replace("both sides", "sides");
    const [finding] = await findingsIn("html", damaged);
    const line = damaged.split("\n")[5] ?? "";
    const column = line.indexOf(" sides believe") + 1;
    expect(finding?.location).toMatchObject({ file: "small.xml", page: "2", xpath: "/TEI/text[1]/body[1]/sp[2]/p[1]" });
    expect(finding?.related?.[1]?.location).toEqual({ file: "small.html", line: 6, column, page: "2" });
  });
});

describe("damage to the plain text", () => {
  const cases: [title: string, from: string, to: string, findings: string[]][] = [
    ["a word dropped", "how kind", "how", ["REC-Y021"]],
    ["a page mark lost", "[p. 2] ", "", ["REC-Y026"]],
    ["a page mark moved", "works [p. 2] because", "works because [p. 2]", ["REC-Y027"]],
    ["a page mark of no page", "both\n", "[p. 3] both\n", ["REC-Y022"]],
    ["a note lost", "[1] They met in\n    Auckland.\n", "", ["REC-Y029"]],
    ["a call lost", "were.[1]", "were.", ["REC-Y032"]],
    ["the last word of a note lost", "\n    Auckland.", "", ["REC-Y021"]],
    ["lines of a note that changed places", "They met in\n    Auckland.", "Auckland.\n They met in", ["REC-Y024"]],
    ["a file cut off", txt.slice(txt.indexOf("The dinner")), "", ["REC-Y036"]],
  ];
  it.each(cases)("is found once: %s", async (_, from, to, codes) => {
    expect(txt).toContain(from);
    expect((await findingsIn("txt", txt.replace(from, to))).map(({ code }) => code)).toEqual(codes);
  });

  it("names line and column", async () => {
    const damaged = txt.replace("how kind", "how mean");
    const [finding] = await findingsIn("txt", damaged);
    const column = (damaged.split("\n")[7] ?? "").indexOf("mean") + 1;
    expect(finding?.related?.[1]?.location).toEqual({ file: "small.txt", line: 8, column, page: "1" });
  });
});

describe("plain text that looks like its own marks", () => {
  const rule = "=".repeat(72);
  it("is compared as words", async () => {
    const tei = `<pb n="3"/><p>See [p. 3] and [1] there.<note type="editorial">Not here.</note></p>`;
    const output = `head\n${rule}\n[p. 3] See [p. 3] and [1] there.[1]\n${rule}\n[1] Not here.\n${rule}\nend\n`;
    expect(await findingsIn("txt", output, tei)).toEqual([]);
    const [finding, ...others] = await findingsIn("txt", output.replace("and [1]", "and"), tei);
    expect([finding?.code, others]).toEqual(["REC-Y023", []]);
  });
});

describe("a passage withheld", () => {
  const rule = "=".repeat(72);
  const tei = `<pb n="1"/><p>He named <gap reason="redacted" quantity="3" unit="line"/>, and left.</p>`;
  const print = (label: string): string => `head\n${rule}\n[p. 1] He named ${label} and left.\n${rule}\nend\n`;
  it("may print its label in plain text", async () => {
    expect(await findingsIn("txt", print("[3 lines, FOIA (b)(1)],"), tei)).toEqual([]);
  });
  it("may print nothing else", async () => {
    expect((await findingsIn("txt", print("[3 lines] Smith,"), tei)).map(({ code }) => code)).toEqual(["REC-Y023"]);
  });
});

describe("damage to the PDF", () => {
  const replaceText = (from: string, to: string): readonly (readonly PrintedLine[])[] =>
    printed.map(sheet => sheet.map(line => line.map(([tag, text]) => [tag, text.replace(from, to)] as const)));

  const cases: [title: string, from: string, to: string, codes: string[]][] = [
    ["a word dropped", "how ", "", ["REC-Y021"]],
    ["a comma lost", ", and how", " and how", ["REC-Y023"]],
    ["a space lost between words", "deterrence works", "deterrenceworks", ["REC-Y025"]],
    ["a word parted within a line", "remember", "remem ber", ["REC-Y025"]],
    ["a page mark with another number", "[2]", "[3]", ["REC-Y026", "REC-Y028"]],
    ["a word lost in a note", "jazz ", "", ["REC-Y021"]],
  ];
  it.each(cases)("is found once: %s", async (_, from, to, codes) => {
    const findings = await findingsIn("pdf", await printPdf(replaceText(from, to)));
    expect(findings.map(({ code }) => code).sort()).toEqual(codes);
  });

  const retag = (text: string, to: string): readonly (readonly PrintedLine[])[] =>
    printed.map(sheet => sheet.map(line => line.map(([tag, old]) => [old === text ? to : tag, old] as const)));

  it("text that is tagged as apparatus is missing", async () => {
    const findings = await findingsIn("pdf", await printPdf(retag("both sides believe in it.", "Apparatus")));
    expect(findings.map(({ code }) => code)).toEqual(["REC-Y021"]);
  });

  it("text without a tag of ours is invented", async () => {
    const findings = await findingsIn("pdf", await printPdf(retag("Printed for the test", "Span")));
    expect(findings.map(({ code }) => code)).toEqual(["REC-Y022"]);
  });

  it("a line may end after a hyphen within a word, and not elsewhere", async () => {
    const tei = `<pb n="1"/><p>one-on-ones and himselfskiing</p>`;
    const setLines = (...lines: string[]): Promise<Uint8Array> =>
      printPdf([[[["PageMark", "[1]"]], ...lines.map((text): PrintedLine => [["Reading", text]])]]);
    expect(await findingsIn("pdf", await setLines("one-on-", "ones and himselfskiing"), tei)).toEqual([]);
    const parted = await findingsIn("pdf", await setLines("one-on-ones and himself", "skiing"), tei);
    expect(parted.map(({ code }) => code)).toEqual(["REC-Y025"]);
  });

  it("a PDF cut off, or with damaged bytes, is found out", async () => {
    const whole = await printPdf(printed);
    for (let part = 1; part < 12; part++) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 12));
      expect((await findingsIn("pdf", cut)).length, `${part} parts of 12`).toBeGreaterThan(0);
    }
    for (let first = 0; first < 25; first++) {
      const noise = whole.map((byte, i) => (i % 503 === first * 20 ? byte ^ 0x55 : byte));
      expect((await findingsIn("pdf", noise)).length, `byte ${first * 20}`).toBeGreaterThan(0);
    }
  });

  it("a file that is no PDF is said to be none", async () => {
    expect((await findingsIn("pdf", "no PDF")).map(({ code }) => code)).toEqual(["REC-Y036"]);
  });
});

it("a garbled paragraph is one finding, and a thousand differences are bounded", async () => {
  const garbled = html.replace("The dinner ends and they go off to the concert", "Nobody ever said what they were");
  expect((await findingsIn("html", garbled)).map(({ code }) => code)).toEqual(["REC-Y023"]);
  const words = Array.from({ length: 6000 }, (_, i) => `w${i}`);
  const changed = words.map((word, i) => (i % 12 === 5 ? `${word}x` : word));
  const findings = await findingsIn("html", `<p data-text>${changed.join(" ")}</p>`, `<p>${words.join(" ")}</p>`);
  expect(findings).toHaveLength(101);
  expect(findings.at(-1)?.message).toBe("Further differences between the TEI and the HTML, not listed: 400.");
});

it("an empty text and its empty output are equal", async () => {
  expect(await findingsIn("html", "<p data-text></p>", "<p/>")).toEqual([]);
  expect((await findingsIn("html", "<p data-text></p>", small)).length).toBeGreaterThan(0);
});

describe("a book of 300,000 words", { timeout: 60_000 }, () => {
  const random = seeded(3);
  const words = Array.from({ length: 300_000 }, () => `w${Math.floor(20_000 * random() ** 3)}`);
  const tei = `<p>${words.join(" ")}</p>`;
  const print = (printed: readonly string[]): string => `<div data-text>${printed.join(" ")}</div>`;

  it("has no finding when it is whole", async () => {
    expect(await findingsIn("html", print(words), tei)).toEqual([]);
  });
  it("has one for each word that is wrong, listed to the bound", async () => {
    const damaged = words.map((word, i) => (i % 1000 === 500 ? "wrong" : word));
    const findings = await findingsIn("html", print(damaged), tei);
    expect(findings.at(-1)?.message).toBe("Further differences between the TEI and the HTML, not listed: 200.");
  });
  it("is told from one in which every third word is lost, or each is another", async () => {
    expect(await findingsIn("html", print(words.filter((_, i) => i % 3 > 0)), tei)).toHaveLength(101);
    expect(await findingsIn("html", print(words.map(word => `${word}x`)), tei)).toHaveLength(1);
  });
});
