/** Part of a text that one font should show. */
export interface ScriptRun {
  readonly text: string;
  /** True where its letters may be of more than one font: of scripts that the font of the text has, a letter alone may be lacking. */
  readonly mayMix: boolean;
}

/**
 * The parts of a text of one script each; signs that scripts share go with the letters before them, or else after them.
 * A text to be set with ideographs has signs of its own, and takes no others along. UAX 24.
 */
export function scriptRuns(text: string): ScriptRun[] {
  const runs: { text: string; script: string }[] = [];
  for (const [letter] of text.matchAll(/\P{M}?\p{M}*/gu)) {
    if (letter === "") continue;
    const script = scriptOf(String.fromCodePoint(letter.codePointAt(0)!));
    const last = runs.at(-1);
    if (!last || !goTogether(last.script, script)) runs.push({ text: letter, script });
    else {
      last.text += letter;
      if (last.script === shared) last.script = script;
    }
  }
  return runs.map(run => ({ text: run.text, mayMix: run.script === ofText || run.script === shared }));
}

function goTogether(before: string, after: string): boolean {
  if (before === after) return true;
  const [one, other] = before === shared ? [before, after] : [after, before];
  return one === shared && other !== eastAsian && other !== ofText;
}

const shared = "shared";
const ofText = "text";
const eastAsian = "east-asian";

function scriptOf(letter: string): string {
  if (/[0-9\p{Script=Latin}\p{Script=Cyrillic}]/u.test(letter)) return ofText;
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\u3000-\u303F\u30FB-\u30FC\uFF00-\uFFEF]/u.test(
      letter,
    )
  )
    return eastAsian;
  if (/[\p{Script=Common}\p{Script=Inherited}\p{Co}\p{Cn}]/u.test(letter)) return shared;
  return scripts.find(({ letters }) => letters.test(letter))?.name ?? "other";
}

const scripts =
  "Greek Hebrew Arabic Syriac Devanagari Ethiopic Armenian Georgian Coptic Thai Lao Tibetan Khmer Myanmar Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Nko Thaana Samaritan Mandaic Mongolian Glagolitic Gothic Ogham Runic Adlam Cherokee"
    .split(" ")
    .map(name => ({ name, letters: new RegExp(`\\p{Script=${name}}`, "u") }));
