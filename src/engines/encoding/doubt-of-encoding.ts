import { encodingNamed, type Decoded, type Encoding } from "./encodings.ts";

/** Text that can be read in the encoding that is declared, and hardly is in it. */
export interface Doubt {
  /** Where the first such character stands in the text. */
  readonly at: number;
  /** The characters that stand there, those that would in the encoding that is likely, and how many the like follow. */
  readonly reads: string;
  readonly wouldRead: string;
  readonly likely: string;
  readonly others: number;
}

/**
 * The doubt about a declared encoding: all bytes are good UTF-8, where "Ã©" would be "é"; or it is an ISO encoding with controls
 * where that of Windows has letters, as a quotation mark for 93. Undefined where there is none.
 */
export function doubtOf(text: string, encoding: Encoding, asUtf8: Decoded): Doubt | undefined {
  return "text" in asUtf8 ? wouldBeUtf8(text, encoding, asUtf8.text) : wouldBeWindows(text, encoding.name);
}

function wouldBeUtf8(text: string, encoding: Encoding, utf8: string): Doubt | undefined {
  const [first, ...others] = utf8.matchAll(/[^\0-\x7f]/gu);
  if (!first) return undefined;
  const declared = encoding.decode(new TextEncoder().encode(first[0]));
  if (!("text" in declared) || !text.startsWith(declared.text, first.index)) return undefined;
  return { at: first.index, reads: declared.text, wouldRead: first[0], likely: "UTF-8", others: others.length };
}

function wouldBeWindows(text: string, name: string): Doubt | undefined {
  const likely = windowsOf[name];
  if (likely === undefined) return undefined;
  const windows = encodingNamed(likely)!;
  const letters = [...text.matchAll(/[\x80-\x9f]/g)].flatMap(({ 0: control, index }) => {
    const letter = windows.decode(Uint8Array.of(control.charCodeAt(0)));
    return "text" in letter ? [{ at: index, reads: control, wouldRead: letter.text }] : [];
  });
  return letters[0] && { ...letters[0], likely, others: letters.length - 1 };
}

const windowsOf: Readonly<Record<string, string>> = { "iso-8859-1": "windows-1252", "iso-8859-9": "windows-1254" };
