import { describe, expect, it } from "vitest";

import { buildAndVerify, type BuiltAndVerified } from "../verify/build-and-verify.ts";
import { readBook } from "./pdf/book.ts";

const headerOf = (titles: string): string =>
  `<teiHeader><fileDesc><titleStmt>${titles}</titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>`;
const textOf = (titles: string, body: string): string =>
  `<TEI>${headerOf(titles)}<text><body>${body}</body></text></TEI>`;

/** A corpus within a corpus; a title with a correction; a text without a title. */
const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${headerOf("<title>Letters</title>")}
  ${textOf('<title level="s">Series</title><title>The <hi>first</hi> letter</title>', "<p>Dear you.</p>")}
  <teiCorpus>${headerOf("<title>More</title>")}
    ${textOf('<title xml:lang="fr">La <choice><sic>secnde</sic><corr>seconde</corr></choice></title>', `<pb n="4"/><p>Dear <choice><sic>al</sic><corr>all</corr></choice>.</p>`)}
  </teiCorpus>
  ${textOf("<title/>", "<p>The end.</p>")}</teiCorpus>`;

function htmlOf({ files }: BuiltAndVerified): string {
  return new TextDecoder().decode(files.get("html"));
}

describe.each(["reading", "diplomatic"] as const)("the %s layer of a corpus", layer => {
  const building = buildAndVerify(corpus, layer);

  it("has its texts whole and in their order in every format", async () => {
    expect((await building).findings).toEqual([]);
  });

  it("has the title of each before it on the page, as furniture", async () => {
    const html = htmlOf(await building);
    const titles = [...html.matchAll(/<h2 class="title-of-text"[^>]*data-furniture=""[^>]*>([^<]*)<|(Dear|The end)/g)];
    const order = titles.map(([, title, words]) => title ?? words);
    expect(order.slice(0, 5)).toEqual(["The first letter", "Dear", "La seconde", "Dear", "The end"]);
  });

  it("has the title of each before it in plain text", async () => {
    const typed = new TextDecoder().decode((await building).files.get("txt"));
    expect(typed).toMatch(/\nThe first letter\n\nDear you\.\n\n\nLa seconde\n\n\[p\. 4\]\n\nDear all?\.\n\nThe end\./);
  });

  it("has the title of each before it in the book, and in its contents", async () => {
    const { sheets } = await readBook((await building).files.get("pdf")!);
    expect(sheets.map(({ text }) => text).join(" ")).toMatch(/The first letter Dear you\. La seconde (\[4\] )?Dear/);
    expect(sheets.find(({ text }) => text.startsWith("Contents"))!.text).toMatch(/The first letter 1 La seconde 1/);
  });
});

it("a document that is no corpus has no title of its text", async () => {
  const alone = corpus
    .replace(/^.*?<TEI>/s, '<TEI xmlns="http://www.tei-c.org/ns/1.0">')
    .replace(/<\/TEI>.*$/s, "</TEI>");
  const built = await buildAndVerify(alone, "reading", { formats: ["html"] });
  expect(htmlOf(built)).not.toContain('<h2 class="title-of-text"');
});

it("the contents list of the page has the divisions of each text under its title, and the parts under their divisions", async () => {
  const part = (head: string, body = "<p/>"): string => `<div><head>${head}</head>${body}</div>`;
  const divided = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">${headerOf("<title>Plays</title>")}
    ${textOf("<title>First play</title>", part("Act I", part("Scene 1") + part("Scene 2")) + part("Act II"))}
    ${textOf("<title/>", part("Prologue"))}</teiCorpus>`;
  const html = htmlOf(await buildAndVerify(divided, "reading", { formats: ["html"] }));
  const contents = /<nav.*?<\/nav>/s
    .exec(html)![0]
    .replace(/<(\/?)(ul|li)>|<[^>]*>/g, (_, end: string, name = "") => (name === "ul" ? (end ? ")" : "(") : ""));
  expect(contents).toContain("(First play(Act I(Scene 1Scene 2)Act II)Prologue)");
  expect([...html.matchAll(/<(h\d)[^>]*>([^<]*)</g)].map(([, level, head]) => `${level} ${head}`)).toEqual(
    expect.arrayContaining(["h2 First play", "h3 Act I", "h4 Scene 1"]),
  );
  expect(html).toMatch(/href="#title\.1">First play<.*id="title\.1"/s);
});

describe.each(["reading", "diplomatic"] as const)(
  "a text of a corpus that begins with its title, in the %s layer",
  layer => {
    const corpusOf = (body: string): string =>
      `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">${headerOf("<title>Letters</title>")}${textOf("<title>To Ada</title>", body)}</teiCorpus>`;
    it.each<[string, string, RegExp]>([
      [
        "a head",
        `<pb n="1"/><div><head>To <hi>ADA</hi>.<note>N.</note></head><p>Dear.</p></div>`,
        /To ADA\.\s*\[1\]\s+Dear/,
      ],
      ["another head", `<div><head>To Adam</head><p>Dear.</p></div>`, /To Ada\n+To Adam\s+Dear/],
      ["words before the head", `<p>Dear.</p><div><head>To Ada</head></div>`, /To Ada\n+Dear\.\n+To Ada/],
    ])("says it once: %s", async (_, body, typed) => {
      const { files, findings } = await buildAndVerify(corpusOf(body), layer);
      expect(findings).toEqual([]);
      const text = new TextDecoder().decode(files.get("txt")).split(/^={72}$/m)[1]!;
      expect(text).toMatch(typed);
      const count = text.match(/To Ada/gi)!.length;
      const article = /<article.*<\/article>/s.exec(new TextDecoder().decode(files.get("html")))![0];
      expect(article.replace(/<[^>]*>/g, "").match(/To Ada/gi)).toHaveLength(count);
      const { sheets } = await readBook(files.get("pdf")!);
      const inBook = sheets.filter(sheet => sheet.text.includes("Dear")).map(sheet => sheet.text);
      expect(inBook.join(" ").match(/To Ada/gi)).toHaveLength(count);
    });
  },
);
