/**
 * TEI documents of any size, made of words that nobody wrote, the same in each run: prose as people write it, prose of few
 * words, a register that says ditto, a liturgy of responses. And the same documents with what goes wrong on the way.
 */

/** Park and Miller, 1988. */
function seeded(seed) {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

const syllables = "ba co di fe gu ha li mo ne po ra si ta ve wo en ar is ol um th st an er in ing al or ed es".split(
  " ",
);

function madeWord(random) {
  const length = 1 + Math.floor(random() * 4);
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join("");
}

/** Of `size` words the first is the most frequent, and the nth has an nth of its share, as in any language (Zipf). */
function vocabularyOf(size, random) {
  const words = Array.from({ length: size }, () => madeWord(random));
  return () => words[Math.floor(size ** random()) - 1];
}

function punctuated(word, random) {
  const chance = random();
  if (chance < 0.08) return `${word},`;
  if (chance < 0.13) return `${word}.`;
  return chance < 0.2 ? word[0].toUpperCase() + word.slice(1) : word;
}

/** Chapters, each a list of paragraphs, each a list of words. */
const texts = {
  prose: random => {
    const word = vocabularyOf(30_000, random);
    return () => Array.from({ length: 40 + Math.floor(random() * 120) }, () => punctuated(word(), random));
  },
  "few words": random => {
    const words = Array.from({ length: 36 }, () => madeWord(random));
    return () =>
      Array.from({ length: 40 + Math.floor(random() * 120) }, () => words[Math.floor(random() * words.length)]);
  },
  register: random => () => {
    const sum = random() < 0.3 ? `${1 + Math.floor(random() * 19)}s.` : "ditto";
    return ["Ditto", "of", "ditto,", "ditto", "ditto", sum, random() < 0.5 ? "paid" : "ditto"];
  },
  liturgy: random => {
    const responses = Array.from({ length: 5 }, () => Array.from({ length: 9 }, () => madeWord(random)));
    let turn = 0;
    return () => responses[turn++ % responses.length];
  },
};

export const kinds = Object.keys(texts);

/** The chapters of a document of about so many bytes: its number, and lists of words. */
export function chaptersOf(kind, bytes, seed = 1) {
  const paragraph = texts[kind](seeded(seed));
  const chapters = [];
  for (let length = 0; length < bytes;) {
    const chapter = [];
    for (let size = 0; size < 20_000 && length < bytes;) {
      const words = paragraph();
      const written = words.join(" ").length + 12;
      chapter.push(words);
      size += written;
      length += written;
    }
    chapters.push({ number: chapters.length + 1, paragraphs: chapter });
  }
  return chapters;
}

/** The faults that come between a document and its output. */
export const alterations = {
  nothing: chapters => chapters,
  "a word lost": chapters => withChanged(chapters, 1, words => words.slice(1)),
  "300 differences": chapters => withChanged(chapters, 300, lostChangedOrAdded),
  "a chapter moved": chapters => {
    const from = Math.floor(chapters.length / 3);
    return [...chapters.slice(0, from), ...chapters.slice(from + 1), chapters[from]];
  },
  "everything other": (chapters, kind, bytes) => chaptersOf(kind, bytes, 2),
  "every fourth word other": chapters =>
    eachParagraph(chapters, words => words.map((word, i) => (i % 4 === 0 ? `${word}x` : word))),
};

function lostChangedOrAdded([first, ...others], nth) {
  if (nth % 3 === 0) return others;
  return nth % 3 === 1 ? [first.toUpperCase(), ...others] : ["added", first, ...others];
}

/** So many paragraphs, spread evenly, as `change` makes them. */
function withChanged(chapters, count, change) {
  const paragraphs = chapters.reduce((sum, chapter) => sum + chapter.paragraphs.length, 0);
  const every = Math.max(1, Math.floor(paragraphs / (count + 1)));
  let [at, changed] = [0, 0];
  return eachParagraph(chapters, words => (++at % every === 0 && changed < count ? change(words, changed++) : words));
}

function eachParagraph(chapters, change) {
  return chapters.map(({ number, paragraphs }) => ({ number, paragraphs: paragraphs.map(words => change(words)) }));
}

/** With a page every 25 paragraphs of a chapter, and a note every 20. */
export function teiOf(kind, chapters) {
  const write = (words, i, number) => {
    const page = i % 25 === 0 ? `<pb n="${number}.${i / 25 + 1}"/>` : "";
    const note = i % 20 === 10 ? `<note>See chapter ${number}, ${words.slice(1, 7).join(" ")}</note>` : "";
    if (kind === "register") return `<p>${page}${words.join(" ")}${note}</p>\n`;
    return `<p>${page}${words.slice(0, 4).join(" ")} <hi>${words[4]}</hi> ${words.slice(5).join(" ")}${note}</p>\n`;
  };
  const divisions = chapters.map(
    ({ number, paragraphs }) =>
      `<div><head>Chapter ${number}</head>\n${paragraphs.map((words, i) => write(words, i, number)).join("")}</div>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Words</title></titleStmt>
<publicationStmt><p>Not published.</p></publicationStmt><sourceDesc><p>Made for measuring.</p></sourceDesc></fileDesc></teiHeader>
<text><body>${divisions.join("\n")}</body></text></TEI>
`;
}
