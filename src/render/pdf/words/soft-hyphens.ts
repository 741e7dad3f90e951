import type { FontMetrics } from "../font-faces.ts";
import type { Fragment } from "../set-text.ts";

/** True of a text that ends with a soft hyphen, which is seen only where a line ends with it. */
export function endsSoftly(text: string): boolean {
  return text.charCodeAt(text.length - 1) === softHyphen;
}

/** The same fragment, with which no line ends: without the sign for a soft hyphen, which stays in its text. */
export function withinLine(fragment: Fragment, metrics: FontMetrics): Fragment {
  const { text, look, level } = fragment;
  if (!endsSoftly(text)) return fragment;
  const shaping = metrics.shape(text, look.face, level % 2 === 1, false);
  return { ...fragment, shaping, widthPt: (shaping.advance * look.sizePt) / 1000 };
}

const softHyphen = 0xad;
