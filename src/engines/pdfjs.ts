import { append } from "../core/append.ts";
import { createRequire } from "node:module";

/** One showing of text in a PDF, in the order of the content streams. */
export interface ShownText {
  /** The tags of the marked content in which it stands, outermost first. */
  readonly tags: readonly string[];
  /** The tags of the marked content that stands empty between the sequence before its own and this one. */
  readonly announced: readonly string[];
  readonly text: string;
  /** Of the PDF, from 1. */
  readonly sheet: number;
  /** Its origin in points from the lower left corner of the sheet, and its font size. */
  readonly x: number;
  readonly y: number;
  readonly sizePt: number;
  /** The marked content that it stands in, by a number: two pieces of one sequence have the same. */
  readonly sequence: number;
}

/** Undefined where the bytes are no PDF that can be opened. */
export async function readShownText(bytes: Uint8Array): Promise<readonly ShownText[] | undefined> {
  const pdfjs = require("../../dist/engines/packed/pdfjs.cjs") as Pdfjs;
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
  });
  try {
    const document = await task.promise;
    const shown: ShownText[] = [];
    for (let sheet = 1; sheet <= document.numPages; sheet++) {
      const page = await document.getPage(sheet);
      append(shown, readSheet(await page.getOperatorList(), sheet, pdfjs.OPS, shown.at(-1)?.sequence ?? 0));
      page.cleanup();
    }
    return shown;
  } catch (error) {
    if (error instanceof Error && unopened.test(error.name)) return undefined;
    throw error;
  } finally {
    await task.destroy();
  }
}

/** Walks the operators of ISO 32000-1, 8 and 9, that say which text is shown, where, and in which marked content. */
function readSheet(operators: Operators, sheet: number, ops: Ops, lastSequence: number): ShownText[] {
  const shown: ShownText[] = [];
  const marks = new Marks(lastSequence + 1);
  const saved: Matrix[] = [];
  let page: Matrix = identity;
  let text: Matrix = identity;
  let line: Matrix = identity;
  let sizePt = 0;
  let leading = 0;
  const moveLine = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const show = (glyphs: readonly (Glyph | number)[]): void => {
    const [, , c, d, x, y] = multiply(page, text);
    const string = glyphs.map(glyph => (typeof glyph === "number" ? "" : glyph.unicode)).join("");
    shown.push({ ...marks.show(), text: string, sheet, x, y, sizePt: sizePt * Math.hypot(c, d) });
  };
  const steps = new Map<number, (values: readonly unknown[]) => void>([
    [ops.save, () => saved.push(page)],
    [ops.restore, () => (page = saved.pop() ?? page)],
    [ops.transform, values => (page = multiply(page, values as unknown as Matrix))],
    [ops.beginText, () => (text = line = identity)],
    [ops.setTextMatrix, ([matrix]) => (text = line = matrixOf(matrix))],
    [
      ops.moveText,
      ([x, y]) => {
        moveLine(x as number, y as number);
      },
    ],
    [ops.setLeading, ([down]) => (leading = -(down as number))],
    [ops.setLeadingMoveText, ([x, y]) => (moveLine(x as number, y as number), (leading = y as number))],
    [
      ops.nextLine,
      () => {
        moveLine(0, leading);
      },
    ],
    [ops.setFont, ([, size]) => (sizePt = Math.abs(size as number))],
    [
      ops.showText,
      ([glyphs]) => {
        show(glyphs as (Glyph | number)[]);
      },
    ],
    [ops.beginMarkedContent, marks.begin],
    [ops.beginMarkedContentProps, marks.begin],
    [ops.endMarkedContent, marks.end],
  ]);
  operators.fnArray.forEach((operator, i) => steps.get(operator)?.(operators.argsArray[i] ?? []));
  return shown;
}

/** The marked content that is open at a place of a content stream. ISO 32000-1, 14.6. */
class Marks {
  #sequence: number;
  readonly #open: { readonly tag: string; isEmpty: boolean }[] = [];
  #announced: string[] = [];
  /** The last sequence in which a text was shown, and what was announced of it. */
  #shown: Pick<ShownText, "tags" | "announced" | "sequence"> | undefined;

  constructor(sequence: number) {
    this.#sequence = sequence;
  }

  readonly begin = ([tag]: readonly unknown[]): void => {
    this.#sequence++;
    this.#open.push({ tag: tagName(tag), isEmpty: true });
  };

  readonly end = (): void => {
    this.#sequence++;
    const ended = this.#open.pop();
    if (ended?.isEmpty) this.#announced.push(ended.tag);
  };

  /** In what a text stands that is shown here. */
  show(): Pick<ShownText, "tags" | "announced" | "sequence"> {
    for (const mark of this.#open) mark.isEmpty = false;
    if (this.#shown?.sequence !== this.#sequence) {
      this.#shown = {
        tags: this.#open.map(({ tag }) => tag),
        announced: this.#announced,
        sequence: this.#sequence,
      };
      this.#announced = [];
    }
    return this.#shown;
  }
}

type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** pdf.js gives a matrix as six numbers under the keys 0 to 5. */
function matrixOf(values: unknown): Matrix {
  return Array.from({ length: 6 }, (_, i) => (values as Record<number, number>)[i] ?? 0) as unknown as Matrix;
}

function tagName(tag: unknown): string {
  return typeof tag === "string" ? tag : (tag as { name: string }).name;
}

interface Glyph {
  readonly unicode: string;
}

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

type Ops = Record<
  | "save"
  | "restore"
  | "transform"
  | "beginText"
  | "setTextMatrix"
  | "moveText"
  | "setLeading"
  | "setLeadingMoveText"
  | "nextLine"
  | "setFont"
  | "showText"
  | "beginMarkedContent"
  | "beginMarkedContentProps"
  | "endMarkedContent",
  number
>;

/** The part of pdf.js that we use: its own types ask for those of a browser. */
interface Pdfjs {
  readonly OPS: Ops;
  getDocument(options: object): {
    readonly promise: Promise<{
      readonly numPages: number;
      getPage(number: number): Promise<{ getOperatorList(): Promise<Operators>; cleanup(): void }>;
    }>;
    destroy(): Promise<void>;
  };
}

/** The packed PDF.js (pack.js) is loaded when a PDF is read, and not before; the path is the same from `src` and from `dist`. */
const require = createRequire(import.meta.url);

/** The names of what pdf.js throws at a file; any other error is a fault of ours. */
const unopened = /Exception$|^FormatError$/;
