/**
 * The first word of Latin letters in which others stand that only look like them, or the other way round, and which: `"Mоscow": о is
 * U+043E, a Cyrillic letter`. Where a letter looks like none of the rest, as in µm or β-Carotin, it is meant. Unicode UTS 39, 4.
 */
export function foreignLetterIn(text: string): string | undefined {
  if (!lookAlike.test(text)) return undefined;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{3,100}/gu)) {
    const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
    const script = scripts.find(({ of }) => of.test(word));
    if (latin === 0 || !script) continue;
    const foreign = word.match(script.letters) ?? [];
    if (latin >= foreign.length && foreign.every(letter => script.like.includes(letter)))
      return said(word, foreign[0]!, script.name);
    const others = word.match(/\p{Script=Latin}/gu)!;
    if (latin < foreign.length && script.name === "Cyrillic" && others.every(letter => latinLike.includes(letter)))
      return said(word, others[0], "Latin");
  }
  return undefined;
}

const scripts = [
  {
    name: "Cyrillic",
    of: /\p{Script=Cyrillic}/u,
    letters: /\p{Script=Cyrillic}/gu,
    like: "аеорсухіјѕАВЕКМНОРСТХІЈЅ",
  },
  { name: "Greek", of: /\p{Script=Greek}/u, letters: /\p{Script=Greek}/gu, like: "οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" },
] as const;

const latinLike = "aeopcyxijsABEKMHOPCTXIJS";
const lookAlike = /[\u0370-\u03ff\u0400-\u04ff]/;

function said(word: string, letter: string, script: string): string {
  const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  return `"${word}": ${letter} is U+${code}, a ${script} letter`;
}
