import { runsRightToLeft } from "../../../core/direction.ts";
import { bidiLevels } from "../../../engines/bidi.ts";
import type { FontMetrics } from "../font-faces.ts";
import { changed, fragmentOf, type Fragment, type Mark, type Word } from "../set-text.ts";

/** Words of a paragraph, each fragment of which runs one way; and which way the paragraph does. */
export interface DirectedWords {
  readonly words: readonly Word[];
  readonly rightToLeft: boolean;
}

/**
 * The words of a paragraph, each fragment with its direction: by the Unicode Bidirectional Algorithm, words of another language
 * that runs otherwise being isolated. The paragraph runs as its language does, or, where that runs from left to right, as its
 * first letter does. UAX 9.
 */
export function directWords(words: readonly Word[], language: string | undefined, metrics: FontMetrics): DirectedWords {
  const isRightToLeft = runsRightToLeft(language);
  if (!isRightToLeft && !words.some(word => word.rightToLeft)) return { words, rightToLeft: false };
  const { text, starts } = paragraphOf(words);
  const { levels, paragraph } = bidiLevels(text, isRightToLeft ? "rtl" : undefined);
  return {
    rightToLeft: paragraph % 2 === 1,
    words: words.map((word, index) => splitByLevel(word, starts[index]!, levels, metrics)),
  };
}

interface Paragraph {
  readonly text: string;
  /** Of each word: where each of its fragments begins in the text, and where the space after it stands. */
  readonly starts: readonly (readonly number[])[];
}

/** The text with its isolates, a space after each word. */
function paragraphOf(words: readonly Word[]): Paragraph {
  let text = "";
  let isolated: string | undefined;
  const enter = (language: string | undefined): void => {
    if (language === isolated) return;
    if (isolated !== undefined) text += popIsolate;
    if (language !== undefined) text += runsRightToLeft(language) ? rightToLeftIsolate : leftToRightIsolate;
    isolated = language;
  };
  const starts = words.map(({ fragments }, index) => {
    const ofFragments = fragments.map(({ text: own, look }) => {
      enter(look.language);
      const start = text.length;
      text += own;
      return start;
    });
    enter(words[index + 1]?.fragments[0]?.look.language === isolated ? isolated : undefined);
    text += " ";
    return [...ofFragments, text.length - 1];
  });
  return { text, starts };
}

const [leftToRightIsolate, rightToLeftIsolate, popIsolate] = ["\u2066", "\u2067", "\u2069"];

function splitByLevel(word: Word, starts: readonly number[], levels: Uint8Array, metrics: FontMetrics): Word {
  const split = word.fragments.map((fragment, index) => runsOf(fragment, starts[index]!, levels, metrics));
  const fragments = split.flat();
  /** The new index of each fragment, once those that run both ways are split. */
  const moved = split.map((_, index) => split.slice(0, index).flat().length);
  return changed(word, {
    fragments,
    rightToLeft: fragments.some(({ level }) => level % 2 === 1),
    marks: word.marks.map((mark): Mark =>
      mark.kind === "call" ? mark : { ...mark, at: moved[mark.at] ?? fragments.length },
    ),
    spaceLevel: levels[starts.at(-1)!]!,
  });
}

/** The parts of a fragment of one level each, shaped as they run. */
function runsOf(fragment: Fragment, start: number, levels: Uint8Array, metrics: FontMetrics): Fragment[] {
  const { text, look, picture } = fragment;
  if (picture) return [{ ...fragment, level: levels[start] ?? 0 }];
  const runs: Fragment[] = [];
  for (let from = 0, to = 1; from < text.length; from = to++) {
    const level = levels[start + from]!;
    while (to < text.length && levels[start + to] === level) to++;
    runs.push(fragmentOf(text.slice(from, to), look, metrics, level));
  }
  return runs;
}
