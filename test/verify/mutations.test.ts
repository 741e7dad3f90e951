import { describe, expect, it } from "vitest";

import { findingsIn } from "./small-edition.ts";
import { pick, seeded } from "./seeded.ts";

/** An edition by chance: few words, so that they often repeat; a page every so often; a note here and there. */
interface Chance {
  readonly tei: string;
  readonly words: readonly string[];
  readonly notes: readonly string[];
}

const vocabulary =
  "the and a treaty missile Putin Clinton defence START - said we you of to in, it. 2000 (so) não 条约".split(" ");

function editionByChance(random: () => number): Chance {
  const words: string[] = [];
  const notes: string[] = [];
  const length = 5 + Math.floor(random() * 120);
  for (let i = 0; i < length; i++) {
    words.push(pick(random, vocabulary));
    if (random() < 0.05) words.push(`\ue001${1 + words.filter(word => word.startsWith("\ue001")).length}`);
    if (random() < 0.04) {
      notes.push(Array.from({ length: 1 + Math.floor(random() * 8) }, () => pick(random, vocabulary)).join(" "));
      words.push(`\ue002${notes.length}`);
    }
  }
  const tei = words
    .map(word =>
      write(
        word,
        n => `<pb n="${n}"/>`,
        n => `<note>${notes[n - 1] ?? ""}</note>`,
      ),
    )
    .join(" ");
  return { tei: `<p>${tei}</p>`, words, notes };
}

/** A word as it is, a page mark (1) or a call (2) as the format has it. */
function write(word: string, page: (n: number) => string, call: (n: number) => string): string {
  if (word.startsWith("\ue001")) return page(Number(word.slice(1)));
  return word.startsWith("\ue002") ? call(Number(word.slice(1))) : word;
}

const formats = {
  html: ({ words, notes }: Omit<Chance, "tei">): string => {
    const text = words.map(word =>
      write(
        word,
        n => `<a data-furniture data-page="${n}">${n}</a>`,
        n => `<sup data-furniture data-call="n${n}">${n}</sup>`,
      ),
    );
    const bodies = notes.map((note, i) => `<p data-note="n${i + 1}">${note}</p>`);
    return `<div data-text>${text.join(" ")}</div><div data-notes>${bodies.join("")}</div>`;
  },
  txt: ({ words, notes }: Omit<Chance, "tei">): string => {
    const rule = "=".repeat(72);
    const text = words.map(
      (word, i) =>
        write(
          word,
          n => `[p. ${n}]`,
          n => `[${n}]`,
        ) + (i % 9 === 8 ? "\n" : " "),
    );
    const bodies = notes.map((note, i) => `[${i + 1}] ${note}\n`);
    return `head\n${rule}\n${text.join("")}\n${notes.length > 0 ? `${rule}\n${bodies.join("")}` : ""}${rule}\ncolophon`;
  },
} as const;

type Mutation = (words: string[], at: number, random: () => number) => void;

const mutations: readonly Mutation[] = [
  (words, at) => words.splice(at, 1),
  (words, at, random) => words.splice(at, 0, pick(random, vocabulary)),
  (words, at) => words.splice(at, 0, words[at]!),
  (words, at) => ([words[at], words[at + 1]] = [words[at + 1] ?? "end", words[at]!]),
  (words, at) => words.splice(at, 2, words.slice(at, at + 2).join("")),
  (words, at) => (words[at] = `${words[at] ?? ""}.`),
  (words, at) => (words[at] = (words[at] ?? "").slice(1)),
  (words, at, random) => words.push(...words.splice(at, 1 + Math.floor(random() * 10))),
  (words, at, random) => words.splice(at, 1 + Math.floor(random() * 30)),
];

/** Changes the text, for certain: where nothing came of it (two equal words that changed places), once more. */
function mutate<T extends Omit<Chance, "tei">>(chance: T, random: () => number): T {
  const inNotes = chance.notes.length > 0 && random() < 0.2;
  const words = inNotes ? (chance.notes[0] ?? "").split(" ") : [...chance.words];
  const before = words.join(" ");
  pick(random, mutations)(words, Math.floor(random() * words.length), random);
  // Marks are changed by their own tests; glued to a word, they are no longer what `write` knows.
  const glued = words.some(
    word => /.[\ue001\ue002]|[\ue001\ue002]\d*\D/.test(word) || (/^\d+$/.test(word) && word !== "2000"),
  );
  if (words.join(" ") === before || glued || words.join(" ").split(" ").filter(Boolean).join(" ") === before)
    return mutate(chance, random);
  return inNotes ? { ...chance, notes: [words.join(" "), ...chance.notes.slice(1)] } : { ...chance, words };
}

describe.each(["html", "txt"] as const)("an edition by chance as %s", format => {
  it("has no finding when it is whole, and one at least when anything in it was changed", async () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = seeded(seed * 7919);
      const chance = editionByChance(random);
      expect(await findingsIn(format, formats[format](chance), chance.tei), `seed ${seed}, whole`).toEqual([]);
      const mutated = mutate(chance, random);
      const findings = await findingsIn(format, formats[format](mutated), chance.tei);
      expect(findings.length, `seed ${seed}: ${mutated.words.join(" ")}`).toBeGreaterThan(0);
    }
  });
});
