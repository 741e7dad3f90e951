/** One line of a text file, without its end. */
export interface TextLine {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Why a text cannot be read further. */
export class TextFault extends Error {}

/**
 * The lines of a text of whatever size, one after another; they end in LF, CR or both. `encoding` is a name of the IANA registry; a
 * byte order mark is no part of the text. UTF-16 without one is big-endian (RFC 2781, 4.3).
 * Errors: TextFault for an encoding that is not known, bytes that are none of it, and a line of more than 65,536 characters.
 */
export function* linesOf(chunks: Iterable<Uint8Array>, encoding: string): Generator<TextLine> {
  let decoder: Decoder | undefined;
  let rest = "";
  let line = 0;
  for (const chunk of chunks) {
    decoder ??= decoderFor(encoding, chunk);
    const parts = (rest + decoded(decoder, encoding, chunk)).split(endOfLine);
    rest = parts.pop()!;
    if (rest.length > longestLine)
      throw new TextFault(`line ${line + parts.length + 1} is longer than ${longestLine} characters`);
    for (const text of parts) yield { text, line: ++line };
  }
  const last = (rest + (decoder ? decoded(decoder, encoding) : "")).split(/\r\n|\r|\n/);
  if (last.at(-1) === "") last.pop();
  for (const text of last) yield { text, line: ++line };
}

type Decoder = InstanceType<typeof TextDecoder>;

/** A CR at the end of a part may have its LF in the next. */
const endOfLine = /\r\n|\r(?!$)|\n/;

const longestLine = 65_536;

function decoderFor(encoding: string, start: Uint8Array): Decoder {
  const isUtf16 = /^utf-?16$/i.test(encoding);
  const label = isUtf16 ? (start[0] === 0xff && start[1] === 0xfe ? "utf-16le" : "utf-16be") : encoding;
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new TextFault(`the encoding "${encoding.slice(0, 40)}" is not known`);
  }
}

function decoded(decoder: Decoder, encoding: string, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new TextFault(`its bytes are not text in ${encoding.slice(0, 40)}`);
  }
}
