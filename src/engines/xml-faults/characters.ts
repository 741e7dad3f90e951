import { codePoint } from "../../core/named-characters.ts";

/** A character that XML does not allow, as it is spoken of, and what may be meant by it. */
export interface Described {
  /** "the control character U+000B (line tabulation)". */
  readonly character: string;
  /** "line tabulation", or "U+000B" where no name is known. */
  readonly name: string;
  readonly remedy: string;
}

export function describeCharacter(point: number): Described {
  const number = codePoint(point);
  const [name, meant] = known.get(point) ?? [];
  return {
    character: `${kindOf(point)} ${number}${name === undefined ? "" : ` (${name})`}`,
    name: name ?? number,
    remedy: meant ?? "Remove it, or write the character that was meant.",
  };
}

function kindOf(point: number): string {
  if (point < 0x20) return "the control character";
  if (point > 0x10ffff) return "no character at all,";
  return point >= 0xd800 && point < 0xe000 ? "half a character," : "the noncharacter";
}

/** Characters that cannot be seen, with what word processors and OCR mean by those that XML does not allow. */
const known: ReadonlyMap<number, readonly [name: string, remedy?: string]> = new Map([
  [0x00, ["null"]],
  [0x07, ["bell", "Remove it; where Word ended the cell of a table, begin another cell."]],
  [0x08, ["backspace"]],
  [0x0b, ["line tabulation", "Write <lb/> if a line ends here, else a space."]],
  [0x0c, ["form feed", "Write <pb/> if a page begins here, else remove it."]],
  [0x1a, ["substitute", "Write the character that was lost here when the text was converted."]],
  [0x1b, ["escape"]],
  [0x1e, ["the no-break hyphen of Word", "Write &#8209;, the no-break hyphen, or a hyphen."]],
  [0x1f, ["the optional hyphen of Word", "Remove it, or write &#173;, the soft hyphen."]],
  [0xa0, ["no-break space"]],
  [0xad, ["soft hyphen"]],
  [0x2002, ["en space"]],
  [0x2003, ["em space"]],
  [0x2007, ["figure space"]],
  [0x2008, ["punctuation space"]],
  [0x2009, ["thin space"]],
  [0x200a, ["hair space"]],
  [0x200b, ["zero width space"]],
  [0x200c, ["zero width non-joiner"]],
  [0x200d, ["zero width joiner"]],
  [0x200e, ["left-to-right mark"]],
  [0x200f, ["right-to-left mark"]],
]);
